import type { ReactNode } from 'react';
import { routeOfDraft } from '../changes/route-of-draft.ts';
import { hrefOf } from '../routing/route.ts';
import { wantDraft } from '../stores/drafts.ts';
import { sayMore, type UnreadField } from '../stores/unreadable.ts';
import { usePick } from '../text/language.ts';

interface Props {
  readonly fields: readonly UnreadField[];
  /** So many are named at most; the others are counted. */
  readonly most: number;
  /** Also why each of them cannot be stored. */
  readonly why?: boolean;
  readonly onGo?: () => void;
}

/** Fields whose text could not be stored, each a link to the field itself where its place can be told. */
export function UnreadList({ fields, most, why = false, onGo }: Props): ReactNode {
  const pick = usePick();
  const left = fields.length - most;
  return (
    <ul className="unread-list">
      {fields.slice(0, most).map(({ key, words, problem }) => {
        const to = routeOfDraft(key);
        return (
          <li key={key} className="breakable">
            {to === null ? (
              words
            ) : (
              <a
                className="link"
                href={hrefOf(to)}
                onClick={() => {
                  wantDraft(key);
                  onGo?.();
                }}
              >
                {words}
              </a>
            )}
            {why && problem !== null && <p className="quiet-text">{pick(problem)}</p>}
          </li>
        );
      })}
      {left > 0 && <li>{sayMore(left)}</li>}
    </ul>
  );
}
