import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { figureSlot, type Response } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Figure } from '../../assessments/figures/figure.ts';
import { DraftedField } from '../parts/drafted-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useLocked } from '../stores/locked.ts';
import { answerKey, changeAnswer, useAnswer, useAssessment } from '../stores/assessment.ts';
import { useOpened } from '../stores/derived.ts';
import { doubtsOfFigure } from '../stores/doubts.ts';
import { dropDraft, keepDraft, useDrafts } from '../stores/drafts.ts';
import { changeProfileField, profileKey, useEnterprise } from '../stores/enterprises.ts';
import { usePick } from '../text/language.ts';
import { FigureDoubts } from './doubt-list.tsx';
import { NoteField } from './note-field.tsx';
import { TakenOver } from './taken-over.tsx';
import { readMoney, readNumberFor, readPeople, type Reading } from './read-typed.ts';
import { onEnter } from './typed-controls.tsx';
import { useSettled } from './use-settled.ts';

interface Props {
  readonly figure: Figure;
  /** Further words below the hint, e.g. which questions use the figure. */
  readonly usedBy?: ReactNode;
  readonly goOn?: () => void;
}

/** One raw figure, wherever it is asked: the same value everywhere, typed once. */
export function FigureInput({ figure, usedBy, goOn }: Props): ReactNode {
  return figure.fromProfile === undefined ? (
    <OwnFigure figure={figure} usedBy={usedBy} {...(goOn === undefined ? {} : { goOn })} />
  ) : (
    <ProfileFigure figure={figure} field={figure.fromProfile} {...(goOn === undefined ? {} : { goOn })} />
  );
}

function FigureHint({ figure, usedBy }: { readonly figure: Figure; readonly usedBy?: ReactNode }): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  return (
    <>
      {pick(figure.help)}
      <span className="where">{t('where', { where: pick(figure.where) })}</span>
      {usedBy}
    </>
  );
}

function OwnFigure({ figure, usedBy, goOn }: Props): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  const slot = figureSlot(figure.id);
  const { id: assessmentId } = useOpened('id');
  const { response } = useAnswer(slot);
  const readOnly = useLocked();
  const key = answerKey(assessmentId, slot);
  const give = (given: Response | null, how: 'typed' | 'chosen'): void =>
    changeAnswer(slot, { response: given }, how);
  const read = (text: string): Reading<string> => readNumberFor(slot, text, figure);
  useTryAgain(figure, key, read, (value) => give(value === null ? null : { kind: 'number', value }, 'typed'));

  const settled = useSettled();
  const place = useRef<HTMLDivElement>(null);
  const pressed = useRef(false);
  const askedWhy = response?.kind === 'not-applicable';
  useEffect(() => {
    // Number and reason are two fields: the mark that was pressed went with the one, so the other takes the focus.
    if (pressed.current) place.current?.querySelector('input')?.focus();
    pressed.current = false;
  }, [askedWhy]);

  const marks = (
    <span className="figure-marks">
      {(['unknown', 'not-applicable'] as const).map((kind) => (
        <ToggleButton
          key={kind}
          className="mark-button"
          isSelected={response?.kind === kind}
          isDisabled={readOnly}
          aria-label={t('markOf', { mark: t(kind), figure: pick(figure.title) })}
          onChange={(on) => {
            dropDraft(key);
            pressed.current = askedWhy || kind === 'not-applicable';
            give(!on ? null : kind === 'unknown' ? { kind } : { kind, reason: '' }, 'chosen');
          }}
        >
          {t(kind)}
        </ToggleButton>
      ))}
    </span>
  );

  return (
    <div ref={place} className="figure" data-field={figure.id}>
      {response?.kind === 'not-applicable' ? (
        <TextField
          label={t('reasonFor', { figure: pick(figure.title) })}
          hint={t('reasonHint')}
          value={response.reason}
          onChange={(reason) => give({ kind: 'not-applicable', reason }, 'typed')}
          maxLength={2000}
          beside={marks}
          disabled={readOnly}
        />
      ) : (
        <DraftedField<string>
          draftKey={key}
          label={pick(figure.title)}
          shown={response?.kind === 'number' ? response.value : ''}
          read={read}
          onValue={(value) => {
            settled.typed();
            give(value === null ? null : { kind: 'number', value }, 'typed');
          }}
          onBlur={settled.left}
          hint={<FigureHint figure={figure} usedBy={usedBy} />}
          unit={pick(figure.unit)}
          beside={marks}
          numeric
          width="middle"
          disabled={readOnly}
          {...(goOn === undefined ? {} : { onKeyDown: onEnter(goOn) })}
        />
      )}
      <div className="figure-more">
        <TakenOver slot={slot} title={pick(figure.title)} />
        <FigureDoubts figureId={figure.id} situation={settled.situation} />
        <FigureNote figure={figure} situation={settled.situation} />
      </div>
    </div>
  );
}

interface NoteProps {
  readonly figure: Figure;
  /** As it was when the number was last left. */
  readonly situation: Situation;
}

/** Where to explain a figure that looks odd; printed in the dossier. What was written stays, an empty field goes with the doubt. */
function FigureNote({ figure, situation }: NoteProps): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  const slot = figureSlot(figure.id);
  const { note } = useAnswer(slot);
  const readOnly = useLocked();
  // Who empties it to write anew is still in it.
  const [inside, setInside] = useState(false);
  if (doubtsOfFigure(figure.id, situation).length === 0 && note === '' && !inside) return null;
  return (
    // Only told whether the focus is inside; the field in it is what is used.
    <div onFocus={() => setInside(true)} onBlur={() => setInside(false)}>
      <NoteField
        label={t('noteTo', { figure: pick(figure.title) })}
        hint={t('noteHint')}
        note={note}
        onChange={(text) => changeAnswer(slot, { note: text }, 'typed')}
        readOnly={readOnly}
        rows={1}
      />
    </div>
  );
}

/**
 * A figure refused because of another one ("more digital machines than machines") is read again as soon as
 * the other one changes, so that correcting either of them settles both.
 */
function useTryAgain(
  figure: Figure,
  key: string,
  read: (text: string) => Reading<string>,
  give: (value: string | null) => void,
): void {
  const { figures } = useOpened('figures');
  const related = useMemo(
    () =>
      figures.figures
        .filter((one) => one.id === figure.atMost || one.atMost === figure.id)
        .map((one) => figureSlot(one.id)),
    [figures, figure],
  );
  const values = useAssessment(({ open }) =>
    open.kind === 'open'
      ? related.map((slot) => JSON.stringify(open.answers[slot]?.response ?? null)).join()
      : '',
  );
  useEffect(() => {
    const draft = useDrafts.getState()[key];
    if (draft === undefined || draft.problem === null) return;
    const reading = read(draft.text);
    keepDraft(key, { ...draft, problem: reading.kind === 'problem' ? reading.problem : null });
    if (reading.kind === 'value') give(reading.value);
    // Only a change of the other figures is a reason to read again.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [values]);
}

/** A figure that belongs to the enterprise's profile; typing it here changes it there. */
function ProfileFigure({
  figure,
  field,
  goOn,
}: Props & { readonly field: 'staff' | 'revenue' | 'totalAssets' }): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  const { enterpriseId, frozen } = useOpened('enterpriseId', 'frozen');
  const own = useEnterprise(enterpriseId)?.profile ?? emptyProfile;
  const profile = frozen?.profile ?? own;
  const readOnly = useLocked();
  const settled = useSettled();
  const common = {
    draftKey: profileKey(enterpriseId, field),
    label: pick(figure.title),
    hint: (
      <>
        {pick(figure.help)}
        <span className="where">{t('fromProfile')}</span>
      </>
    ),
    unit: pick(figure.unit),
    numeric: true,
    width: 'middle',
    disabled: readOnly,
    ...(goOn === undefined ? {} : { onKeyDown: onEnter(goOn) }),
  } as const;
  return (
    <div className="figure" data-field={figure.id}>
      {field === 'staff' ? (
        <DraftedField<number>
          {...common}
          shown={profile.staff === null ? '' : String(profile.staff)}
          read={readPeople}
          onValue={(value) => {
            settled.typed();
            changeProfileField(enterpriseId, field, value, 'typed');
          }}
          onBlur={settled.left}
        />
      ) : (
        <DraftedField<string>
          {...common}
          shown={profile[field] ?? ''}
          read={readMoney}
          onValue={(value) => {
            settled.typed();
            changeProfileField(enterpriseId, field, value, 'typed');
          }}
          onBlur={settled.left}
        />
      )}
      <div className="figure-more">
        <FigureDoubts figureId={figure.id} situation={settled.situation} />
      </div>
    </div>
  );
}
