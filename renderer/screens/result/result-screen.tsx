import { Fragment, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sayCounts } from '../../../assessments/answering/say-counts.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import {
  farOf,
  progressOf,
  rangeOf,
  resultOf,
  useOpened,
  usePack,
  useSituation,
} from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { EarlierResults } from '../editions/earlier-results.tsx';
import { useRangeWords } from '../quick-scan/range-card.tsx';
import { checkOpenAnswer } from '../check/open-answer.ts';
import { LostScreen } from '../lost-screen.tsx';
import { AxesCard } from './axes-card.tsx';
import { ExplainDialog } from './explain-dialog.tsx';
import type { Explained } from './explained.ts';
import { GapsCard } from './gaps-card.tsx';
import { GatesCard } from './gates-card.tsx';
import { LevelStrip } from './level-strip.tsx';
import { MinuteCard } from './minute-card.tsx';
import { PackNotes } from './pack-notes.tsx';
import { Untouched } from './untouched.tsx';
import { TrialBar } from '../way/trial-bar.tsx';
import { TwoAxes } from '../way/two-axes.tsx';
import { useTrial } from '../way/use-trial.ts';
import { WayCard } from '../way/way-card.tsx';

/** What a questionnaire came to: the level in words, the score, what holds the next level back, and the gaps. */
export function ResultScreen({ packId }: { readonly packId: string }): ReactNode {
  const pack = usePack(packId);
  const situation = useSituation();
  if (pack === null) return <LostScreen />;
  return farOf(pack, situation) === 'none' ? <Untouched pack={pack} /> : <Result pack={pack} />;
}

function Result({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('result');
  const tTrial = useTranslations('trial');
  const tAxes = useTranslations('axes');
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const situation = useSituation();
  const result = resultOf(pack, situation);
  const progress = progressOf(pack, situation);
  const rangeWords = useRangeWords();
  const range = rangeOf(pack, situation).ladders[0];
  const { id: assessmentId } = useOpened('id');
  const [explained, setExplained] = useState<Explained | null>(null);
  const trial = useTrial(pack, result);
  const { shown } = trial;
  const inTrial = trial.trial !== null;
  // Without points and levels nothing would move.
  const control = result.score === null && result.ladders.length === 0 ? null : trial;
  const ladder = result.ladders[0];
  const part = farOf(pack, situation) === 'part';
  const counts = sayCounts(progress, useLanguage());
  const names = ladder === undefined ? null : { ladder: pick(ladder.title), level: pick(ladder.level.title) };
  const title =
    names === null
      ? part
        ? tFar('partPlain', { pack: pick(pack.shortTitle), counts })
        : t('plainTitle', { pack: pick(pack.shortTitle) })
      : part
        ? tFar('partTitle', { ...names, counts })
        : t('title', names);

  return (
    <Page
      title={title}
      eyebrow={
        <>
          {pick(pack.title)} <Tag>{t('selfAssessment')}</Tag>
        </>
      }
      // What a level means may advise what an open question has yet to tell.
      lead={ladder === undefined || part ? undefined : pick(ladder.level.meaning)}
      actions={
        <>
          {control !== null && (
            <Button onPress={inTrial ? trial.end : trial.begin}>{tTrial(inTrial ? 'end' : 'begin')}</Button>
          )}
          <RouteLink to={{ screen: 'check', assessmentId, packId: pack.id }} look="plain">
            {t('check')}
          </RouteLink>
          <RouteLink to={{ screen: 'dossier', assessmentId }} look="primary">
            {t('dossier')}
          </RouteLink>
        </>
      }
    >
      {part && (
        <Notice
          tone="warn"
          actions={
            <RouteLink to={checkOpenAnswer(assessmentId, pack, situation)} look="plain">
              {t('seeMissing')}
            </RouteLink>
          }
        >
          <p>
            {t('incomplete', { missing: progress.missing, asked: progress.asked })}{' '}
            {range !== undefined && <strong>{t('afterAll', { range: rangeWords(pack, range) })}</strong>}
          </p>
        </Notice>
      )}
      {control !== null && <TrialBar pack={pack} result={result} provisional={part} control={control} />}
      {ladder !== undefined && (
        <LevelStrip
          ladder={shown.ladders[0] ?? ladder}
          provisional={part}
          {...(inTrial ? { present: ladder.reached } : {})}
        />
      )}
      {ladder !== undefined && <p className="quiet-text">{pick(ladder.note)}</p>}
      {result.score !== null && <ScoreLine result={shown} provisional={part} explain={setExplained} />}
      {!inTrial && <MinuteCard pack={pack} explain={setExplained} />}
      {/* Beside what is tried the aspects stay in sight. */}
      <div className={inTrial && result.axes.length > 0 ? 'result-columns' : 'stack'}>
        {result.axes.length > 0 &&
          (inTrial ? (
            <section className="card pad" aria-labelledby="aspects">
              <TwoAxes
                id="aspects"
                first={{ label: tAxes('now'), axes: result.axes }}
                second={{ label: tAxes('trial'), axes: shown.axes }}
                solid="first"
              />
            </section>
          ) : (
            <AxesCard result={result} explain={setExplained} />
          ))}
        <div className="stack">
          {result.ladders.map((one, place) => (
            <Fragment key={one.id}>
              <GatesCard
                ladder={one}
                explain={setExplained}
                named={one !== ladder}
                provisional={part}
                tried={inTrial ? shown.ladders[place] : undefined}
              />
              {/* With questions open it is not known what the cheapest way would be. */}
              {!part && (
                <WayCard pack={pack} result={result} ladder={one} explain={setExplained} control={trial} />
              )}
            </Fragment>
          ))}
          <GapsCard pack={pack} explain={setExplained} control={control} />
        </div>
      </div>
      <EarlierResults packId={pack.id} />
      <PackNotes pack={pack} />
      {explained !== null && (
        <ExplainDialog
          pack={pack}
          result={shown}
          first={explained}
          note={inTrial ? tTrial('explainNote') : undefined}
          onClose={() => setExplained(null)}
        />
      )}
    </Page>
  );
}

function ScoreLine({
  result,
  provisional,
  explain,
}: {
  readonly result: PackResult;
  readonly provisional: boolean;
  readonly explain: (what: Explained) => void;
}): ReactNode {
  const t = useTranslations('result');
  const tFar = useTranslations('howFar');
  const language = useLanguage();
  const { score } = result;
  if (score === null) return null;
  const earned = sayPoints(score.earned, language);
  const possible = sayPoints(score.possible, language);
  return (
    <p className="score-line">
      <span className="quiet-text">
        {provisional ? tFar('provisional', { words: t('score') }) : t('score')}
      </span>
      <button
        type="button"
        className="number-button big-number"
        aria-label={t('explainScore', { earned, possible })}
        onClick={() => explain({ kind: 'node', id: score.id })}
      >
        {earned}
      </button>
      <span className="quiet-text">{t('outOf', { possible })}</span>
      <span className="quiet-text grow-right">{t('everyNumber')}</span>
    </p>
  );
}
