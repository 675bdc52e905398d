import { FolderOpen, Paperclip } from 'lucide-react';
import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { suggestedPapers, type EnclosedEntry, type Paper } from '../../../assessments/application/papers.ts';
import { attachmentFormLabels, sealLabels } from '../../../assessments/programmes/labels.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { EvidenceDialog } from '../../evidence/evidence-dialog.tsx';
import { PickEvidenceDialog } from '../../evidence/pick-evidence-dialog.tsx';
import { UploadList } from '../../evidence/upload-list.tsx';
import { Button } from '../../parts/button.tsx';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import type { ApplicationState } from '../../stores/application-check.ts';
import { dropPaper, encloseEvidence, movePaperTo } from '../../stores/application.ts';
import { useOpened } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';
import { tell } from '../../stores/told.ts';
import { addFiles, pickFiles, type Arrival } from '../../stores/uploads.ts';
import { usePick } from '../../text/language.ts';
import { EnclosedRow } from './enclosed-row.tsx';
import { isExplained } from './papers-open.ts';
import { carriesPaper, readPaper } from './paper-drag.ts';
import { paperSpot } from './spots.ts';

const looks: Readonly<
  Record<EnclosedEntry['state'] | 'explained', { readonly tone: Tone; readonly sign: Sign }>
> = {
  there: { tone: 'ok', sign: 'done' },
  made: { tone: 'ok', sign: 'done' },
  missing: { tone: 'warn', sign: 'alert' },
  explained: { tone: 'plain', sign: 'empty' },
  optional: { tone: 'plain', sign: 'empty' },
};

interface Props {
  readonly programme: Programme;
  readonly entry: EnclosedEntry;
  readonly papers: readonly Paper[];
  readonly state: ApplicationState;
}

/** One paper of the list: what is enclosed for it, what may belong here, and the ways to add to it. */
export function PaperEntry({ programme, entry, papers, state }: Props): ReactNode {
  const t = useTranslations('applicationPapers');
  const pick = usePick();
  const locked = useLocked();
  const { enterpriseId, frozen } = useOpened('enterpriseId', 'frozen');
  const [picking, setPicking] = useState(false);
  const [shown, setShown] = useState<string | null>(null);
  const [over, setOver] = useState(false);
  const box = useRef<HTMLLIElement>(null);
  const { attachment, gone } = entry;
  const place = `${programme.id}/${attachment.id}`;
  const title = pick(attachment.title);
  const shownState = isExplained(entry, state.findings) ? 'explained' : entry.state;
  const suggested = locked ? [] : suggestedPapers(attachment, state.application, papers);
  const arrival: Arrival = {
    place,
    arrived: ({ id }) => encloseEvidence(programme.id, attachment.id, [id]),
  };
  const add = async (): Promise<void> => {
    const fault = await pickFiles({ enterpriseId }, arrival);
    if (fault !== null) tell({ kind: 'failed', fault });
  };
  const focusEntry = (): void => {
    requestAnimationFrame(() => box.current?.querySelector<HTMLElement>('button:not([disabled])')?.focus());
  };

  return (
    // Everything that can be dropped here can be chosen with the buttons as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <li
      ref={box}
      className={over ? 'paper-entry over' : 'paper-entry'}
      data-field={paperSpot(attachment.id)}
      onDragOver={(event) => {
        if (locked || !carriesPaper(event.dataTransfer)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        setOver(false);
        if (locked || !carriesPaper(event.dataTransfer)) return;
        event.preventDefault();
        const dragged = readPaper(event.dataTransfer);
        if (dragged === null) addFiles([...event.dataTransfer.files], { enterpriseId }, arrival);
        else if (dragged.from === null) encloseEvidence(programme.id, attachment.id, [dragged.evidenceId]);
        else movePaperTo(programme.id, dragged.evidenceId, dragged.from, attachment.id);
      }}
    >
      <div className="paper-entry-head">
        <h3>{title}</h3>
        <Tag {...looks[shownState]}>{t(`states.${shownState}`)}</Tag>
        <span className="quiet-text">
          {t(attachment.required ? 'required' : 'ifAny')}
          {t('separator')}
          {pick(attachmentFormLabels[attachment.form])}
          {attachment.seal !== 'none' && `${t('separator')}${pick(sealLabels[attachment.seal])}`}
        </span>
      </div>
      {attachment.help !== undefined && <p className="quiet-text">{pick(attachment.help)}</p>}
      {entry.papers.length > 0 && (
        <ul className="enclosed" aria-label={t('enclosedOf', { title })}>
          {entry.papers.map((paper, at) => (
            <EnclosedRow
              key={paper.paper.id}
              programme={programme}
              attachmentId={attachment.id}
              enclosed={paper}
              number={state.annexes.find(({ evidence }) => evidence.id === paper.paper.id)?.number ?? null}
              first={at === 0}
              last={at === entry.papers.length - 1}
              show={frozen === null ? () => setShown(paper.paper.id) : null}
              afterRemoving={focusEntry}
            />
          ))}
        </ul>
      )}
      {gone.map((id) => (
        <p key={id} className="row">
          <Tag tone="bad" sign="alert">
            {t('gone')}
          </Tag>
          {!locked && (
            <Button
              small
              look="quiet"
              aria-label={t('removeGone', { title })}
              onPress={() => {
                dropPaper(programme.id, attachment.id, id);
                focusEntry();
              }}
            >
              {t('remove')}
            </Button>
          )}
        </p>
      ))}
      <UploadList of={(upload) => upload.arrival?.place === place} />
      {suggested.length > 0 && (
        <ul className="paper-suggestions" aria-label={t('suggestionsOf', { title })}>
          {suggested.slice(0, mostSuggested).map((paper) => (
            <li key={paper.id} className="row">
              <span className="breakable">{t('maybe', { name: paper.name.trim() || t('unnamed') })}</span>
              <Button
                small
                aria-label={t('useOf', { name: paper.name, title })}
                onPress={() => {
                  encloseEvidence(programme.id, attachment.id, [paper.id]);
                  focusEntry();
                }}
              >
                {t('use')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {!locked && (
        <div className="row evidence-ways">
          <Button small onPress={() => void add()} aria-label={t('addOf', { title })}>
            <Paperclip size={15} aria-hidden />
            {t('add')}
          </Button>
          {papers.length > 0 && (
            <Button small onPress={() => setPicking(true)} aria-label={t('chooseOf', { title })}>
              <FolderOpen size={15} aria-hidden />
              {t('choose')}
            </Button>
          )}
        </div>
      )}
      {picking && (
        <PickEvidenceDialog
          prompt={title}
          linked={entry.papers.map(({ paper }) => paper.id)}
          onPick={(ids) => encloseEvidence(programme.id, attachment.id, ids)}
          onClose={() => setPicking(false)}
        />
      )}
      {shown !== null && <EvidenceDialog evidenceId={shown} onClose={() => setShown(null)} />}
    </li>
  );
}

/** More than these would hide the list; the rest is found with the button. */
const mostSuggested = 3;
