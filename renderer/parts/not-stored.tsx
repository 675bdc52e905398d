import type { ReactNode } from 'react';
import { useOpened } from '../stores/derived.ts';
import { useDrafts } from '../stores/drafts.ts';
import { unreadFields } from '../stores/unreadable.ts';
import { Notice } from './notice.tsx';
import { UnreadList } from './unread-list.tsx';

interface Props {
  /** What it will be missing in, and what to do. */
  readonly title: string;
  readonly text: string;
}

/**
 * Names what was typed for the opened assessment or its enterprise and could not be stored, before it is missed in
 * what is made of it. Nothing beside a closed version, which keeps what was stored then.
 */
export function NotStored({ title, text }: Props): ReactNode {
  const { id, enterpriseId, frozen } = useOpened('id', 'enterpriseId', 'frozen');
  useDrafts();
  const fields = frozen === null ? unreadFields((key) => concerns(key, [id, enterpriseId])) : [];
  if (fields.length === 0) return null;
  return (
    <Notice tone="warn" title={title}>
      <UnreadList fields={fields} most={5} />
      <p>{text}</p>
    </Notice>
  );
}

/** Evidence does not name its owner in its key; what is typed there is asked about once too often rather than lost. */
const concerns = (key: string, ids: readonly string[]): boolean =>
  key.startsWith('evidence:') || ids.some((id) => key.includes(id));
