import { X } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { aimOf } from '../../../assessments/advice/aims.ts';
import { gainsOf } from '../../../assessments/advice/gain.ts';
import { wayUp } from '../../../assessments/advice/way-up.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { questionsOf } from '../../../assessments/scoring/score-pack.ts';
import type { LadderResult, PackResult } from '../../../assessments/scoring/score.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useLocked } from '../../stores/locked.ts';
import { useOpened } from '../../stores/derived.ts';
import { addToPlan } from '../../stores/plan.ts';
import { usePick } from '../../text/language.ts';
import type { Explained } from '../result/explained.ts';
import type { TrialControl } from './use-trial.ts';
import { useSayEffort } from './use-say-effort.ts';
import { WayRow } from './way-row.tsx';

interface Props {
  readonly pack: Pack;
  /** By the answers, also during a trial: the way starts from how things are. */
  readonly result: PackResult;
  readonly ladder: LadderResult;
  readonly explain: (what: Explained) => void;
  readonly control: TrialControl;
}

const none: ReadonlySet<string> = new Set();

/** The least costly set of improvements that reaches the next level; each step can be tried, planned or left out. */
export function WayCard({ pack, result, ladder, explain, control }: Props): ReactNode {
  const t = useTranslations('way');
  const pick = usePick();
  const sayEffort = useSayEffort();
  const { id: assessmentId } = useOpened('id');
  const readOnly = useLocked();
  const [leftOut, setLeftOut] = useState(none);
  const [added, setAdded] = useState<number | null>(null);
  const chips = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const way = useMemo(
    () => wayUp(pack, result, ladder, ladder.reached + 1, leftOut),
    [pack, result, ladder, leftOut],
  );
  const gains = useMemo(() => gainsOf(result), [result]);

  const moved = useRef<'out' | 'back' | null>(null);
  useEffect(() => {
    // The pressed button is gone with its row or chip: the focus goes to what undoes it, else to the heading.
    if (moved.current === 'out') [...(chips.current?.querySelectorAll('button') ?? [])].at(-1)?.focus();
    if (moved.current === 'back') heading.current?.focus();
    moved.current = null;
  }, [leftOut]);

  const next = ladder.steps[ladder.reached + 1];
  if (next === undefined) return null;
  const level = pick(next.title);
  const id = `way-${ladder.id}`;
  const steps = (way?.steps ?? []).map(({ question, to }) => {
    const now = result.questions[question.id];
    return { question, to: now === undefined ? to : aimOf(question, pack, now, to) };
  });

  return (
    <section className="card pad way" aria-labelledby={id}>
      <h2 id={id} ref={heading} tabIndex={-1}>
        {t('title', { level })} <Tag tone="warn">{t('ownReference')}</Tag>
      </h2>
      {leftOut.size > 0 && (
        <div ref={chips} className="chips" role="group" aria-label={t('leftOut')}>
          <span className="quiet-text">{t('leftOut')}</span>
          {questionsOf(pack)
            .filter((question) => leftOut.has(question.id))
            .toSorted((a, b) => [...leftOut].indexOf(a.id) - [...leftOut].indexOf(b.id))
            .map((question) => (
              <AriaButton
                key={question.id}
                className="chip"
                aria-label={t('takeBack', { what: pick(question.prompt) })}
                onPress={() => {
                  moved.current = 'back';
                  setLeftOut(new Set([...leftOut].filter((one) => one !== question.id)));
                }}
              >
                <span className="chip-text">{pick(question.prompt)}</span>
                <X size={14} aria-hidden />
              </AriaButton>
            ))}
          {leftOut.size > 1 && (
            <Button
              look="quiet"
              small
              onPress={() => {
                moved.current = 'back';
                setLeftOut(none);
              }}
            >
              {t('takeAllBack')}
            </Button>
          )}
        </div>
      )}
      {way === null ? (
        <p>{t(leftOut.size === 0 ? 'none' : 'noneWithout', { level })}</p>
      ) : (
        <>
          <p className="way-sum">{t('summary', { count: steps.length, ...sayEffort(way) })}</p>
          <p className="quiet-text">
            {t('how')} {t('daysNote')}
          </p>
          <ol className="way-steps">
            {steps.map(({ question, to }) => (
              <WayRow
                key={question.id}
                pack={pack}
                question={question}
                to={to}
                now={result.questions[question.id]}
                gain={gains(question.id, to)}
                explain={explain}
                control={control}
                leaveOut={() => {
                  moved.current = 'out';
                  setLeftOut(new Set([...leftOut, question.id]));
                }}
              />
            ))}
          </ol>
          <div className="row">
            <Button onPress={() => control.addAll(steps)}>{t('tryAll')}</Button>
            <Button
              isDisabled={readOnly}
              onPress={() => setAdded(addToPlan(steps.map((step) => ({ packId: pack.id, ...step }))))}
            >
              {t('planAll')}
            </Button>
            <p role="status" className="quiet-text">
              {added !== null && t('added', { count: added })}
            </p>
            {added !== null && <RouteLink to={{ screen: 'plan', assessmentId }}>{t('openPlan')}</RouteLink>}
          </div>
        </>
      )}
    </section>
  );
}
