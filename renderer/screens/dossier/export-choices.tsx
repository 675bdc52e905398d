import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { exportFormats, type ExportFormat } from '../../../assessments/dossier/bundle.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { useSettings } from '../../stores/app.ts';
import { languages, type Language } from '../../../assessments/pack/localized.ts';

interface Props<T> {
  readonly value: T;
  readonly onChange: (value: T) => void;
}

/** The language a dossier is written in, whatever the window speaks. */
export function LanguageChoice({ value, onChange }: Props<Language>): ReactNode {
  const t = useTranslations('dossier');
  return (
    <Choice
      label={t('language')}
      value={value}
      choices={languages.map((id) => ({ id, words: t(`languages.${id}`) }))}
      onChange={onChange}
    />
  );
}

/** What a dossier is written as. */
export function FormatChoice({ value, onChange }: Props<ExportFormat>): ReactNode {
  const t = useTranslations('dossierFormats');
  return (
    <Choice
      label={t('label')}
      value={value}
      choices={exportFormats.map((id) => ({ id, words: t(id) }))}
      onChange={onChange}
      inRows
    />
  );
}

/** What is wanted on paper; the name of who prepared it only where one is set. */
export interface PaperChoice {
  readonly crossSeal: boolean;
  readonly preparedBy: boolean;
}

export const plainPaper: PaperChoice = { crossSeal: false, preparedBy: false };

export function PaperChoices({ value, onChange }: Props<PaperChoice>): ReactNode {
  const t = useTranslations('onPaper');
  const { author, organisation } = useSettings();
  const who = [organisation, author].filter((name) => name !== '').join(' · ');
  return (
    <div className="stack tight">
      {who !== '' && (
        <CheckBox isSelected={value.preparedBy} onChange={(preparedBy) => onChange({ ...value, preparedBy })}>
          {t('preparedBy', { who })}
        </CheckBox>
      )}
      <CheckBox isSelected={value.crossSeal} onChange={(crossSeal) => onChange({ ...value, crossSeal })}>
        {t('crossSeal')}
      </CheckBox>
    </div>
  );
}

interface ChoiceProps<T extends string> extends Props<T> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly words: string }[];
  /** One below the other: more than fit beside each other. */
  readonly inRows?: boolean;
}

function Choice<T extends string>(props: ChoiceProps<T>): ReactNode {
  const { label, value, choices, onChange, inRows = false } = props;
  return (
    <RadioGroup
      className="field"
      value={value}
      orientation={inRows ? 'vertical' : 'horizontal'}
      onChange={(chosen) => {
        const found = choices.find(({ id }) => id === chosen);
        if (found !== undefined) onChange(found.id);
      }}
    >
      <Label>{label}</Label>
      <div className={inRows ? 'choice-rows' : 'row'}>
        {choices.map(({ id, words }) => (
          <Radio key={id} value={id} className="option compact">
            <span className="dot" aria-hidden>
              <span className="option-key" />
            </span>
            <span className="option-text">{words}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
