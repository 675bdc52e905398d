import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { Flag } from 'lucide-react';
import { flushSync } from 'react-dom';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { questionSlot, type Response } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { QuestionEvidence } from '../evidence/question-evidence.tsx';
import { WithTerms } from '../parts/with-terms.tsx';
import { useLockedBy } from '../stores/locked.ts';
import { answerAt, answerKey, changeAnswer, useAnswer } from '../stores/assessment.ts';
import { useOpenedId } from '../stores/derived.ts';
import { dropDraft } from '../stores/drafts.ts';
import { tell } from '../stores/told.ts';
import { usePick } from '../text/language.ts';
import { afterChoosing, choosables, chosenIds } from './choosing.ts';
import type { ControlProps } from './control.ts';
import { QuestionDoubts } from './doubt-list.tsx';
import { focusPlace, keyAction } from './key-action.ts';
import { NoteField } from './note-field.tsx';
import { Outcome } from './outcome.tsx';
import { QuestionActions } from './question-actions.tsx';
import { QuestionControl } from './question-control.tsx';
import type { QuestionTerms } from './question-terms.ts';
import { ReasonField } from './reason-field.tsx';
import { TakenOver } from './taken-over.tsx';
import { UnknownTag } from './unknown-tag.tsx';
import { isAtOption, useSaid } from './use-said.tsx';

interface Props {
  readonly pack: Pack;
  readonly question: Question;
  /** Its number in the section, from 1. */
  readonly number: number;
  readonly active: boolean;
  readonly onActive: () => void;
  readonly goNext: () => void;
  readonly goPrevious: () => void;
  /** Terms met for the first time in its prompt and in its hint. */
  readonly terms: QuestionTerms;
  /** Turns to what explains the question. */
  readonly askHelp: () => void;
  /** Shown at the foot: the way back to where the change was asked for. */
  readonly back?: ReactNode;
  /** Help that belongs into the card because there is no room beside it. */
  readonly help?: ReactNode;
  /** Whether that help is open; left out where it stands beside the card. */
  readonly helpOpen?: boolean;
  /** Files are carried over it: letting them go takes them in. */
  readonly dropping: boolean;
}

/** One question with everything that can be said about it. Draws anew only when its own answer changes. */
export function QuestionCard(props: Props): ReactNode {
  const { pack, question, number, active, onActive, goNext, goPrevious, askHelp } = props;
  const t = useTranslations('question');
  const tEvidence = useTranslations('evidence');
  const pick = usePick();
  const headingId = useId();
  const hintId = useId();
  const card = useRef<HTMLElement>(null);
  const slot = questionSlot(pack.id, question.id);
  const { response, note, flagged } = useAnswer(slot);
  const lockedBy = useLockedBy();
  const readOnly = lockedBy !== null;
  const assessmentId = useOpenedId();
  const [noteOpen, setNoteOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const [marked, setMarked] = useState(false);
  const said = useSaid();
  const before = useRef<Response | null>(null);
  const choices = choosables(question, pack);
  const mayNotApply = question.notApplicable !== false;

  const give = (given: Response | null, how: 'typed' | 'chosen' = 'chosen'): void => {
    // What is chosen takes the place of typed text that could not be read.
    if (how === 'chosen') dropDraft(answerKey(assessmentId, slot));
    changeAnswer(slot, { response: given }, how);
  };
  const choose = (id: string): void => give(afterChoosing(question, answerAt(slot).response, id));

  /** Sets "not applicable" or "do not know", or takes it back to what was answered before. */
  const mark = (kind: 'not-applicable' | 'unknown'): void => {
    const now = answerAt(slot).response;
    if (now?.kind === kind) return give(before.current);
    if (now?.kind !== 'not-applicable' && now?.kind !== 'unknown') before.current = now;
    setMarked(true);
    give(kind === 'unknown' ? { kind } : { kind, reason: '' });
  };
  const flag = (): void => changeAnswer(slot, { flagged: !answerAt(slot).flagged }, 'chosen');
  /** Says what a key chose or took back. */
  const sayChoice = (option: string, on: boolean): void =>
    said.say(t(on ? 'chosenNow' : 'chosenGone', { option }));

  /** Shows the note if it is not there yet, and goes to the end of it. */
  const openNote = (): void => {
    flushSync(() => setNoteOpen(true));
    const field = card.current?.querySelector<HTMLTextAreaElement>('.note textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };

  /** Back to the question, so that its keys work again; a note nobody wrote goes. */
  const leaveField = (): void => {
    setNoteOpen(false);
    card.current?.focus({ preventScroll: true });
  };

  /** Shows the ways to add evidence and goes to the first. */
  const addEvidence = (): void => {
    flushSync(() => setAdding(true));
    card.current?.querySelector<HTMLElement>('.evidence-ways button')?.focus();
  };

  /** Enter in a field of one line: to the next field of the question, else to the next question. */
  const goOn = (): void => {
    const fields = [...(card.current?.querySelectorAll<HTMLInputElement>('.answer input.input') ?? [])];
    const here = fields.findIndex((field) => field === document.activeElement);
    const next = here === -1 ? undefined : fields[here + 1];
    if (next === undefined) goNext();
    else next.focus();
  };

  const onKey = (event: KeyboardEvent): void => {
    // What is open over the page belongs to the card for React, but its keys are its own.
    if (card.current === null || !(event.target instanceof Node) || !card.current.contains(event.target))
      return;
    const { key, altKey, ctrlKey, metaKey } = event;
    const composing = event.nativeEvent.isComposing;
    const place = focusPlace(event.target, card.current);
    const action = keyAction({ key, altKey, ctrlKey, metaKey, composing }, place);
    if (action === null) return;
    if (action.kind === 'next') goNext();
    else if (action.kind === 'previous') goPrevious();
    else if (action.kind === 'help') askHelp();
    else if (action.kind === 'leave-field') leaveField();
    else if (lockedBy !== null) tell({ kind: 'refused', fault: lockedBy });
    else if (action.kind === 'choose') {
      const chosen = choices[action.place];
      if (chosen === undefined) return;
      const saidAlready = isAtOption(card.current, action.place);
      choose(chosen.id);
      if (!saidAlready) sayChoice(pick(chosen.label), chosenIds(answerAt(slot).response).includes(chosen.id));
      // From one of its buttons: Enter shall go on now, not press that button.
      if (place === 'pressable') card.current.focus({ preventScroll: true });
    } else if (action.kind === 'note') openNote();
    else if (action.kind === 'evidence') addEvidence();
    else if (action.kind === 'flag') {
      flag();
      said.say(t(answerAt(slot).flagged ? 'flagNow' : 'flagGone'));
    } else if (action.kind === 'unknown' || mayNotApply) {
      mark(action.kind);
      const option = t(action.kind === 'unknown' ? 'unknown' : 'notApplicable');
      sayChoice(option, answerAt(slot).response?.kind === action.kind);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  const control: ControlProps = {
    question,
    pack,
    slot,
    response,
    choices,
    choose,
    give: (given) => give(given, 'typed'),
    goOn,
    labelledBy: headingId,
    describedBy: hintId,
    readOnly,
  };

  return (
    // The keys work on the card as a whole; everything they do has a button or an input of its own as well.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <section
      ref={card}
      className={active ? 'card question active' : 'card question'}
      data-question={question.id}
      aria-labelledby={headingId}
      tabIndex={-1}
      onKeyDownCapture={onKey}
      onFocusCapture={onActive}
      onPointerDown={onActive}
    >
      <div className="question-head">
        <h2 id={headingId}>
          {number}. <WithTerms text={pick(question.prompt)} terms={props.terms.prompt} />
        </h2>
        <ToggleButton className="flag-button" isSelected={flagged} onChange={flag} isDisabled={readOnly}>
          <Flag size={14} aria-hidden />
          {t('flag')}
        </ToggleButton>
      </div>
      <p id={hintId} className="hint">
        {question.hint !== undefined && <WithTerms text={pick(question.hint)} terms={props.terms.hint} />}
      </p>
      <TakenOver slot={slot} title={pick(question.prompt)} />
      {response?.kind === 'unknown' && <UnknownTag pack={pack} />}
      {response?.kind === 'not-applicable' && (
        <ReasonField
          pack={pack}
          question={question}
          reason={response.reason}
          onChange={(reason) => give({ kind: 'not-applicable', reason }, 'typed')}
          readOnly={readOnly}
          autoFocus={marked && response.reason === ''}
        />
      )}
      <div className="answer">
        <QuestionControl {...control} />
      </div>
      <Outcome question={question} pack={pack} />
      <QuestionDoubts pack={pack} questionId={question.id} />
      {(noteOpen || note !== '') && (
        <NoteField
          note={note}
          onChange={(text) => changeAnswer(slot, { note: text }, 'typed')}
          readOnly={readOnly}
        />
      )}
      <QuestionEvidence slot={slot} prompt={pick(question.prompt)} adding={adding} />
      <QuestionActions
        response={response}
        mayNotApply={mayNotApply}
        noteShown={noteOpen || note !== ''}
        readOnly={readOnly}
        mark={mark}
        openNote={openNote}
        addEvidence={addEvidence}
        clear={() => give(null)}
        goNext={goNext}
        askHelp={askHelp}
        {...(props.helpOpen === undefined ? {} : { helpOpen: props.helpOpen })}
      />
      {props.help}
      {props.back}
      {said.text}
      {props.dropping && (
        <p className="drop-veil">
          <span>{tEvidence('dropQuestion', { number })}</span>
        </p>
      )}
    </section>
  );
}
