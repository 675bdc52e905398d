import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { costFieldLabels } from '../../../assessments/programmes/labels.ts';
import type { CostLine } from '../../../assessments/programmes/cost-line.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { PickRow } from '../../parts/pick-row.tsx';
import { TextField } from '../../parts/text-field.tsx';
import type { Reading } from '../../questions/read-typed.ts';
import { useDraft } from '../../stores/drafts.ts';
import { usePick } from '../../text/language.ts';
import { dateReading } from '../enterprise/profile-fields.tsx';
import { useLine } from './line-context.ts';
import { readYuan, yuanText } from './yuan.ts';

interface ReadProps<T> {
  /** Names the field in keys and steps, e.g. contractFen or invoices.0.amountFen. */
  readonly field: string;
  readonly label: string;
  readonly value: T | null;
  readonly shown: string;
  readonly read: (text: string) => Reading<T>;
  readonly put: (line: CostLine, value: T | null) => CostLine;
  readonly hint?: string;
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly placeholder?: string;
  readonly width?: 'short' | 'middle' | 'full';
}

/**
 * A typed field with a form of its own. While its text cannot be read, the line keeps the value it had before the
 * typing began, also where a part of the text had already been a value: 12 of 12x.
 */
export function ReadField<T>(props: ReadProps<T>): ReactNode {
  const { field, label, value, shown, read, put } = props;
  const { change, keyOf, readOnly } = useLine();
  const draft = useDraft(keyOf(field));
  const before = useRef(value);
  const begin = (): void => {
    if (draft === null) before.current = value;
  };
  return (
    <div data-field={field}>
      <DraftedField<T>
        draftKey={keyOf(field)}
        label={label}
        shown={shown}
        read={read}
        onValue={(given) => {
          begin();
          change((line) => put(line, given), 'typed');
        }}
        onProblem={() => {
          begin();
          const kept = before.current;
          change((line) => put(line, kept), 'typed');
        }}
        disabled={readOnly}
        width={props.width ?? 'middle'}
        numeric={props.numeric ?? false}
        {...(props.hint === undefined ? {} : { hint: props.hint })}
        {...(props.unit === undefined ? {} : { unit: props.unit })}
        {...(props.placeholder === undefined ? {} : { placeholder: props.placeholder })}
      />
    </div>
  );
}

type Yuan = Omit<ReadProps<number>, 'shown' | 'read' | 'unit' | 'numeric'>;

/** Yuan typed, fen stored, exactly. */
export function YuanField(props: Yuan): ReactNode {
  const t = useTranslations('costs');
  return <ReadField {...props} shown={yuanText(props.value)} read={readYuan} unit={t('yuan')} numeric />;
}

/** A date in the ways people write it. */
export function DateField(props: Omit<ReadProps<string>, 'shown' | 'read' | 'placeholder'>): ReactNode {
  return <ReadField {...props} shown={props.value ?? ''} read={dateReading} placeholder="2026-03-01" />;
}

type TextName = 'name' | 'provider' | 'contractNumber' | 'note';

/** A field of plain text of the line. */
export function LineText({
  field,
  maxLength,
  hint,
  rows,
}: {
  readonly field: TextName;
  readonly maxLength: number;
  readonly hint?: string;
  readonly rows?: number;
}): ReactNode {
  const pick = usePick();
  const { line, change, readOnly } = useLine();
  return (
    <div data-field={field}>
      <TextField
        label={pick(costFieldLabels[field])}
        value={line[field]}
        onChange={(text) => change((one) => ({ ...one, [field]: text }), 'typed')}
        maxLength={maxLength}
        disabled={readOnly}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
      />
    </div>
  );
}

type FlagName = 'inCatalogue' | 'affiliate' | 'fundedBefore';

/** Yes, no, or not confirmed yet. */
export function LineFlag({ field, hint }: { readonly field: FlagName; readonly hint: string }): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const { line, change, readOnly } = useLine();
  const value = line[field];
  return (
    <div data-field={field}>
      <PickRow<'yes' | 'no' | 'open'>
        label={pick(costFieldLabels[field])}
        hint={hint}
        value={value === null ? 'open' : value ? 'yes' : 'no'}
        choices={[
          { id: 'yes', label: t('yes') },
          { id: 'no', label: t('no') },
          { id: 'open', label: t('open') },
        ]}
        onChange={(id) =>
          change((one) => ({ ...one, [field]: id === 'open' ? null : id === 'yes' }), 'chosen')
        }
        disabled={readOnly}
      />
    </div>
  );
}
