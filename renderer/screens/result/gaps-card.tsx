import { Fragment, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { aimOf } from '../../../assessments/advice/aims.ts';
import { knownGaps, type Gap } from '../../../assessments/advice/gaps.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { mayPay, openTo } from '../../../assessments/programmes/may-pay.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useProgrammeInputs } from '../../stores/programmes.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { EffortText } from './effort-text.tsx';
import { PlanButton } from '../way/plan-button.tsx';
import { TryButton } from '../way/try-button.tsx';
import { TryStates } from '../way/try-states.tsx';
import type { TrialControl } from '../way/use-trial.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly pack: Pack;
  readonly explain: (what: Explained) => void;
  /** Null where nothing can be tried out: the pack has neither points nor levels. */
  readonly control: TrialControl | null;
}

const shownFirst = 6;

/** Where the most is to be gained, each with a concrete next step and what it usually takes. */
export function GapsCard({ pack, explain, control }: Props): ReactNode {
  const t = useTranslations('result');
  const [all, setAll] = useState(false);
  const tFar = useTranslations('howFar');
  const situation = useSituation();
  const result = resultOf(pack, situation);
  const { missing, unknown } = progressOf(pack, situation);
  const { programmes, chosen } = useOpened('programmes', 'chosen');
  const gaps = useMemo(
    () =>
      knownGaps(
        pack,
        result,
        programmes.filter((one) => chosen.includes(one.id)),
      ),
    [pack, result, programmes, chosen],
  );
  const inputFor = useProgrammeInputs();
  const open = useMemo(() => openTo(programmes, inputFor), [programmes, inputFor]);
  const shown = all ? gaps : gaps.slice(0, shownFirst);
  return (
    <section className="card pad" aria-labelledby="gaps">
      <h2 id="gaps" tabIndex={-1}>
        {t('gaps')}
      </h2>
      {gaps.length === 0 && <p>{missing > 0 ? tFar('gapsNone', { missing }) : t('noGaps')}</p>}
      {gaps.length > 0 && missing > 0 && <p className="quiet-text">{tFar('gapsPart', { missing })}</p>}
      {unknown > 0 && <p className="quiet-text">{tFar('gapsUnsure', { unknown })}</p>}
      {gaps.length > 0 && (
        <p className="quiet-text">
          <Tag tone="warn">{t('ownReference')}</Tag> {t('effortNote')}
        </p>
      )}
      <ol className="gaps">
        {shown.map((gap) => (
          <GapRow
            key={gap.question.id}
            pack={pack}
            gap={gap}
            open={open}
            explain={explain}
            control={control}
          />
        ))}
      </ol>
      {gaps.length > shownFirst && (
        <Button look="quiet" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? t('fewer') : t('allGaps', { count: gaps.length })}
        </Button>
      )}
    </section>
  );
}

function GapRow({
  pack,
  gap,
  open,
  explain,
  control,
}: Props & { readonly gap: Gap; readonly open: readonly Programme[] }): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const { question, next } = gap;
  const result = resultOf(pack, useSituation());
  const to = aimOf(question, pack, gap.result, next);
  return (
    <li className="gap">
      <div className="gap-words">
        <h3>{pick(question.prompt)}</h3>
        <p className="gap-step">{pick(question.nextStep)}</p>
        <p className="quiet-text">
          {t(question.kind === 'several-of' ? 'towardsMore' : 'towards', { state: pick(next.label) })}
        </p>
        <GapFacts pack={pack} gap={gap} open={open} />
        {gap.blocks.length > 0 && (
          <p className="quiet-text">
            {t('blocks', { gates: gap.blocks.map((gate) => pick(gate.label)).join(t('comma')) })}
          </p>
        )}
        {gap.demanded.length > 0 && (
          <p className="quiet-text">
            {t('demanded', {
              conditions: gap.demanded
                .map((one) =>
                  t('demandedBy', { programme: pick(one.programme), condition: pick(one.condition) }),
                )
                .join(t('comma')),
            })}
          </p>
        )}
        {control !== null && control.trial !== null && (
          <TryStates pack={pack} question={question} result={result} control={control} />
        )}
        <div className="gap-actions">
          {control !== null && control.trial === null && (
            <TryButton tried={{ question, to }} control={control} />
          )}
          <PlanButton aim={{ packId: pack.id, question, to }} />
        </div>
      </div>
      <div className="gap-numbers">
        <WhyButton gap={gap} explain={explain} />
        {/* Money and days are those of the first step: beside all there is to gain they would be taken for the whole. */}
        {gap.gainNext !== gap.gainBest && (
          <span className="effort">{t('firstStep', { points: sayPoints(gap.gainNext, language) })}</span>
        )}
        <EffortText effort={next.effort} />
      </div>
    </li>
  );
}

/** Who usually does it, what will prove it, and which programmes may pay. */
function GapFacts({
  pack,
  gap,
  open,
}: {
  readonly pack: Pack;
  readonly gap: Gap;
  readonly open: readonly Programme[];
}): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const section = pack.sections.find((one) => one.id === gap.sectionId);
  const paying = section === undefined ? [] : mayPay(section, open);
  const { who, evidence } = gap.question;
  return (
    <>
      <p className="quiet-text">
        {who !== undefined && t('who', { who: pick(who) })}{' '}
        {t('proof', { evidence: evidence.slice(0, 2).map(pick).join(t('comma')) })}
      </p>
      {paying.length > 0 && (
        <p className="quiet-text">
          {t('mayPay')}{' '}
          {paying.slice(0, 3).map((programme, place) => (
            <Fragment key={programme.id}>
              {place > 0 && t('comma')}
              <RouteLink to={{ screen: 'programme', assessmentId, programmeId: programme.id }}>
                {pick(programme.shortTitle)}
              </RouteLink>
            </Fragment>
          ))}
          {t('mayPayNote')}
        </p>
      )}
    </>
  );
}

/** What is to be gained, as a button to the reason: points, else the grade, else the reason alone. */
function WhyButton({ gap, explain }: { readonly gap: Gap; readonly explain: Props['explain'] }): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const { question, gainBest, result } = gap;
  const words =
    gainBest !== '0'
      ? t('gain', { points: sayPoints(gainBest, language) })
      : question.kind === 'graded'
        ? t('gradeNow', { grade: result.grade })
        : t('seeWhy');
  return (
    <button
      type="button"
      className="number-button"
      aria-label={t('explainGap', { words, what: pick(question.prompt) })}
      onClick={() => explain({ kind: 'question', id: question.id })}
    >
      {words}
    </button>
  );
}
