import { useEffect, useId, useImperativeHandle, useRef, useState, type ReactNode, type Ref } from 'react';
import { createPortal, flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { standingOf } from '../../../assessments/answering/answer-slots.ts';
import { questionSlot, type Basis, type Response } from '../../../assessments/answering/answer.ts';
import type { InterviewCard } from '../../../assessments/answering/interview.ts';
import { placeLabels } from '../../../assessments/pack/place.ts';
import { roleLabels } from '../../../assessments/pack/role.ts';
import { QuestionEvidence } from '../../evidence/question-evidence.tsx';
import { scroller, showFromTop } from '../../parts/scroller.ts';
import { Tag } from '../../parts/tag.tsx';
import { ChoosingKeys } from '../../questions/choosing-keys.ts';
import { afterChoosing, choosables, chosenIds } from '../../questions/choosing.ts';
import { QuestionDoubts } from '../../questions/doubt-list.tsx';
import { NoteField } from '../../questions/note-field.tsx';
import { Outcome } from '../../questions/outcome.tsx';
import { QuestionControl } from '../../questions/question-control.tsx';
import { ReasonField } from '../../questions/reason-field.tsx';
import { UnknownTag } from '../../questions/unknown-tag.tsx';
import { isAtOption, useSaid } from '../../questions/use-said.tsx';
import { answerAt, answerKey, changeAnswer, useAnswer } from '../../stores/assessment.ts';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { dropDraft } from '../../stores/drafts.ts';
import { useLockedBy } from '../../stores/locked.ts';
import {
  answerOnSite,
  confirmTakenOver,
  responsesAt,
  setBasis,
  settleFigures,
} from '../../stores/on-site.ts';
import { tell } from '../../stores/told.ts';
import { usePick } from '../../text/language.ts';
import { HeardRow } from './heard-row.tsx';
import { choosingKeys, type OnSiteAction } from './on-site-keys.ts';
import { usePastePicture } from './paste-picture.ts';

/** What the keys of the page do with the card. */
export interface CardHandle {
  readonly act: (action: OnSiteAction) => void;
}

interface Props {
  readonly card: InterviewCard;
  /** Where it belongs, in words. */
  readonly group: string;
  readonly goNext: () => void;
  readonly dropping: boolean;
  /** Where who is answering is always in sight. */
  readonly dock: HTMLElement | null;
  readonly ref: Ref<CardHandle>;
}

/** One question with all that is said about it on site. */
export function OnSiteCard({ card, group, goNext, dropping, dock, ref }: Props): ReactNode {
  const { pack, question } = card;
  const t = useTranslations('onSite');
  const tQuestion = useTranslations('question');
  const pick = usePick();
  const headingId = useId();
  const hintId = useId();
  const area = useRef<HTMLElement>(null);
  const slot = questionSlot(pack.id, question.id);
  const { response, note, flagged } = useAnswer(slot);
  const { id: assessmentId } = useOpened('id');
  const standing = standingOf(question, pack.id, useSituation());
  const lockedBy = useLockedBy();
  const readOnly = lockedBy !== null;
  const [noteOpen, setNoteOpen] = useState(false);
  const [adding, setAdding] = useState(false);
  const [marked, setMarked] = useState(false);
  const said = useSaid();
  /** What was pressed before there was an answer it could belong to. */
  const [pressed, setPressed] = useState<Basis | null>(null);
  const earlier = useRef<Response | null>(null);
  const choices = choosables(question, pack);
  const mayNotApply = question.notApplicable !== false;
  const paste = usePastePicture(slot);
  const basis = standing.basis ?? pressed;
  /** How the answer was known that stood here before it was changed. */
  const [known, setKnown] = useState(standing.basis);
  if (standing.basis !== null && standing.basis !== known) setKnown(standing.basis);

  const toCard = (): void => area.current?.focus({ preventScroll: true });
  const find = (selector: string): HTMLElement | null =>
    area.current?.querySelector<HTMLElement>(selector) ?? null;
  /** To where an answer is given: the first field, if it is typed. */
  const toAnswer = (): void => {
    const field = find('.answer input.input, .answer textarea');
    (field ?? area.current)?.focus({ preventScroll: true });
    if (area.current !== null) showFromTop(area.current, field);
  };

  const arrived = useRef(new Map() as ReturnType<typeof responsesAt>);
  const leave = useRef(() => undefined as void);
  useEffect(() => {
    leave.current = () => settleFigures(arrived.current, pressed);
  });
  useEffect(() => {
    arrived.current = responsesAt(question, pack.id);
    scroller().scrollTo({ top: 0, behavior: 'instant' });
    area.current?.parentElement?.scrollTo(0, 0);
    toAnswer();
    return () => leave.current();
    // Only on arrival and on leaving: every question has a card of its own.
    // oxlint-disable-next-line react/exhaustive-deps
  }, []);

  const give = (given: Response | null, how: 'typed' | 'chosen'): void => {
    // What is chosen takes the place of typed text that could not be read.
    if (how === 'chosen') dropDraft(answerKey(assessmentId, slot));
    answerOnSite(slot, given, pressed, how);
  };
  const choose = (id: string): void => give(afterChoosing(question, answerAt(slot).response, id), 'chosen');
  const mark = (kind: 'not-applicable' | 'unknown'): void => {
    const now = answerAt(slot).response;
    if (now?.kind === kind) return give(earlier.current, 'chosen');
    if (now?.kind !== 'not-applicable' && now?.kind !== 'unknown') earlier.current = now;
    setMarked(true);
    give(kind === 'unknown' ? { kind } : { kind, reason: '' }, 'chosen');
  };
  const establish = (kind: Basis): void => {
    const next = basis === kind ? null : kind;
    setPressed(next);
    setKnown(next);
    setBasis(question, pack.id, next);
    said.say(next === null ? t('basisGone') : t('basisNow', { basis: t(`bases.${next}`) }));
  };
  const flag = (): void => {
    changeAnswer(slot, { flagged: !answerAt(slot).flagged }, 'chosen');
    said.say(tQuestion(answerAt(slot).flagged ? 'flagNow' : 'flagGone'));
  };
  /** Says what a key chose or took back. */
  const sayChoice = (option: string, on: boolean): void =>
    said.say(tQuestion(on ? 'chosenNow' : 'chosenGone', { option }));
  const openNote = (): void => {
    flushSync(() => setNoteOpen(true));
    const field = area.current?.querySelector<HTMLTextAreaElement>('.note textarea');
    field?.focus();
    field?.setSelectionRange(field.value.length, field.value.length);
  };
  const addEvidence = (): void => {
    flushSync(() => setAdding(true));
    find('.evidence-ways button')?.focus();
  };
  /** Enter in a field of one line: to the next field of the question, else to the next question. */
  const goOn = (): void => {
    const fields = [...(area.current?.querySelectorAll<HTMLInputElement>('.answer input.input') ?? [])];
    const at = fields.findIndex((field) => field === document.activeElement);
    const next = at === -1 ? undefined : fields[at + 1];
    if (next === undefined) goNext();
    else next.focus();
  };

  const act = (action: OnSiteAction): void => {
    if (action.kind === 'leave-field') {
      setNoteOpen(false);
      return toCard();
    }
    if (lockedBy !== null) return tell({ kind: 'refused', fault: lockedBy });
    switch (action.kind) {
      case 'choose': {
        const chosen = choices[action.place];
        if (chosen === undefined) return;
        const saidAlready = isAtOption(area.current, action.place);
        choose(chosen.id);
        if (!saidAlready)
          sayChoice(pick(chosen.label), chosenIds(answerAt(slot).response).includes(chosen.id));
        // In a long question it may stand where it cannot be seen.
        return area.current?.querySelectorAll('.option')[action.place]?.scrollIntoView({ block: 'nearest' });
      }
      case 'not-applicable':
      case 'unknown':
        if (action.kind === 'not-applicable' && !mayNotApply) return;
        mark(action.kind);
        return sayChoice(
          tQuestion(action.kind === 'unknown' ? 'unknown' : 'notApplicable'),
          answerAt(slot).response?.kind === action.kind,
        );
      case 'told':
      case 'shown':
      case 'seen':
        return establish(action.kind);
      case 'who':
        return dock?.querySelector('input')?.focus();
      case 'note':
        return openNote();
      case 'flag':
        return flag();
      case 'evidence':
        return addEvidence();
      case 'paste':
        return void paste();
      case 'confirm': {
        if (standing.takenOver === null) return;
        confirmTakenOver(question, pack.id, pressed);
        return said.say(t('confirmed'));
      }
      default:
    }
  };
  useImperativeHandle(ref, () => ({ act }));

  return (
    <section
      ref={area}
      className="card question on-site-card"
      data-question={question.id}
      aria-labelledby={headingId}
      tabIndex={-1}
    >
      <p className="eyebrow">{group}</p>
      <h2 id={headingId}>{pick(question.prompt)}</h2>
      <p id={hintId} className="hint">
        {question.hint !== undefined && pick(question.hint)}
      </p>
      {(response?.kind === 'unknown' || flagged || standing.takenOver !== null) && (
        <p className="row">
          {response?.kind === 'unknown' && <UnknownTag pack={pack} />}
          {flagged && (
            <Tag tone="warn" sign="flag">
              {t('flagged')}
            </Tag>
          )}
          {standing.takenOver !== null && (
            <Tag tone="warn" sign="alert">
              {t('takenOver', { title: standing.takenOver })}
            </Tag>
          )}
        </p>
      )}
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
        <ChoosingKeys value={choosingKeys}>
          <QuestionControl
            question={question}
            pack={pack}
            slot={slot}
            response={response}
            choices={choices}
            choose={choose}
            give={(given) => give(given, 'typed')}
            goOn={goOn}
            labelledBy={headingId}
            describedBy={hintId}
            readOnly={readOnly}
          />
        </ChoosingKeys>
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
      {question.ask !== undefined && (
        <p className="quiet-text">
          {t('ask', { roles: question.ask.map((role) => pick(roleLabels[role])).join(t('comma')) })}
        </p>
      )}
      {question.places !== undefined && (
        <p className="quiet-text">
          {t('places', {
            places: question.places.map((place) => pick(placeLabels[place])).join(t('comma')),
          })}
        </p>
      )}
      {dock !== null &&
        createPortal(
          <HeardRow
            basis={basis}
            lost={basis === null && known !== null}
            saidBy={standing.saidBy}
            establish={establish}
            readOnly={readOnly}
            toAnswer={toAnswer}
          />,
          dock,
        )}
      {said.text}
      {dropping && (
        <p className="drop-veil">
          <span>{t('drop')}</span>
        </p>
      )}
    </section>
  );
}
