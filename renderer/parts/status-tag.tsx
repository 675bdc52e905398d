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

/** How a task stands, the same five words everywhere. */
export function StatusTag({ status }: { readonly status: TaskStatus }): ReactNode {
  const t = useTranslations('status');
  const { tone, sign } = looks[status];
  return (
    <Tag tone={tone} sign={sign}>
      {t(status)}
    </Tag>
  );
}
