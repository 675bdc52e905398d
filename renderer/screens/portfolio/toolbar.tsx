import { Check, Columns3, ListFilter, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Input,
  Menu,
  MenuItem,
  MenuTrigger,
  Popover,
  SearchField,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { GroupKey } from '../../../assessments/portfolio/list-query.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Select } from '../../parts/select.tsx';
import {
  askPortfolio,
  clearFilters,
  filtersOf,
  narrow,
  showColumns,
  usePortfolio,
} from '../../stores/portfolio.ts';
import { usePick } from '../../text/language.ts';
import type { Column } from './columns.tsx';
import { ExportDialog } from './export-dialog.tsx';
import { FilterFields } from './filter-fields.tsx';
import { MediansDialog } from './medians-dialog.tsx';

interface Props {
  readonly columns: readonly Column[];
  readonly shown: readonly string[];
  /** Those one begins with. */
  readonly usual: readonly string[];
}

/** Finding, narrowing, grouping; what is shown; and what can be made of the list. */
export function Toolbar({ columns, shown, usual }: Props): ReactNode {
  const t = useTranslations('portfolio');
  const { query, page } = usePortfolio();
  const [filtering, setFiltering] = useState(false);
  const [medians, setMedians] = useState(false);
  const [exporting, setExporting] = useState(false);
  const count = filtersOf(query.filter).length;
  return (
    <>
      <div className="portfolio-tools">
        <SearchField
          aria-label={t('find')}
          className="search portfolio-find"
          value={query.filter.text ?? ''}
          onChange={(text) => narrow({ text: text === '' ? undefined : text.slice(0, 200) })}
        >
          <Search size={16} aria-hidden />
          <Input className="input" placeholder={t('findHint')} />
        </SearchField>
        <Button small onPress={() => setFiltering(true)}>
          <ListFilter size={16} aria-hidden />
          {count === 0 ? t('filters') : t('filtersOn', { count })}
        </Button>
        <GroupBy />
        <span className="spring" />
        <ChooseColumns columns={columns} shown={shown} usual={usual} />
        <Button small onPress={() => setMedians(true)}>
          {t('medians')}
        </Button>
        <Button small isDisabled={page === null || page.total === 0} onPress={() => setExporting(true)}>
          {t('export')}
        </Button>
      </div>
      {filtering && (
        <Dialog title={t('filters')} onClose={() => setFiltering(false)}>
          <FilterFields />
          <div className="row">
            <Button isDisabled={count === 0} onPress={clearFilters}>
              {t('clear')}
            </Button>
          </div>
        </Dialog>
      )}
      {medians && <MediansDialog onClose={() => setMedians(false)} />}
      {exporting && <ExportDialog columns={shown} onClose={() => setExporting(false)} />}
    </>
  );
}

function GroupBy(): ReactNode {
  const t = useTranslations('portfolio');
  const pick = usePick();
  const { query, page } = usePortfolio();
  const levels = (page?.packIds ?? []).flatMap((packId) => {
    const pack = Object.values(page?.words ?? {}).find((one) => one.packId === packId);
    return pack === undefined || pack.levels === null
      ? []
      : [{ id: `level:${packId}` as GroupKey, label: t('groupBy.level', { pack: pick(pack.shortTitle) }) }];
  });
  const plain = (['city', 'division', 'sector', 'size', 'consultant'] as const).map((id) => ({
    id: id as GroupKey,
    label: t(`groupBy.${id}`),
  }));
  return (
    <span className="group-by">
      <Select<GroupKey | 'none'>
        label={t('group')}
        value={query.group ?? 'none'}
        choices={[{ id: 'none', label: t('noGroup') }, ...plain, ...levels]}
        onChange={(id) => askPortfolio({ group: id === 'none' ? null : id })}
        placeholder={t('noGroup')}
        width="short"
      />
    </span>
  );
}

function ChooseColumns({ columns, shown, usual }: Props): ReactNode {
  const t = useTranslations('portfolio');
  const offered = columns.filter(({ id }) => id !== 'name');
  return (
    <MenuTrigger>
      <AriaButton className="button small">
        <Columns3 size={16} aria-hidden />
        {t('columns')}
      </AriaButton>
      <Popover className="popover menu-popover" placement="bottom end">
        <Menu
          className="list"
          aria-label={t('columnsTitle')}
          selectionMode="multiple"
          selectedKeys={shown}
          onSelectionChange={(keys) => {
            const wanted = offered.flatMap(({ id }) => (keys === 'all' || keys.has(id) ? [id] : []));
            // Back at those one begins with, the list is as if nothing had been chosen.
            showColumns(wanted.join(' ') === usual.join(' ') ? null : wanted);
          }}
        >
          {offered.map((column) => (
            <MenuItem
              key={column.id}
              id={column.id}
              textValue={column.title}
              className="list-item column-item"
            >
              {({ isSelected }) => (
                <>
                  <span className="column-sign" aria-hidden>
                    {isSelected && <Check size={15} />}
                  </span>
                  {column.title}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
        <button type="button" className="button quiet small" onClick={() => showColumns(null)}>
          {t('usualColumns')}
        </button>
      </Popover>
    </MenuTrigger>
  );
}
