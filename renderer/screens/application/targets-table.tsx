import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { TargetLine } from '../../../assessments/application/tables.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { applicationKey, changeApplication, useApplicationPart } from '../../stores/application.ts';
import { useOpenedId } from '../../stores/derived.ts';
import { messages } from '../../text/messages.ts';
import { usePick } from '../../text/language.ts';
import { bothTitles } from './both-titles.ts';
import { ChoiceCell, ReadCell, TextCell } from './cells.tsx';
import { choiceFromCell, decimalFromCell, readDecimal } from './read-cells.ts';
import { RowSheet, type SheetColumn } from './row-sheet.tsx';
import { tableSpot } from './spots.ts';

const most = 50;
const ways = ['higher', 'lower'] as const;
const inBoth = (way: (typeof ways)[number]): Localized => ({
  'zh-CN': messages['zh-CN'].applicationTables.ways[way],
  en: messages.en.applicationTables.ways[way],
});
const wayLabels = { higher: inBoth('higher'), lower: inBoth('lower') };
const titles = {
  name: bothTitles('targetName'),
  unit: bothTitles('unit'),
  better: bothTitles('better'),
  before: bothTitles('before'),
  target: bothTitles('target'),
  after: bothTitles('after'),
  proof: bothTitles('proof'),
} as const;

/** What the project is to change: each figure before, as aimed at, and afterwards. */
export function TargetsTable({ programmeId }: { readonly programmeId: string }): ReactNode {
  const t = useTranslations('applicationTables');
  const pick = usePick();
  const assessmentId = useOpenedId();
  const rows = useApplicationPart(programmeId, ({ targets }) => targets);
  const draftKey = `${applicationKey(assessmentId, programmeId)}/targets`;
  const change = (
    to: (rows: readonly TargetLine[]) => readonly TargetLine[],
    how: 'typed' | 'chosen',
  ): void =>
    changeApplication(
      programmeId,
      (application) => ({ ...application, targets: [...to(application.targets)] }),
      how,
    );
  const put = (row: TargetLine, part: Partial<TargetLine>, how: 'typed' | 'chosen'): void =>
    change((all) => all.map((one) => (one.id === row.id ? { ...one, ...part } : one)), how);

  const textColumn = (field: 'name' | 'unit' | 'proof', maxLength: number): SheetColumn<TargetLine> => ({
    id: field,
    title: titles[field],
    cell: (row) => (
      <TextCell
        label={pick(titles[field])}
        value={row[field]}
        onChange={(text) => put(row, { [field]: text }, 'typed')}
        maxLength={maxLength}
      />
    ),
    set: (row, text) => ({ ...row, [field]: text.slice(0, maxLength) }),
  });
  const numberColumn = (field: 'before' | 'target' | 'after'): SheetColumn<TargetLine> => ({
    id: field,
    numeric: true,
    title: titles[field],
    cell: (row) => (
      <ReadCell<string>
        draftKey={`${draftKey}/${row.id}/${field}`}
        label={pick(titles[field])}
        value={row[field]}
        shown={row[field] ?? ''}
        read={(text) => readDecimal(text, row.unit.trim())}
        put={(value) => put(row, { [field]: value }, 'typed')}
        numeric
      />
    ),
    set: (row, text) => {
      const value = decimalFromCell(text);
      return value === undefined ? null : { ...row, [field]: value };
    },
  });
  const columns: readonly SheetColumn<TargetLine>[] = [
    textColumn('name', 200),
    textColumn('unit', 40),
    {
      id: 'better',
      title: titles.better,
      cell: (row) => (
        <ChoiceCell
          label={pick(titles.better)}
          value={row.better}
          ids={ways}
          labels={wayLabels}
          onChange={(better) => put(row, { better }, 'chosen')}
        />
      ),
      set: (row, text) => {
        const better = choiceFromCell(text, wayLabels);
        return better === undefined ? null : { ...row, better };
      },
    },
    numberColumn('before'),
    numberColumn('target'),
    numberColumn('after'),
    textColumn('proof', 500),
  ];
  return (
    <div data-field={tableSpot('targets')}>
      <RowSheet<TargetLine>
        {...{ columns, rows, draftKey }}
        change={(to) => change(to, 'chosen')}
        title={t('targets')}
        look="targets"
        make={() => ({
          id: crypto.randomUUID(),
          name: '',
          unit: '',
          better: 'higher',
          before: null,
          target: null,
          after: null,
          proof: '',
        })}
        nameOf={({ name }) => name}
        most={most}
        empty={t('noTargets')}
        add={t('addTarget')}
      />
    </div>
  );
}
