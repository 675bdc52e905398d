import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { packProgress } from '../../../assessments/answering/progress.ts';
import { scanQuestions } from '../../../assessments/answering/scan-questions.ts';
import type { Pack, QuickScan } from '../../../assessments/pack/pack.ts';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { shareDecided } from '../../../assessments/scoring/share-decided.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Page } from '../../parts/page.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { useWide } from '../../parts/use-wide.ts';
import { QuestionList } from '../../questions/question-list.tsx';
import { progressOf, resultOf, useOpened, usePack, useSituation } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { useSayDuration } from '../../text/use-say-duration.ts';
import { LostScreen } from '../lost-screen.tsx';
import { RangeCard } from './range-card.tsx';
import { ScanFacts } from './scan-facts.tsx';
import { scanProgress } from './scan-progress.ts';

/** The quick scan of a questionnaire: its few questions, and beside them what the level can still become. */
export function QuickScanScreen({ packId }: { readonly packId: string }): ReactNode {
  const t = useTranslations('quickScan');
  const pack = usePack(packId);
  const { id: assessmentId } = useOpened('id');
  if (pack === null) return <LostScreen />;
  if (pack.quickScan === undefined)
    return (
      <Page title={t('none')}>
        <p>
          <RouteLink to={{ screen: 'assessment', assessmentId }}>{t('toHome')}</RouteLink>
        </p>
      </Page>
    );
  return <Scan pack={pack} scan={pack.quickScan} />;
}

interface Props {
  readonly pack: Pack;
  readonly scan: QuickScan;
}

function Scan({ pack, scan }: Props): ReactNode {
  const t = useTranslations('quickScan');
  const pick = usePick();
  const wide = useWide();
  const situation = useSituation();
  const questions = scanQuestions(pack, situation);
  return (
    <Page
      title={t('title', { pack: pick(pack.shortTitle) })}
      lead={t('lead', { questions: questions.length, minutes: scan.minutes })}
    >
      <QuestionList
        pack={pack}
        questions={questions}
        empty={t('nothingAsked')}
        head={
          <>
            <ScanFacts pack={pack} />
            {/* Where there is no room beside the questions, it stays above them. */}
            {!wide && <Counter pack={pack} />}
          </>
        }
        foot={
          <>
            <ScanResult pack={pack} />
            <Why pack={pack} scan={scan} />
          </>
        }
        beside={() => (
          <>
            <Counter pack={pack} />
            <RangeCard pack={pack} />
          </>
        )}
      />
    </Page>
  );
}

function Counter({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('quickScan');
  const { asked, done } = scanProgress(pack, useSituation());
  const words = t('doneOf', { done, asked });
  return (
    <div className="card pad scan-counter">
      <div className="section-progress">
        <p className="quiet-text">{words}</p>
        <ProgressBar label={t('progress')} value={done} max={asked} valueLabel={words} />
      </div>
    </div>
  );
}

/** What the scan came to, and the ways on from it: the rest of the questionnaire first. */
function ScanResult({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('quickScan');
  const pick = usePick();
  const situation = useSituation();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const sayDuration = useSayDuration();
  const { left } = scanProgress(pack, situation);
  const progress = progressOf(pack, situation);
  const section = packProgress(pack, situation).sections.find((one) => one.missing > 0);
  // Not to its first question, which the scan may have asked already.
  const open = section?.questions.find((one) => one.status === 'missing');
  const place = { assessmentId, packId: pack.id };
  const others = packs.filter(
    (one) => one !== pack && one.quickScan !== undefined && scanProgress(one, situation).left > 0,
  );
  return (
    <section className="card pad stack scan-result" aria-labelledby="scan-result">
      <h2 id="scan-result">{t('result')}</h2>
      {left > 0 && <p>{t('resultOpen', { count: left })}</p>}
      <RangeCard pack={pack} plain />
      <nav className="row" aria-label={t('onward')}>
        {section !== undefined && (
          <RouteLink
            to={{ screen: 'section', ...place, sectionId: section.id, ...(open && { question: open.id }) }}
            look="primary"
          >
            {t('goOn')}
          </RouteLink>
        )}
        <RouteLink to={{ screen: 'result', ...place }} look={section === undefined ? 'primary' : 'plain'}>
          {t('seeResult')}
        </RouteLink>
        {others.map((one) => (
          <RouteLink key={one.id} to={{ screen: 'quick-scan', assessmentId, packId: one.id }}>
            {t('other', { pack: pick(one.shortTitle) })}
          </RouteLink>
        ))}
        <RouteLink to={{ screen: 'assessment', assessmentId }}>{t('toHome')}</RouteLink>
      </nav>
      {section !== undefined && (
        <p className="quiet-text">
          {t('goOnDetail', { left: progress.missing, time: sayDuration(progress.minutesLeft) })}
        </p>
      )}
    </section>
  );
}

/** Why the scan asks just these questions, how much they decide, and whose choice it is. */
function Why({ pack, scan }: Props): ReactNode {
  const t = useTranslations('quickScan');
  const pick = usePick();
  const language = useLanguage();
  const share = shareDecided(resultOf(pack, useSituation()), scan.questions);
  return (
    <Disclosure title={t('whyTitle')}>
      <p>
        {pick(scan.why)} {share !== null && t('weight', { percent: formatExact(share, language, 0) })}
      </p>
      <SourceLine provenance={scan.provenance} source={pack.sources[scan.provenance.source]} />
    </Disclosure>
  );
}
