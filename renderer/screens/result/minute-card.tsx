import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { knownGaps } from '../../../assessments/advice/gaps.ts';
import { findStrengths, type Strength } from '../../../assessments/advice/strengths.ts';
import type { Gap } from '../../../assessments/advice/gaps.ts';
import { wayUp } from '../../../assessments/advice/way-up.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { checkEligibility } from '../../../assessments/programmes/eligibility.ts';
import { standingOf } from '../../../assessments/programmes/standing.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { sayAnswer } from '../../../assessments/text/answer-text.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Jump } from '../../parts/jump.tsx';
import { progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useProgrammeInputs } from '../../stores/programmes.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { today } from '../enterprise/read-date.ts';
import { groupProgrammes } from '../programmes/group-programmes.ts';
import { useSayEffort } from '../way/use-say-effort.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly pack: Pack;
  readonly explain: (what: Explained) => void;
}

const most = 3;

/** The result for someone with a minute: up to three strengths and gaps, the way up, and the programmes that may fit. */
export function MinuteCard({ pack, explain }: Props): ReactNode {
  const t = useTranslations('minute');
  const situation = useSituation();
  const tFar = useTranslations('howFar');
  const result = resultOf(pack, situation);
  const { missing } = progressOf(pack, situation);
  const strengths = useMemo(() => findStrengths(pack, result).slice(0, most), [pack, result]);
  const gaps = useMemo(() => knownGaps(pack, result), [pack, result]);
  return (
    <section className="card minute" aria-label={t('title')}>
      <div className="minute-part">
        <h2>{t(strengths.length < most ? 'strengthsFew' : 'strengths')}</h2>
        {strengths.length === 0 ? (
          <p className="quiet-text">{missing > 0 ? tFar('strengthsPart') : t('strengthsNone')}</p>
        ) : (
          <ol className="minute-list">
            {strengths.map((strength) => (
              <StrengthRow key={strength.question.id} pack={pack} strength={strength} explain={explain} />
            ))}
          </ol>
        )}
      </div>
      <div className="minute-part">
        <h2>{t(gaps.length < most ? 'gapsFew' : 'gaps')}</h2>
        {gaps.length === 0 ? (
          <p className="quiet-text">{missing > 0 ? tFar('gapsNone', { missing }) : t('gapsNone')}</p>
        ) : (
          <ol className="minute-list">
            {gaps.slice(0, most).map((gap) => (
              <GapRow key={gap.question.id} gap={gap} />
            ))}
          </ol>
        )}
        {gaps.length > most && <Jump to="gaps">{t('seeGaps')}</Jump>}
      </div>
      {(pack.ladders ?? []).length > 0 && <WayPart pack={pack} />}
      <ProgrammesPart />
    </section>
  );
}

function StrengthRow({
  pack,
  strength: { question, result, share },
  explain,
}: {
  readonly pack: Pack;
  readonly strength: Strength;
  readonly explain: Props['explain'];
}): ReactNode {
  const t = useTranslations('minute');
  const tResult = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const situation = useSituation();
  const graded = question.kind === 'graded';
  const pointless = result.possible === '0';
  const words = !pointless
    ? t('earned', {
        earned: sayPoints(result.earned, language),
        possible: sayPoints(result.possible, language),
      })
    : share === '1'
      ? t('best')
      : graded
        ? t('grade', { grade: result.grade })
        : tResult('seeWhy');
  return (
    <li>
      <span className="minute-words">
        {/* A question alone is no strength: its answer is. */}
        {pick(question.prompt)}
        <span className="quiet-text block"> {sayAnswer(question, pack, situation, language, 'brief')}</span>
      </span>
      <button
        type="button"
        className="number-button"
        aria-label={tResult('explainGap', { words, what: pick(question.prompt) })}
        onClick={() => explain({ kind: 'question', id: question.id })}
      >
        {words}
      </button>
    </li>
  );
}

function GapRow({ gap }: { readonly gap: Gap }): ReactNode {
  const t = useTranslations('minute');
  const pick = usePick();
  const language = useLanguage();
  return (
    <li>
      <span className="minute-words">
        {pick(gap.question.nextStep)}
        {gap.blocks.length > 0 && <span className="quiet-text block"> {t('gateFor')}</span>}
      </span>
      {gap.gainBest !== '0' && (
        <span className="minute-number">{t('gain', { points: sayPoints(gap.gainBest, language) })}</span>
      )}
    </li>
  );
}

function WayPart({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('minute');
  const tWay = useTranslations('way');
  const pick = usePick();
  const sayEffort = useSayEffort();
  const situation = useSituation();
  const result = resultOf(pack, situation);
  const ladder = result.ladders[0];
  const open = progressOf(pack, situation).missing > 0;
  const way = useMemo(
    () => (ladder === undefined || open ? null : wayUp(pack, result, ladder)),
    [pack, result, ladder, open],
  );
  if (ladder === undefined) return null;
  const next = ladder.steps[ladder.reached + 1];
  return (
    <div className="minute-part">
      <h2>{t('way')}</h2>
      {open ? (
        <p className="quiet-text">{t('wayUnknown')}</p>
      ) : next === undefined ? (
        <p>{t('wayNone')}</p>
      ) : way === null ? (
        <p>{tWay('none', { level: pick(next.title) })}</p>
      ) : (
        <>
          <p>
            {t('waySteps', { level: pick(next.title) })}
            <strong>{tWay('summary', { count: way.steps.length, ...sayEffort(way) })}</strong>
          </p>
          <Jump to={`way-${ladder.id}`}>{t('seeWay')}</Jump>
        </>
      )}
    </div>
  );
}

/** The programmes of its own place and of the country whose conditions are all met and which are not closed. */
function ProgrammesPart(): ReactNode {
  const t = useTranslations('minute');
  const pick = usePick();
  const { id: assessmentId, programmes } = useOpened('id', 'programmes');
  const { profile } = useSituation();
  const inputFor = useProgrammeInputs();
  const judged = useMemo(() => {
    const { here, national, local } = groupProgrammes(programmes, profile);
    const day = today();
    return [...here, ...national, ...local]
      .filter((programme) => {
        const { state, validity } = standingOf(programme, day);
        return state !== 'closed' && validity !== 'after';
      })
      .map((programme) => ({ programme, ...checkEligibility(programme, inputFor(programme)) }));
  }, [programmes, profile, inputFor]);
  const fitting = judged.filter((one) => one.state === 'yes');
  const open = judged.filter((one) => one.state === 'unknown').length;
  return (
    <div className="minute-part">
      <h2>{t('programmes')}</h2>
      {fitting.length === 0 ? (
        <p className="quiet-text">{t('programmesNone')}</p>
      ) : (
        <ul className="minute-list">
          {fitting.slice(0, most).map(({ programme }) => (
            <li key={programme.id}>
              <RouteLink to={{ screen: 'programme', assessmentId, programmeId: programme.id }}>
                {pick(programme.shortTitle)}
              </RouteLink>
            </li>
          ))}
        </ul>
      )}
      {open > 0 && <p className="quiet-text">{t('programmesOpen', { count: open })}</p>}
      <RouteLink to={{ screen: 'programmes', assessmentId }}>{t('seeProgrammes')}</RouteLink>
    </div>
  );
}
