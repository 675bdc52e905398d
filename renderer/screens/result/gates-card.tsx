import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { formatExact, fromExact, toExact } from '../../../assessments/scoring/exact.ts';
import type { GateResult, LadderResult } from '../../../assessments/scoring/score.ts';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly ladder: LadderResult;
  readonly explain: (what: Explained) => void;
  /** True for a further ladder beside the headline: its own level is said here. */
  readonly named: boolean;
}

/** The conditions of the next level: what they are, how it stands, what is needed, and whether that is met. */
export function GatesCard({ ladder, explain, named }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const next = ladder.steps[ladder.reached + 1];
  const id = `gates-${ladder.id}`;
  return (
    <section className="card pad" aria-labelledby={id}>
      <h2 id={id}>
        {named && `${t('title', { ladder: pick(ladder.title), level: pick(ladder.level.title) })} · `}
        {next === undefined ? t('top') : t('toNext', { level: pick(next.title) })}
      </h2>
      {named && <p className="quiet-text">{pick(ladder.note)}</p>}
      {next !== undefined && (
        <table>
          <thead>
            <tr>
              <th scope="col">{t('condition')}</th>
              <th scope="col" className="number">
                {t('now')}
              </th>
              <th scope="col" className="number">
                {t('need')}
              </th>
              <th scope="col">{t('met')}</th>
            </tr>
          </thead>
          <tbody>
            {next.gates.map((gate) => (
              <GateRow key={JSON.stringify(gate.gate)} gate={gate} explain={explain} />
            ))}
          </tbody>
        </table>
      )}
    </section>
  );
}

function GateRow({
  gate,
  explain,
}: {
  readonly gate: GateResult;
  readonly explain: Props['explain'];
}): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const now = formatExact(gate.now, language, 2);
  const lacks = formatExact(toExact(fromExact(gate.need).sub(fromExact(gate.now))), language, 2);
  return (
    <tr>
      <th scope="row">{pick(gate.label)}</th>
      <td className="number">
        <button
          type="button"
          className="number-button"
          aria-label={t('explainNumber', { what: pick(gate.label), number: now })}
          onClick={() =>
            explain(
              gate.gate.kind === 'score' ? { kind: 'node', id: gate.gate.node } : { kind: 'gate', gate },
            )
          }
        >
          {now}
        </button>
      </td>
      <td className="number">≥ {formatExact(gate.need, language, 2)}</td>
      <td>
        {gate.met ? (
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
