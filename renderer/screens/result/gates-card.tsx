import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { sayGateNumber, sayLacking } from '../../../assessments/scoring/say-gate.ts';
import type { GateResult, LadderResult } from '../../../assessments/scoring/score.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly ladder: LadderResult;
  readonly explain: (what: Explained) => void;
  /** True for a further ladder beside the headline: its own level is said here. */
  readonly named: boolean;
  /** While questions are open: the level may still change. */
  readonly provisional: boolean;
  /** The same ladder by what is tried, during a trial. */
  readonly tried?: LadderResult | undefined;
}

/** The conditions of the next level: what they are, how it stands, what is needed, and whether that is met. */
export function GatesCard({ ladder, explain, named, provisional, tried }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const trial = useTranslations('trial');
  const tFar = useTranslations('howFar');
  const next = ladder.steps[ladder.reached + 1];
  // A trial that reaches the next level shows what the one after it asks for as well.
  const steps = [...new Set([ladder.reached + 1, (tried ?? ladder).reached + 1])].flatMap((place) => {
    const step = ladder.steps[place];
    return step === undefined || place <= ladder.reached ? [] : [{ step, tried: tried?.steps[place] }];
  });
  const reached = pick(ladder.level.title);
  const level = provisional ? tFar('provisional', { words: reached }) : reached;
  const id = `gates-${ladder.id}`;
  return (
    <section className="card pad" aria-labelledby={id}>
      <h2 id={id}>
        {named && `${t('title', { ladder: pick(ladder.title), level })} · `}
        {next === undefined ? t('top') : t('toNext', { level: pick(next.title) })}
      </h2>
      {named && <p className="quiet-text">{pick(ladder.note)}</p>}
      {steps.map(({ step, tried: triedStep }) => (
        <ScrollX key={step.id} label={t('toNext', { level: pick(step.title) })}>
          <table className="gates">
            {step !== next && <caption>{t('toNext', { level: pick(step.title) })}</caption>}
            <thead>
              <tr>
                <th scope="col">{t('condition')}</th>
                <th scope="col" className="number">
                  {t('now')}
                </th>
                {triedStep !== undefined && (
                  <th scope="col" className="number">
                    {trial('label')}
                  </th>
                )}
                <th scope="col" className="number">
                  {t('need')}
                </th>
                <th scope="col">{t('met')}</th>
              </tr>
            </thead>
            <tbody>
              {step.gates.map((gate, place) => (
                <GateRow
                  key={JSON.stringify(gate.gate)}
                  gate={gate}
                  tried={triedStep?.gates[place]}
                  explain={explain}
                />
              ))}
            </tbody>
          </table>
        </ScrollX>
      ))}
    </section>
  );
}

function GateRow({
  gate,
  tried,
  explain,
}: {
  readonly gate: GateResult;
  readonly tried: GateResult | undefined;
  readonly explain: Props['explain'];
}): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  // What can be opened is what the page reckons with: during a trial the tried number.
  const judged = tried ?? gate;
  const now = sayGateNumber(judged, language);
  const lacks = sayLacking(judged, language);
  const number = (
    <button
      type="button"
      className="number-button"
      aria-label={t('explainNumber', { what: pick(gate.label), number: now })}
      onClick={() =>
        explain(
          judged.gate.kind === 'score'
            ? { kind: 'node', id: judged.gate.node }
            : { kind: 'gate', gate: judged },
        )
      }
    >
      {now}
    </button>
  );
  return (
    <tr>
      <th scope="row">{pick(gate.label)}</th>
      <td className="number">{tried === undefined ? number : sayGateNumber(gate, language)}</td>
      {tried !== undefined && <td className="number">{number}</td>}
      <td className="number">≥ {formatExact(gate.need, language)}</td>
      <td>
        {judged.met ? (
          <Tag tone="ok" sign="done">
            {t('isMet')}
          </Tag>
        ) : (
          <Tag tone="bad" sign="alert">
            {t('lacks', { lacks })}
          </Tag>
        )}
      </td>
    </tr>
  );
}
