import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { Tag } from '../../parts/tag.tsx';
import { FoundList } from '../batch/found-list.tsx';
import { rowsOf } from '../batch/use-found.ts';
import { everyWhole, type Chosen } from './chosen.ts';

interface Props {
  /** The enterprise the user came from; null: none. */
  readonly from: EnterpriseRow | null;
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Enterprises with their assessments, each to be ticked. */
export function ChooseContent({ from, chosen, onChange }: Props): ReactNode {
  const t = useTranslations('handOver');
  return (
    <FoundList
      legend={t('what')}
      hint={t('whatHint')}
      read={withAssessments}
      first={from}
      count={Object.keys(chosen).length}
      onAll={(typed) => void everyWhole(typed).then((all) => onChange({ ...chosen, ...all }))}
      onNone={() => onChange({})}
      line={(row) => (
        <EnterpriseLine
          key={row.id}
          row={row}
          picked={chosen[row.id]}
          onChange={(picked) => {
            const { [row.id]: _, ...others } = chosen;
            onChange(picked === undefined ? others : { ...others, [row.id]: picked });
          }}
        />
      )}
    />
  );
}

const withAssessments = (rows: readonly PortfolioRow[]): Promise<readonly EnterpriseRow[]> =>
  rowsOf(rows.map(({ id }) => id));

interface LineProps {
  readonly row: EnterpriseRow;
  /** The assessments ticked; undefined while the enterprise itself is not. */
  readonly picked: readonly string[] | undefined;
  readonly onChange: (picked: readonly string[] | undefined) => void;
}

function EnterpriseLine({ row, picked, onChange }: LineProps): ReactNode {
  const t = useTranslations('handOver');
  const tBatch = useTranslations('batch');
  const tApp = useTranslations('app');
  const all = row.assessments.map(({ id }) => id);
  return (
    <li className="choose-content">
      <div className="batch-name">
        <CheckBox
          isSelected={picked !== undefined}
          isIndeterminate={picked !== undefined && picked.length < all.length}
          onChange={(selected) => onChange(selected ? all : undefined)}
        >
          <span className="breakable strong">{row.profile.name.trim() || tApp('unnamed')}</span>
        </CheckBox>
        {row.sample && <Tag>{tBatch('sample')}</Tag>}
      </div>
      {all.length === 0 && <p className="quiet-text">{t('noAssessments')}</p>}
      <ul>
        {row.assessments.map(({ id, title }) => (
          <li key={id}>
            <CheckBox
              isSelected={picked?.includes(id) ?? false}
              onChange={(selected) =>
                onChange(all.filter((one) => (one === id ? selected : (picked?.includes(one) ?? false))))
              }
            >
              <span className="breakable">{title}</span>
            </CheckBox>
          </li>
        ))}
      </ul>
    </li>
  );
}
