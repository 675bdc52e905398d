import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { RouteLink } from '../../parts/button.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage } from '../../text/language.ts';
import { costSums } from '../../../assessments/programmes/cost-sums.ts';
import { CountedSum } from '../programmes/counted-sum.tsx';
import { PaidPercent } from '../costs/paid-percent.tsx';

/** The cost table all programmes share, with what of it counts for this one. It is edited on its own page. */
export function CostsTable({ benefit }: { readonly benefit: BenefitResult | null }): ReactNode {
  const t = useTranslations('applicationTables');
  const costs = useTranslations('costs');
  const language = useLanguage();
  const { id: assessmentId, costs: table } = useOpened('id', 'costs');
  const { lines } = table;
  const sums = costSums(lines);
  const counted = (id: string): ReactNode => {
    const found = benefit?.lines.find((one) => one.line === id);
    return found === undefined ? '—' : <CountedSum line={found} />;
  };
  return (
    <div className="stack tight">
      {lines.length === 0 ? (
        <p className="quiet-text">{t('noCosts')}</p>
      ) : (
        <ScrollX label={costs('title')}>
          <table className="cost-table">
            <caption className="unseen">{costs('title')}</caption>
            <thead>
              <tr>
                <th scope="col">{costs('name')}</th>
                <th scope="col" className="number">
                  {costs('contract')}
                </th>
                <th scope="col" className="number">
                  {costs('invoiced')}
                </th>
                <th scope="col" className="number">
                  {costs('paid')}
                </th>
                <th scope="col" className="number">
                  {t('counted')}
                </th>
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => {
                const own = costSums([line]);
                return (
                  <tr key={line.id}>
                    <th scope="row" className="breakable">
                      <RouteLink to={{ screen: 'cost-line', assessmentId, lineId: line.id }}>
                        {line.name.trim() || costs('unnamed')}
                      </RouteLink>
                    </th>
                    <td className="number">
                      {line.contractFen === null ? '—' : formatFen(line.contractFen, language)}
                    </td>
                    <td className="number">{formatFen(own.invoicedFen, language)}</td>
                    <td className="number">
                      {formatFen(own.paidFen, language)}
                      <PaidPercent line={line} />
                    </td>
                    <td className="number">{counted(line.id)}</td>
                  </tr>
                );
              })}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row">{costs('total', { count: lines.length })}</th>
                <td className="number strong">{formatFen(sums.contractFen, language)}</td>
                <td className="number strong">{formatFen(sums.invoicedFen, language)}</td>
                <td className="number strong">{formatFen(sums.paidFen, language)}</td>
                <td className="number strong">
                  {benefit === null ? '—' : formatFen(benefit.countedFen, language)}
                </td>
              </tr>
            </tfoot>
          </table>
        </ScrollX>
      )}
      <div className="row">
        <RouteLink to={{ screen: 'costs', assessmentId }} look="plain" small>
          {t('toCosts')}
        </RouteLink>
      </div>
    </div>
  );
}
