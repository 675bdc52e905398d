import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { dossierFormats, type DossierFormat } from '../../../assessments/dossier/format.ts';
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

/** The kind of file a dossier is written as. */
export function FormatChoice({ value, onChange }: Props<DossierFormat>): ReactNode {
  const t = useTranslations('dossierFormats');
  return (
    <Choice
      label={t('label')}
      value={value}
      choices={dossierFormats.map((id) => ({ id, words: t(id) }))}
      onChange={onChange}
    />
  );
}

interface ChoiceProps<T extends string> extends Props<T> {
  readonly label: string;
  readonly choices: readonly { readonly id: T; readonly words: string }[];
}

function Choice<T extends string>({ label, value, choices, onChange }: ChoiceProps<T>): ReactNode {
  return (
    <RadioGroup
      className="field"
      value={value}
      orientation="horizontal"
      onChange={(chosen) => {
        const found = choices.find(({ id }) => id === chosen);
        if (found !== undefined) onChange(found.id);
      }}
    >
      <Label>{label}</Label>
      <div className="row">
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
