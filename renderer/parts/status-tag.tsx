import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Tag, type Sign, type Tone } from './tag.tsx';

export type TaskStatus = 'not-started' | 'in-progress' | 'done' | 'review' | 'problem';

const looks: Readonly<Record<TaskStatus, { readonly tone: Tone; readonly sign: Sign }>> = {
  'not-started': { tone: 'plain', sign: 'empty' },
  'in-progress': { tone: 'accent', sign: 'part' },
  done: { tone: 'ok', sign: 'done' },
  review: { tone: 'warn', sign: 'flag' },
  problem: { tone: 'bad', sign: 'alert' },
};

interface Props {
  readonly status: TaskStatus;
  /** In a version that is closed nothing goes on any more: what was left open stays so. */
  readonly closed?: boolean;
}

/** How a task stands, the same five words everywhere. */
export function StatusTag({ status, closed = false }: Props): ReactNode {
  const t = useTranslations('status');
  const { tone, sign } = looks[status];
  if (closed && (status === 'in-progress' || status === 'not-started'))
    return <Tag sign={sign}>{t(status === 'in-progress' ? 'leftPartly' : 'leftOpen')}</Tag>;
  return (
    <Tag tone={tone} sign={sign}>
      {t(status)}
    </Tag>
  );
}
