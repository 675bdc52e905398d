import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { readMoney, readPeople, type Reading } from '../../questions/read-typed.ts';
import { profileKey } from '../../stores/enterprises.ts';
import { usePick } from '../../text/language.ts';
import { useProfileField } from './profile-context.ts';
import { readDate, whyNoDate } from './read-date.ts';

type TextFieldName =
  | 'name'
  | 'otherDivision'
  | 'address'
  | 'mainProducts'
  | 'legalRepresentative'
  | 'contactName'
  | 'contactPost'
  | 'contactPhone'
  | 'contactEmail';

/** What others type into other machines: full-width characters of a Chinese keyboard become plain ones. */
const plain: readonly TextFieldName[] = ['contactPhone', 'contactEmail'];

interface TextProps {
  readonly field: TextFieldName;
  readonly maxLength: number;
  readonly hint?: string;
  readonly rows?: number;
  readonly width?: 'short' | 'middle' | 'full';
  /** Stands below the field. */
  readonly below?: ReactNode;
}

/** A field of plain text. What was found about it is said once the typing has ended, not in the middle of it. */
export function ProfileTextField({ field, maxLength, hint, rows, width, below }: TextProps): ReactNode {
  const pick = usePick();
  const { value, change, error, warnings, readOnly } = useProfileField(field);
  const [typing, setTyping] = useState(false);
  return (
    <div className="profile-field" data-field={field}>
      <TextField
        label={pick(profileFieldLabels[field])}
        value={value}
        onChange={(text) => {
          setTyping(true);
          change(text, 'typed');
        }}
        onBlur={() => {
          setTyping(false);
          const narrow = value.normalize('NFKC');
          if (plain.includes(field) && narrow !== value) change(narrow, 'typed');
        }}
        maxLength={maxLength}
        disabled={readOnly}
        error={typing ? null : error}
        warnings={typing ? [] : warnings}
        {...(hint === undefined ? {} : { hint })}
        {...(rows === undefined ? {} : { rows })}
        {...(width === undefined ? {} : { width })}
      />
      {below}
    </div>
  );
}

/** What looks wrong but may be right. */
export function Warnings({ warnings }: { readonly warnings: readonly string[] }): ReactNode {
  return warnings.map((warning) => (
    <p key={warning} className="warning">
      {warning}
    </p>
  ));
}

/** People: a whole number. */
export function StaffField(): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, warnings, readOnly, enterpriseId } = useProfileField('staff');
  return (
    <div className="profile-field" data-field="staff">
      <DraftedField<number>
        draftKey={profileKey(enterpriseId, 'staff')}
        label={pick(profileFieldLabels.staff)}
        shown={value === null ? '' : String(value)}
        read={readPeople}
        onValue={(staff) => change(staff, 'typed')}
        hint={t('staffHint')}
        unit={t('people')}
        numeric
        width="middle"
        disabled={readOnly}
        error={error}
        warnings={warnings}
      />
    </div>
  );
}

/** Money in 万元, exact. */
export function MoneyField({ field }: { readonly field: 'revenue' | 'totalAssets' }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, warnings, readOnly, enterpriseId } = useProfileField(field);
  return (
    <div className="profile-field" data-field={field}>
      <DraftedField<string>
        draftKey={profileKey(enterpriseId, field)}
        label={pick(profileFieldLabels[field])}
        shown={value ?? ''}
        read={readMoney}
        onValue={(money) => change(money, 'typed')}
        hint={t(field === 'revenue' ? 'revenueHint' : 'assetsHint')}
        unit={t('tenThousandYuan')}
        numeric
        width="middle"
        disabled={readOnly}
        error={error}
        warnings={warnings}
      />
    </div>
  );
}

/** Reads a typed date for a field; empty text is "not given". */
export function dateReading(text: string): Reading<string> {
  if (text.trim() === '') return { kind: 'value', value: null };
  const date = readDate(text);
  return date === null ? { kind: 'problem', problem: whyNoDate(text) } : { kind: 'value', value: date };
}

export function FoundedField(): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, warnings, readOnly, enterpriseId } = useProfileField('foundedOn');
  return (
    <div className="profile-field" data-field="foundedOn">
      <DraftedField<string>
        draftKey={profileKey(enterpriseId, 'foundedOn')}
        label={pick(profileFieldLabels.foundedOn)}
        shown={value ?? ''}
        read={dateReading}
        onValue={(date) => change(date, 'typed')}
        hint={t('dateHint')}
        width="middle"
        disabled={readOnly}
        error={error}
        warnings={warnings}
      />
    </div>
  );
}

interface ChoiceProps<F extends 'ownership' | 'productionType'> {
  readonly field: F;
  readonly labels: Readonly<Record<string, Localized>>;
  readonly hint?: string;
}

/** One of a few. */
export function ProfileChoice<F extends 'ownership' | 'productionType'>({
  field,
  labels,
  hint,
}: ChoiceProps<F>): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, readOnly } = useProfileField<'ownership' | 'productionType'>(field);
  return (
    <div className="profile-field" data-field={field}>
      <Select
        label={pick(profileFieldLabels[field])}
        value={value}
        choices={Object.entries(labels).map(([id, label]) => ({
          id: id as NonNullable<typeof value>,
          label: pick(label),
        }))}
        onChange={(chosen) => change(chosen, 'chosen')}
        placeholder={t('choose')}
        disabled={readOnly}
        error={error}
        width="middle"
        {...(hint === undefined ? {} : { hint })}
      />
    </div>
  );
}
