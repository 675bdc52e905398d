import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Gate, Ladder, Pack } from '../../../assessments/pack/pack.ts';
import { exact, formatExact, toExact } from '../../../assessments/scoring/exact.ts';
import { SourceLine } from '../../parts/source-line.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { describeScoring, gateLabel, type DescribedNode } from './describe-pack.ts';

/** How a questionnaire gives points and levels: the weights of its parts, and what each level asks. */
export function PackRules({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  const root = describeScoring(pack);
  const ladders = pack.ladders ?? [];
  return (
    <>
      <section className="card pad stack tight" aria-labelledby="preview-scoring">
        <h2 id="preview-scoring">{t('scoring')}</h2>
        {root === null ? <p>{t('noScoring')}</p> : <Nodes nodes={[root]} />}
      </section>
      <section className="card pad stack" aria-labelledby="preview-ladders">
        <h2 id="preview-ladders">{t('ladders')}</h2>
        {ladders.length === 0 && <p>{t('noLadders')}</p>}
        {ladders.map((ladder) => (
          <LadderSteps key={ladder.id} ladder={ladder} pack={pack} />
        ))}
      </section>
      {(pack.notes ?? []).length > 0 && (
        <section className="card pad" aria-labelledby="preview-notes">
          <h2 id="preview-notes">{t('notes')}</h2>
          <ul className="bullets">
            {(pack.notes ?? []).map((note) => (
              <li key={note.en}>{pick(note)}</li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

function Nodes({ nodes }: { readonly nodes: readonly DescribedNode[] }): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  const language = useLanguage();
  const number = (value: number): string => formatExact(toExact(exact(value)), language);
  return (
    <ul className="score-nodes">
      {nodes.map((node) => (
        <li key={node.id}>
          {pick(node.title)}{' '}
          <span className="quiet-text">
            {[
              node.weight === null ? null : t('weight', { weight: number(node.weight) }),
              t('most', { most: formatExact(node.most, language) }),
              t(`rules.${node.rule}`),
            ]
              .filter((one) => one !== null)
              .join(t('comma'))}
          </span>
          {node.children.length > 0 && <Nodes nodes={node.children} />}
        </li>
      ))}
    </ul>
  );
}

function LadderSteps({ ladder, pack }: { readonly ladder: Ladder; readonly pack: Pack }): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  const language = useLanguage();
  const words = (gate: Gate): string => {
    const label = pick(gateLabel(gate, pack));
    return gate.kind === 'score'
      ? t('gateScore', { label, points: formatExact(toExact(exact(gate.atLeast)), language) })
      : t('gateCount', { label, count: gate.atLeast });
  };
  return (
    <div>
      <h3>{pick(ladder.title)}</h3>
      <p className="quiet-text">{pick(ladder.note)}</p>
      <table>
        <tbody>
          {ladder.steps.map((step) => (
            <tr key={step.id}>
              <th scope="row">{pick(step.title)}</th>
              <td>
                {step.gates.map((gate) => (
                  <p key={JSON.stringify(gate)}>{words(gate)}</p>
                ))}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine provenance={ladder.provenance} source={pack.sources[ladder.provenance.source]} />
    </div>
  );
}
