import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { sayPoints, sayShare } from '../../../assessments/scoring/say-score.ts';
import type { ScoreNode } from '../../../assessments/scoring/score.ts';
import { SourceLine } from '../../parts/source-line.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly pack: Pack;
  readonly node: ScoreNode;
  readonly open: (what: Explained) => void;
}

/** How a number of the score tree comes about: its rule, its parts with their weights, and where the rule is from. */
export function ExplainNode({ pack, node, open }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  const number = (value: string): string => sayPoints(value, language);
  const weighted = node.rule === 'weighted-mean';
  return (
    <>
      <p className="effect-now">
        <strong className="big-number">{number(node.earned)}</strong>
        <span className="quiet-text">{t('outOf', { possible: number(node.possible) })}</span>
      </p>
      <p>{weighted ? t('ruleWeighted', { possible: number(node.possible) }) : t('ruleSum')}</p>
      {node.missing.length > 0 && (
        <p className="warning">{t('missingBelow', { count: node.missing.length })}</p>
      )}
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <th scope="col">{t('part')}</th>
              {weighted && (
                <th scope="col" className="number">
                  {t('weight')}
                </th>
              )}
              <th scope="col" className="number">
                {t('points')}
              </th>
              <th scope="col" className="number">
                {t('share')}
              </th>
            </tr>
          </thead>
          <tbody>
            {node.children.map((child) => (
              <tr key={child.id}>
                <th scope="row">{pick(child.title)}</th>
                {weighted && <td className="number">{child.weight === null ? '1' : number(child.weight)}</td>}
                <td className="number">
                  <button
                    type="button"
                    className="number-button"
                    aria-label={t('explainNumber', { what: pick(child.title), number: number(child.earned) })}
                    onClick={() => open({ kind: 'node', id: child.id })}
                  >
                    {number(child.earned)}
                  </button>
                  <span className="of"> / {number(child.possible)}</span>
                </td>
                <td className="number">
                  {child.counts ? (sayShare(child, language) ?? '—') : t('doesNotCount')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <SourceLine provenance={node.provenance} source={pack.sources[node.provenance.source]} />
    </>
  );
}
