import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { figureSlot, type Response } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Figure } from '../../assessments/figures/figure.ts';
import { toExact } from '../../assessments/scoring/exact.ts';
import { figureValue } from '../../assessments/scoring/figure-value.ts';
import { DraftedField } from '../parts/drafted-field.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useLocked } from '../stores/locked.ts';
import { answerKey, changeAnswer, useAnswer } from '../stores/assessment.ts';
import { useOpened, useSituation } from '../stores/derived.ts';
import { wantsNote } from '../stores/doubts.ts';
import { dropDraft, keepDraft, useDrafts, type Draft } from '../stores/drafts.ts';
import { changeProfileField, profileKey, useEnterprise } from '../stores/enterprises.ts';
import { saveQueue, useSaving } from '../stores/saving.ts';
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
  const related = useRelated(figure);
  const give = (given: Response | null, how: 'typed' | 'chosen'): void =>
    changeAnswer(slot, { response: given }, how, related.keys);
  const read = (text: string): Reading<string> => readNumberFor(slot, text, figure);
  useTryAgain(related.figures, key, read, (value) =>
    give(value === null ? null : { kind: 'number', value }, 'typed'),
  );

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
        <FigureDoubts figureId={figure.id} situation={settled.situation} typedLast={settled.last} />
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
  if (!wantsNote(figure.id, situation) && note === '' && !inside) return null;
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

/** The figures one is held against, as a part of a whole, and the keys under which they wait to be stored. */
function useRelated(figure: Figure): {
  readonly figures: readonly Figure[];
  readonly keys: readonly string[];
} {
  const { id, enterpriseId, figures: catalogue } = useOpened('id', 'enterpriseId', 'figures');
  return useMemo(() => {
    const figures = catalogue.figures.filter((one) => one.id === figure.atMost || one.atMost === figure.id);
    const keys = figures.map((one) =>
      one.fromProfile === undefined
        ? answerKey(id, figureSlot(one.id))
        : profileKey(enterpriseId, one.fromProfile),
    );
    return { figures, keys };
  }, [catalogue, figure, id, enterpriseId]);
}

/**
 * A figure refused because of another one ("more digital machines than machines") is read again as soon as
 * the other one changes, so that correcting either of them settles both.
 */
function useTryAgain(
  related: readonly Figure[],
  key: string,
  read: (text: string) => Reading<string>,
  give: (value: string | null) => void,
): void {
  const situation = useSituation();
  const values = related
    .map((one) => figureValue(one.id, situation))
    .map((one) => (one.kind === 'value' ? toExact(one.value) : one.kind))
    .join();
  const given = useRef<Draft | null>(null);
  useEffect(() => {
    const refused = useDrafts.getState()[key];
    const waits = useSaving.getState().unsaved.has(key);
    // What became a value with the other figure, and waits to be stored with it, may go with it again.
    const draft = refused ?? (waits ? given.current : null);
    if (draft === null || draft.problem === null) return;
    const reading = read(draft.text);
    if (reading.kind === 'problem') {
      if (refused === undefined) saveQueue.withdraw(key);
      keepDraft(key, { ...draft, problem: reading.problem });
    } else if (refused !== undefined) {
      given.current = draft;
      dropDraft(key);
      give(reading.value);
    }
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
        <FigureDoubts figureId={figure.id} situation={settled.situation} typedLast={settled.last} />
      </div>
    </div>
  );
}
