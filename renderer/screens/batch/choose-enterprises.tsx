import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { Tag } from '../../parts/tag.tsx';
import { FoundList } from './found-list.tsx';
import { everyFound } from './use-found.ts';

/** The assessment used of each enterprise chosen, by its id. */
export type ChosenAssessments = Readonly<Record<string, string>>;

interface Props {
  readonly chosen: ChosenAssessments;
  readonly onChange: (chosen: ChosenAssessments) => void;
}

/** Enterprises to be ticked; of each the newest assessment is used, and one without any cannot be chosen. */
export function ChooseEnterprises({ chosen, onChange }: Props): ReactNode {
  const t = useTranslations('batch');
  const all = async (typed: string): Promise<void> => {
    const found = await everyFound(typed);
    onChange({
      ...chosen,
      ...Object.fromEntries(found.flatMap(({ id, newest }) => (newest === null ? [] : [[id, newest.id]]))),
    });
  };
  return (
    <FoundList
      legend={t('who')}
      read={asListed}
      count={Object.keys(chosen).length}
      onAll={(typed) => void all(typed)}
      onNone={() => onChange({})}
      line={(row) => (
        <EnterpriseLine
          key={row.id}
          row={row}
          selected={chosen[row.id] !== undefined}
          onChange={(selected) => {
            const { [row.id]: _, ...others } = chosen;
            const { newest } = row;
            onChange(selected && newest !== null ? { ...others, [row.id]: newest.id } : others);
          }}
        />
      )}
    />
  );
}

const asListed = (rows: readonly PortfolioRow[]): Promise<readonly PortfolioRow[]> => Promise.resolve(rows);

interface LineProps {
  readonly row: PortfolioRow;
  readonly selected: boolean;
  readonly onChange: (selected: boolean) => void;
}

function EnterpriseLine({ row, selected, onChange }: LineProps): ReactNode {
  const t = useTranslations('batch');
  const tApp = useTranslations('app');
  const { newest } = row;
  return (
    <li className="batch-line">
      <div className="batch-name">
        <CheckBox isSelected={selected} isDisabled={newest === null} onChange={onChange}>
          <span className="breakable">{row.name.trim() || tApp('unnamed')}</span>
        </CheckBox>
        {row.sample && <Tag>{t('sample')}</Tag>}
      </div>
      <span className="quiet-text breakable">
        {newest === null
          ? t('noAssessment')
          : [newest.title, ...(newest.closed ? [t('closed')] : [])].join(' · ')}
      </span>
    </li>
  );
}
