import { Plus, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { emptyCostLine, type CostLine } from '../../../assessments/programmes/cost-line.ts';
import { costColumnLabels, costColumns } from '../../../assessments/programmes/cost-columns.ts';
import { costDoubts } from '../../../assessments/programmes/cost-doubts.ts';
import { costSums } from '../../../assessments/programmes/cost-sums.ts';
import { costClassLabel } from '../../../assessments/programmes/labels.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { go } from '../../routing/navigation.ts';
import { useLocked } from '../../stores/locked.ts';
import { addCostLine, costKey, removeCostLine } from '../../stores/costs.ts';
import { useOpened } from '../../stores/derived.ts';
import { useDrafts } from '../../stores/drafts.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { PastedWords } from '../application/pasted-words.tsx';
import { PaidPercent } from './paid-percent.tsx';
import { usePastedCosts } from './use-pasted-costs.ts';

const most = 200;

/** The costs of the enterprise's digital work, line by line, shared by all programmes. */
export function CostsScreen(): ReactNode {
  const t = useTranslations('costs');
  const { id: assessmentId, costs } = useOpened('id', 'costs');
  const readOnly = useLocked();
  const add = useRef<HTMLDivElement>(null);
  const focusAdd = (): void => add.current?.querySelector('button')?.focus();
  const full = costs.lines.length >= most;
  const pick = usePick();
  const titleOf = (column: string): string => {
    const found = costColumns.find((one) => one === column);
    return found === undefined ? '' : pick(costColumnLabels[found]);
  };
  const pasted = usePastedCosts(costs.lines.length, most, readOnly);

  return (
    <Page title={t('title')} lead={t('lead')}>
      {costs.lines.length === 0 ? (
        <p className="card pad">{t('empty')}</p>
      ) : (
        <CostTableView lines={costs.lines} afterRemoving={focusAdd} />
      )}
      <div className="row" ref={add}>
        <Button
          look="primary"
          isDisabled={readOnly || full}
          onPress={() => {
            const line = emptyCostLine(crypto.randomUUID());
            addCostLine(line);
            go({ screen: 'cost-line', assessmentId, lineId: line.id, field: 'name' });
          }}
        >
          <Plus size={16} aria-hidden />
          {t('add')}
        </Button>
        {full && <span className="quiet-text">{t('full', { most })}</span>}
        {!readOnly && !full && <span className="quiet-text">{t('pasteHint')}</span>}
      </div>
      <p role="status" className="pasted">
        {pasted !== null && <PastedWords pasted={pasted} titleOf={titleOf} />}
      </p>
    </Page>
  );
}

interface TableProps {
  readonly lines: readonly CostLine[];
  readonly afterRemoving: () => void;
}

function CostTableView({ lines, afterRemoving }: TableProps): ReactNode {
  const t = useTranslations('costs');
  const language = useLanguage();
  const sums = costSums(lines);
  return (
    <div className="card table-card">
      <table className="cost-table">
        <caption className="unseen">{t('title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('class')}</th>
            <th scope="col" className="number">
              {t('contract')}
            </th>
            <th scope="col" className="number">
              {t('invoiced')}
            </th>
            <th scope="col" className="number">
              {t('paid')}
            </th>
            <th scope="col">
              <span className="unseen">{t('actions')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {lines.map((line) => (
            <CostRow key={line.id} line={line} afterRemoving={afterRemoving} />
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={2}>
              {t('total', { count: lines.length })}
            </th>
            <td className="number strong">{formatFen(sums.contractFen, language)}</td>
            <td className="number strong">{formatFen(sums.invoicedFen, language)}</td>
            <td className="number strong">{formatFen(sums.paidFen, language)}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function CostRow({
  line,
  afterRemoving,
}: {
  readonly line: CostLine;
  readonly afterRemoving: () => void;
}): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const language = useLanguage();
  const { id: assessmentId } = useOpened('id');
  const readOnly = useLocked();
  const key = costKey(assessmentId, line.id);
  const problems = useDrafts(
    (drafts) =>
      Object.entries(drafts).filter(([one, draft]) => one.startsWith(key) && draft.problem !== null).length,
  );
  const name = line.name.trim() || t('unnamed');
  const { invoicedFen, paidFen } = costSums([line]);
  const doubts = costDoubts(line);
  return (
    <tr>
      <th scope="row">
        <RouteLink
          to={{ screen: 'cost-line', assessmentId, lineId: line.id }}
          aria-label={t('editOf', { name })}
        >
          {name}
        </RouteLink>
        {line.provider.trim() !== '' && <span className="quiet-text block">{line.provider}</span>}
        {problems > 0 && (
          <Tag tone="bad" sign="alert">
            {t('problems', { count: problems })}
          </Tag>
        )}
        {doubts.map(({ kind }) => (
          <span key={kind} className="warning">
            {t(`doubts.${kind}`)}
          </span>
        ))}
      </th>
      <td className={line.class === null ? 'quiet-text' : undefined}>{pick(costClassLabel(line.class))}</td>
      <td className="number">
        {line.contractFen === null ? (
          <span className="quiet-text">{t('missing')}</span>
        ) : (
          formatFen(line.contractFen, language)
        )}
      </td>
      <td className="number">{formatFen(invoicedFen, language)}</td>
      <td className="number">
        {formatFen(paidFen, language)}
        <PaidPercent line={line} />
      </td>
      <td className="row-action">
        <Button
          look="quiet"
          small
          isDisabled={readOnly}
          aria-label={t('removeOf', { name })}
          onPress={() => {
            removeCostLine(line);
            afterRemoving();
          }}
        >
          <Trash2 size={16} aria-hidden />
        </Button>
      </td>
    </tr>
  );
}
