import { useEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { questionSlot } from '../../assessments/answering/answer.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { AnswerHistory } from '../changes/answer-history.tsx';
import { useTaking } from '../evidence/use-taking.ts';
import { Disclosure } from '../parts/disclosure.tsx';
import { showFromTop } from '../parts/scroller.ts';
import { useWide } from '../parts/use-wide.ts';
import { useOpened } from '../stores/derived.ts';
import { useLocked } from '../stores/locked.ts';
import { Help } from './help-panel.tsx';
import { QuestionCard } from './question-card.tsx';
import { useTermsOf } from './question-terms.ts';
import { useKeysOnArrival } from './use-keys-on-arrival.ts';

interface Props {
  readonly pack: Pack;
  readonly questions: readonly Question[];
  /** Said where there are none. */
  readonly empty: string;
  /** The question to go to on arrival. */
  readonly wanted?: string | undefined;
  /** Shown at the foot of that question: the way back to where it was asked for. */
  readonly back?: ReactNode;
  /** Above the questions. */
  readonly head?: ReactNode;
  /** Below them; its first link takes the focus after the last question. */
  readonly foot: ReactNode;
  /** Beside the questions where there is room, above the help for the active one. */
  readonly beside: (active: Question) => ReactNode;
}

/** Questions as cards, one of them active, with help beside it where there is room and inside it where there is none. */
export function QuestionList(props: Props): ReactNode {
  const { pack, questions, empty, wanted, back, head, foot, beside } = props;
  const t = useTranslations('section');
  const wide = useWide();
  const [activeId, setActiveId] = useState(wanted ?? null);
  const [helpOpenAt, setHelpOpenAt] = useState<string | null>(null);
  const active = questions.find((one) => one.id === activeId) ?? questions[0];
  const cards = useRef<HTMLDivElement>(null);
  const onward = useRef<HTMLDivElement>(null);
  const aside = useRef<HTMLElement>(null);
  const { id: assessmentId, enterpriseId } = useOpened('id', 'enterpriseId');
  const locked = useLocked();

  const terms = useTermsOf(questions);

  const cardOf = (id: string): HTMLElement | null =>
    cards.current?.querySelector<HTMLElement>(`[data-question="${id}"]`) ?? null;

  /** Brings a question to the eye and the keyboard: into its field when it is typed, else onto its card. */
  const goTo = (id: string | undefined): void => {
    const card = id === undefined ? null : cardOf(id);
    if (card === null) return onward.current?.querySelector<HTMLElement>('a')?.focus();
    const typed = card.querySelector<HTMLElement>('.answer input.input, .answer textarea');
    (typed ?? card).focus({ preventScroll: true });
    showFromTop(card, typed);
  };

  useKeysOnArrival(() => (active === undefined ? null : cardOf(active.id)));

  /** To the help and, asked again, back to the question. */
  const turnToHelp = (id: string): void => {
    if (!wide) return turnToHelpInside(id);
    aside.current?.focus();
    aside.current?.querySelector('.help')?.scrollIntoView({ block: 'nearest' });
  };
  const turnToHelpInside = (id: string): void => {
    const open = helpOpenAt !== id;
    const help = cardOf(id)?.querySelector('.card-help');
    const within = help?.contains(document.activeElement) === true;
    flushSync(() => setHelpOpenAt(open ? id : null));
    if (open && help !== null && help !== undefined) {
      help.querySelector('button')?.focus({ preventScroll: true });
      showFromTop(help);
    } else if (within) {
      goTo(id);
    }
  };

  /** The question at an element of the page; beside the cards, the one that is being answered. */
  const questionAt = (at: Element | null): string | undefined =>
    at?.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? active?.id;
  const over = useTaking((at) => {
    const id = questionAt(at);
    // What is dropped while a dialog is open belongs to nothing on the page behind it.
    if (id === undefined || document.querySelector('[role="dialog"]') !== null) return null;
    return { enterpriseId, link: { assessmentId, slot: questionSlot(pack.id, id) } };
  }, locked);
  const droppingAt = over === null ? undefined : questionAt(over);

  useEffect(() => {
    if (wanted !== undefined) goTo(wanted);
  }, [wanted]);

  return (
    <div className="section-columns">
      <div ref={cards} className="cards">
        {head}
        {questions.length === 0 && <p className="card pad">{empty}</p>}
        {questions.map((question, place) => (
          <QuestionCard
            key={question.id}
            pack={pack}
            question={question}
            number={place + 1}
            active={question === active}
            dropping={question.id === droppingAt}
            onActive={() => setActiveId(question.id)}
            goNext={() => goTo(questions[place + 1]?.id)}
            goPrevious={() => goTo(questions[place - 1]?.id ?? question.id)}
            terms={terms(question.id)}
            askHelp={() => turnToHelp(question.id)}
            {...(wide ? {} : { helpOpen: helpOpenAt === question.id })}
            help={
              wide ? undefined : (
                <>
                  <div className="card-help">
                    <Disclosure
                      title={t('help')}
                      open={helpOpenAt === question.id}
                      onOpenChange={(open) => setHelpOpenAt(open ? question.id : null)}
                    >
                      <Help question={question} pack={pack} />
                    </Disclosure>
                  </div>
                  <AnswerHistory slot={questionSlot(pack.id, question.id)} />
                </>
              )
            }
            back={question.id === wanted ? back : undefined}
          />
        ))}
        <div ref={onward}>{foot}</div>
      </div>
      {wide && active !== undefined && (
        // Scrolls by itself when it is long, so the keyboard must reach it; its one key only leads back.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <aside
          ref={aside}
          className="section-aside"
          aria-label={t('help')}
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          tabIndex={0}
          onKeyDown={(event) => {
            // The same key, or Escape, leads back to the question the help is about.
            if (!['h', 'H', 'Escape'].includes(event.key) || event.target !== event.currentTarget) return;
            event.preventDefault();
            goTo(active.id);
          }}
        >
          {beside(active)}
          <div className="card pad">
            <Help question={active} pack={pack} />
          </div>
          <AnswerHistory key={active.id} slot={questionSlot(pack.id, active.id)} />
        </aside>
      )}
    </div>
  );
}
