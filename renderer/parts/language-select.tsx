import type { ReactNode } from 'react';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { languageNames } from '../text/language-names.ts';
import { Select } from './select.tsx';

interface Props {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** The language of a document, chosen apart from that of the window. */
export function LanguageSelect({ label, value, onChange }: Props): ReactNode {
  return (
    <Select
      label={label}
      value={value}
      choices={languages.map((id) => ({ id, label: languageNames[id] }))}
      onChange={onChange}
      placeholder={label}
      width="short"
    />
  );
}
