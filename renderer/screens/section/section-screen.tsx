import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { EffectPanel } from '../../questions/effect-panel.tsx';
import { QuestionList } from '../../questions/question-list.tsx';
import type { Route } from '../../routing/route.ts';
import { useAssessment } from '../../stores/assessment.ts';
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
  const asked = useAskedIds(pack, section);
  const questions = section.questions.filter((one) => asked.includes(one.id));
  const { assessmentId, question: wanted } = route;
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
      <QuestionList
        pack={pack}
        questions={questions}
        empty={t('nothingAsked')}
        wanted={wanted}
        back={
          route.fromCheck === true && wanted !== undefined ? (
            <RouteLink
              to={{ screen: 'check', assessmentId, packId: pack.id, question: wanted }}
              look="primary"
            >
              {t('backToCheck')}
            </RouteLink>
          ) : undefined
        }
        foot={<SectionFoot pack={pack} section={section} route={route} />}
        beside={(active) => <EffectPanel question={active} pack={pack} />}
      />
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
  const parts = [
    ...(counts.minutesLeft > 0 ? [t('minutes', { minutes: counts.minutesLeft })] : []),
    ...(doubts > 0 ? [tDoubts('count', { count: doubts })] : []),
  ];
  return (
    <div className="section-progress">
      <p className="quiet-text">
        <span className="in-one">{words}</span>
        {parts.map((part) => (
          <Fragment key={part}>
            {' '}
            <span className="in-one">· {part}</span>
          </Fragment>
        ))}
      </p>
      <ProgressBar label={t('progress')} value={done} max={counts.asked} valueLabel={words} />
    </div>
  );
}

function SectionFoot({ pack, section, route }: Props): ReactNode {
  const t = useTranslations('section');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
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
