import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { questionSlot } from '../../../assessments/answering/answer.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Page } from '../../parts/page.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { useTaking } from '../../evidence/use-taking.ts';
import { EffectPanel } from '../../questions/effect-panel.tsx';
import { AnswerHistory } from '../../changes/answer-history.tsx';
import { Help } from '../../questions/help-panel.tsx';
import { QuestionCard } from '../../questions/question-card.tsx';
import type { Route } from '../../routing/route.ts';
import { useAssessment } from '../../stores/assessment.ts';
import { useLocked } from '../../stores/locked.ts';
import { progressOf, situationNow, useOpened, usePack, useSituation } from '../../stores/derived.ts';
import { countDoubts } from '../../stores/doubts.ts';
import { useEnterprises } from '../../stores/enterprises.ts';
import { usePick } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';

type SectionRoute = Extract<Route, { screen: 'section' }>;

/** One section a page, its questions as cards, help beside the one that is being answered. */
export function SectionScreen({ route }: { readonly route: SectionRoute }): ReactNode {
  const pack = usePack(route.packId);
  const section = pack?.sections.find((one) => one.id === route.sectionId);
  if (pack === null || section === undefined) return <LostScreen />;
  return <Questions pack={pack} section={section} route={route} />;
}

interface Props {
  readonly pack: Pack;
  readonly section: Section;
  readonly route: SectionRoute;
}

function Questions({ pack, section, route }: Props): ReactNode {
  const t = useTranslations('section');
  const pick = usePick();
  const wide = useWide();
  const asked = useAskedIds(pack, section);
  const questions = section.questions.filter((one) => asked.includes(one.id));
  const [activeId, setActiveId] = useState(route.question ?? null);
  const active = questions.find((one) => one.id === activeId) ?? questions[0];
  const cards = useRef<HTMLDivElement>(null);
  const foot = useRef<HTMLDivElement>(null);

  /** Brings a question to the eye and the keyboard: into its field when it is typed, else onto its card. */
  const goTo = (id: string | undefined): void => {
    const card =
      id === undefined ? null : cards.current?.querySelector<HTMLElement>(`[data-question="${id}"]`);
    if (card === null || card === undefined) return foot.current?.querySelector<HTMLElement>('a')?.focus();
    const typed = card.querySelector<HTMLElement>('.answer input.input, .answer textarea');
    (typed ?? card).focus({ preventScroll: true });
    card.scrollIntoView({ block: 'nearest' });
  };

  const { id: assessmentId, enterpriseId } = useOpened();
  const locked = useLocked();
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

  const { question: wanted } = route;
  useEffect(() => {
    if (wanted !== undefined) goTo(wanted);
  }, [wanted]);

  return (
    <Page
      title={pick(section.title)}
      eyebrow={t('place', {
        pack: pick(pack.shortTitle),
        number: pack.sections.indexOf(section) + 1,
        count: pack.sections.length,
      })}
      actions={<SectionProgress pack={pack} section={section} />}
      lead={section.intro === undefined ? undefined : pick(section.intro)}
      focusHeading={wanted === undefined}
    >
      <div className="section-columns">
        <div ref={cards} className="cards">
          {questions.length === 0 && <p className="card pad">{t('nothingAsked')}</p>}
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
              help={
                wide ? undefined : (
                  <>
                    <Disclosure title={t('help')}>
                      <Help question={question} pack={pack} />
                    </Disclosure>
                    <AnswerHistory slot={questionSlot(pack.id, question.id)} />
                  </>
                )
              }
              back={
                route.fromCheck === true && question.id === wanted ? (
                  <RouteLink
                    to={{
                      screen: 'check',
                      assessmentId: route.assessmentId,
                      packId: pack.id,
                      question: question.id,
                    }}
                    look="primary"
                  >
                    {t('backToCheck')}
                  </RouteLink>
                ) : undefined
              }
            />
          ))}
          <div ref={foot}>
            <SectionFoot pack={pack} section={section} route={route} />
          </div>
        </div>
        {wide && active !== undefined && (
          // Scrolls by itself when it is long, so the keyboard must reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          <aside className="section-aside" aria-label={t('help')} tabIndex={0}>
            <EffectPanel question={active} pack={pack} />
            <div className="card pad">
              <Help question={active} pack={pack} />
            </div>
            <AnswerHistory key={active.id} slot={questionSlot(pack.id, active.id)} />
          </aside>
        )}
      </div>
    </Page>
  );
}

/** The ids of the questions asked here; the same array until a question comes or goes. */
function useAskedIds(pack: Pack, section: Section): readonly string[] {
  const idsNow = (): string =>
    (progressOf(pack, situationNow()).sections.find((one) => one.id === section.id)?.questions ?? [])
      .filter((one) => one.asked)
      .map((one) => one.id)
      .join(' ');
  const byAnswers = useAssessment(idsNow);
  const byProfile = useEnterprises(idsNow);
  const ids = byAnswers === byProfile ? byAnswers : idsNow();
  return useMemo(() => ids.split(' '), [ids]);
}

function SectionProgress({ pack, section }: { readonly pack: Pack; readonly section: Section }): ReactNode {
  const t = useTranslations('section');
  const tDoubts = useTranslations('doubts');
  const situation = useSituation();
  const counts = progressOf(pack, situation).sections.find((one) => one.id === section.id);
  if (counts === undefined) return null;
  const doubts = countDoubts(section, pack, situation);
  const done = counts.asked - counts.missing;
  const words = t('doneOf', { done, asked: counts.asked });
  return (
    <div className="section-progress">
      <p className="quiet-text">
        {words}
        {counts.minutesLeft > 0 && ` · ${t('minutes', { minutes: counts.minutesLeft })}`}
        {doubts > 0 && ` · ${tDoubts('count', { count: doubts })}`}
      </p>
      <ProgressBar label={t('progress')} value={done} max={counts.asked} valueLabel={words} />
    </div>
  );
}

function SectionFoot({ pack, section, route }: Props): ReactNode {
  const t = useTranslations('section');
  const pick = usePick();
  const { id: assessmentId } = useOpened();
  const place = pack.sections.indexOf(section);
  const previous = pack.sections[place - 1];
  const next = pack.sections[place + 1];
  const to = (sectionId: string): Route => ({ screen: 'section', assessmentId, packId: pack.id, sectionId });
  const check: Route = { screen: 'check', assessmentId, packId: route.packId };
  return (
    <nav className="section-foot" aria-label={t('onward')}>
      {next === undefined ? (
        <RouteLink to={check} look="primary">
          {t('check')}
        </RouteLink>
      ) : (
        <RouteLink to={to(next.id)} look="primary">
          {t('next', { section: pick(next.title) })}
        </RouteLink>
      )}
      {next !== undefined && <RouteLink to={check}>{t('check')}</RouteLink>}
      {previous !== undefined && (
        <RouteLink to={to(previous.id)}>{t('previous', { section: pick(previous.title) })}</RouteLink>
      )}
      <RouteLink to={{ screen: 'assessment', assessmentId }}>{t('home')}</RouteLink>
    </nav>
  );
}
