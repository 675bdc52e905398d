import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Tag } from '../../parts/tag.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { everyFound, useFound } from './use-found.ts';

/** The assessment used of each enterprise chosen, by its id. */
export type ChosenAssessments = Readonly<Record<string, string>>;

interface Props {
  readonly chosen: ChosenAssessments;
  readonly onChange: (chosen: ChosenAssessments) => void;
}

/** Enterprises to be ticked, narrowed down by a search; of each the newest assessment is used. */
export function ChooseEnterprises({ chosen, onChange }: Props): ReactNode {
  const t = useTranslations('batch');
  const [typed, setTyped] = useState('');
  const found = useFound(typed);
  const rows = found?.rows ?? [];
  const hidden = (found?.total ?? 0) - rows.length;
  const count = Object.keys(chosen).length;
  return (
    <fieldset className="card pad stack tight">
      <legend>{t('who')}</legend>
      <TextField label={t('search')} value={typed} onChange={setTyped} placeholder={t('searchHint')} />
      <div className="row">
        <Button
          small
          isDisabled={rows.length === 0}
          onPress={() => void everyFound(typed).then((all) => onChange({ ...chosen, ...all }))}
        >
          {t('all', { count: found?.total ?? 0 })}
        </Button>
        {count > 0 && (
          <Button small look="quiet" onPress={() => onChange({})}>
            {t('untick')}
          </Button>
        )}
      </div>
      {found !== null && rows.length === 0 && (
        <p role="status">{t(typed.trim() === '' ? 'empty' : 'none')}</p>
      )}
      <ul className="batch-list">
        {rows.map((row) => (
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
        ))}
      </ul>
      {hidden > 0 && <p className="quiet-text">{t('hidden', { count: hidden })}</p>}
    </fieldset>
  );
}

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
