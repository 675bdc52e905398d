import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { enclosedIds, type Paper } from '../../../assessments/application/papers.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Select } from '../../parts/select.tsx';
import type { ApplicationState } from '../../stores/application-check.ts';
import { encloseEvidence } from '../../stores/application.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';
import { dragPaper } from './paper-drag.ts';

interface Props {
  readonly programme: Programme;
  readonly papers: readonly Paper[];
  readonly state: ApplicationState;
}

/** Evidence not enclosed yet: to be dragged to its entry, or sent there by choosing it. */
export function UnusedPapers({ programme, papers, state }: Props): ReactNode {
  const t = useTranslations('applicationPapers');
  const pick = usePick();
  const locked = useLocked();
  const used = enclosedIds(state.application);
  const unused = papers.filter(({ id }) => !used.has(id));
  if (locked || unused.length === 0) return null;
  return (
    <Disclosure title={t('unused', { count: unused.length })}>
      <p className="quiet-text">{t('unusedNote')}</p>
      <ul className="unused-papers">
        {unused.map((paper) => {
          const name = paper.name.trim() || t('unnamed');
          return (
            // What dragging does, the choice beside it does as well.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <li
              key={paper.id}
              className="unused-paper"
              draggable
              onDragStart={(event) => dragPaper(event.dataTransfer, { evidenceId: paper.id, from: null })}
            >
              <span className="breakable">{name}</span>
              <Select
                label={<span className="unseen">{t('putUnder', { name })}</span>}
                value={null}
                choices={programme.attachments.map(({ id, title }) => ({ id, label: pick(title) }))}
                onChange={(id) => encloseEvidence(programme.id, id, [paper.id])}
                placeholder={t('choosePlace')}
                width="middle"
              />
            </li>
          );
        })}
      </ul>
    </Disclosure>
  );
}
