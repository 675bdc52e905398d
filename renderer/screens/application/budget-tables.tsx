import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import {
  sourceKinds,
  type Application,
  type BudgetLine,
  type EarlierFund,
  type FundingSource,
} from '../../../assessments/application/tables.ts';
import { sourceKindLabels } from '../../../assessments/dossier/application-text.ts';
import { costClasses } from '../../../assessments/programmes/cost-line.ts';
import { costClassLabels } from '../../../assessments/programmes/labels.ts';
import { applicationKey, changeApplication, useApplicationPart } from '../../stores/application.ts';
import { useOpenedId } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';
import { readYuan, yuanText } from '../costs/yuan.ts';
import { dateReading } from '../enterprise/profile-fields.tsx';
import { bothTitles } from './both-titles.ts';
import { BudgetBalance, LineSums, SourceSums } from './budget-balance.tsx';
import { ChoiceCell, ReadCell, TextCell } from './cells.tsx';
import { choiceFromCell, dateFromCell, yuanFromCell } from './read-cells.ts';
import { RowSheet, type SheetColumn } from './row-sheet.tsx';
import { tableSpot } from './spots.ts';

type Budget = Application['budget'];
type Table = keyof Budget;
type RowOf<T extends Table> = Budget[T][number];

/** What the project is to cost, who pays for it, and what public money came before. */
export function BudgetTables({ programmeId }: { readonly programmeId: string }): ReactNode {
  return (
    <div className="stack" data-field={tableSpot('budget')}>
      <Lines programmeId={programmeId} />
      <Sources programmeId={programmeId} />
      <BudgetBalance programmeId={programmeId} />
      <Earlier programmeId={programmeId} />
    </div>
  );
}

interface Props {
  readonly programmeId: string;
}

/** The rows of one of the three tables, how to change them, and the columns' common parts. */
function useTable<T extends Table>(programmeId: string, table: T) {
  const assessmentId = useOpenedId();
  const pick = usePick();
  const rows: readonly RowOf<T>[] = useApplicationPart(programmeId, ({ budget }) => budget[table]);
  const draftKey = `${applicationKey(assessmentId, programmeId)}/${table}`;
  const change = (to: (rows: readonly RowOf<T>[]) => readonly RowOf<T>[], how: 'typed' | 'chosen'): void =>
    changeApplication(
      programmeId,
      (application) => {
        const before: readonly RowOf<T>[] = application.budget[table];
        return { ...application, budget: { ...application.budget, [table]: [...to(before)] } };
      },
      how,
    );
  const put = (row: RowOf<T>, part: Partial<RowOf<T>>, how: 'typed' | 'chosen'): void =>
    change((all) => all.map((one) => (one.id === row.id ? { ...one, ...part } : one)), how);
  const changeRows = (to: (rows: readonly RowOf<T>[]) => readonly RowOf<T>[]): void => change(to, 'chosen');
  return { rows, draftKey, pick, put, change: changeRows };
}

const most = { lines: 200, sources: 50, earlier: 50 } as const;
const titles = {
  class: bothTitles('class'),
  lineName: bothTitles('lineName'),
  amount: bothTitles('amount'),
  note: bothTitles('note'),
  sourceKind: bothTitles('sourceKind'),
  sourceName: bothTitles('sourceName'),
  earlierName: bothTitles('earlierName'),
  document: bothTitles('document'),
  receivedOn: bothTitles('receivedOn'),
} as const;

function Lines({ programmeId }: Props): ReactNode {
  const t = useTranslations('applicationTables');
  const { rows, draftKey, pick, put, change } = useTable(programmeId, 'lines');
  const columns: readonly SheetColumn<BudgetLine>[] = [
    {
      id: 'class',
      title: titles.class,
      cell: (row) => (
        <ChoiceCell
          label={pick(titles.class)}
          value={row.class}
          ids={costClasses}
          labels={costClassLabels}
          onChange={(chosen) => put(row, { class: chosen }, 'chosen')}
        />
      ),
      set: (row, text) => {
        const found = choiceFromCell(text, costClassLabels);
        return found === undefined ? null : { ...row, class: found };
      },
    },
    {
      id: 'name',
      title: titles.lineName,
      cell: (row) => (
        <TextCell
          label={pick(titles.lineName)}
          value={row.name}
          onChange={(name) => put(row, { name }, 'typed')}
          maxLength={200}
        />
      ),
      set: (row, text) => ({ ...row, name: text.slice(0, 200) }),
    },
    amountColumn<BudgetLine>(pick(titles.amount), draftKey, put),
    {
      id: 'note',
      title: titles.note,
      cell: (row) => (
        <TextCell
          label={pick(titles.note)}
          value={row.note}
          onChange={(note) => put(row, { note }, 'typed')}
          maxLength={1000}
        />
      ),
      set: (row, text) => ({ ...row, note: text.slice(0, 1000) }),
    },
  ];
  return (
    <RowSheet<BudgetLine>
      {...{ columns, rows, change, draftKey }}
      title={t('lines')}
      look="lines"
      make={() => ({ id: crypto.randomUUID(), class: null, name: '', amountFen: null, note: '' })}
      nameOf={({ name }) => name}
      most={most.lines}
      empty={t('noLines')}
      add={t('addLine')}
      foot={<LineSums programmeId={programmeId} />}
    />
  );
}

function Sources({ programmeId }: Props): ReactNode {
  const t = useTranslations('applicationTables');
  const { rows, draftKey, pick, put, change } = useTable(programmeId, 'sources');
  const columns: readonly SheetColumn<FundingSource>[] = [
    {
      id: 'kind',
      title: titles.sourceKind,
      cell: (row) => (
        <ChoiceCell
          label={pick(titles.sourceKind)}
          value={row.kind}
          ids={sourceKinds}
          labels={sourceKindLabels}
          onChange={(kind) => put(row, { kind }, 'chosen')}
        />
      ),
      set: (row, text) => {
        const found = choiceFromCell(text, sourceKindLabels);
        return found === undefined ? null : { ...row, kind: found };
      },
    },
    {
      id: 'name',
      title: titles.sourceName,
      cell: (row) => (
        <TextCell
          label={pick(titles.sourceName)}
          value={row.name}
          onChange={(name) => put(row, { name }, 'typed')}
          maxLength={200}
        />
      ),
      set: (row, text) => ({ ...row, name: text.slice(0, 200) }),
    },
    amountColumn<FundingSource>(pick(titles.amount), draftKey, put),
  ];
  return (
    <RowSheet<FundingSource>
      {...{ columns, rows, change, draftKey }}
      title={t('sources')}
      look="sources"
      make={() => ({ id: crypto.randomUUID(), kind: 'own', name: '', amountFen: null })}
      nameOf={({ name, kind }) => name.trim() || pick(sourceKindLabels[kind])}
      most={most.sources}
      empty={t('noSources')}
      add={t('addSource')}
      foot={<SourceSums programmeId={programmeId} />}
    />
  );
}

function Earlier({ programmeId }: Props): ReactNode {
  const t = useTranslations('applicationTables');
  const { rows, draftKey, pick, put, change } = useTable(programmeId, 'earlier');
  const columns: readonly SheetColumn<EarlierFund>[] = [
    ...(['programme', 'document'] as const).map((field): SheetColumn<EarlierFund> => {
      const title = field === 'programme' ? titles.earlierName : titles.document;
      return {
        id: field,
        title,
        cell: (row) => (
          <TextCell
            label={pick(title)}
            value={row[field]}
            onChange={(text) => put(row, { [field]: text }, 'typed')}
            maxLength={200}
          />
        ),
        set: (row, text) => ({ ...row, [field]: text.slice(0, 200) }),
      };
    }),
    amountColumn<EarlierFund>(pick(titles.amount), draftKey, put),
    {
      id: 'receivedOn',
      title: titles.receivedOn,
      cell: (row) => (
        <ReadCell<string>
          draftKey={`${draftKey}/${row.id}/receivedOn`}
          label={pick(titles.receivedOn)}
          value={row.receivedOn}
          shown={row.receivedOn ?? ''}
          read={dateReading}
          put={(receivedOn) => put(row, { receivedOn }, 'typed')}
          placeholder="2025-11-08"
        />
      ),
      set: (row, text) => {
        const receivedOn = dateFromCell(text);
        return receivedOn === undefined ? null : { ...row, receivedOn };
      },
    },
  ];
  return (
    <RowSheet<EarlierFund>
      {...{ columns, rows, change, draftKey }}
      title={t('earlier')}
      look="earlier"
      make={() => ({
        id: crypto.randomUUID(),
        programme: '',
        document: '',
        amountFen: null,
        receivedOn: null,
      })}
      nameOf={({ programme }) => programme}
      most={most.earlier}
      empty={t('noEarlier')}
      add={t('addEarlier')}
    />
  );
}

/** The column of amounts: yuan typed, fen stored. */
function amountColumn<Row extends { readonly id: string; readonly amountFen: number | null }>(
  label: string,
  draftKey: string,
  put: (row: Row, part: { amountFen: number | null }, how: 'typed') => void,
): SheetColumn<Row> {
  return {
    id: 'amount',
    numeric: true,
    title: titles.amount,
    cell: (row) => (
      <ReadCell<number>
        draftKey={`${draftKey}/${row.id}/amount`}
        label={label}
        value={row.amountFen}
        shown={yuanText(row.amountFen)}
        read={readYuan}
        put={(amountFen) => put(row, { amountFen }, 'typed')}
        numeric
      />
    ),
    set: (row, text, unit) => {
      const amountFen = yuanFromCell(text, unit);
      return amountFen === undefined ? null : { ...row, amountFen };
    },
  };
}
