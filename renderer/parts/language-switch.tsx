import type { ReactNode } from 'react';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { languageNames } from '../text/language-names.ts';
import { Switch } from './switch.tsx';

interface Props {
  readonly label: string;
  readonly value: Language;
  readonly onChange: (language: Language) => void;
}

/** Each language by its own name, so that whoever cannot read the page finds his. */
export function LanguageSwitch({ label, value, onChange }: Props): ReactNode {
  const choices = languages.map((id) => ({ id, content: languageNames[id], lang: id }));
  return <Switch label={label} value={value} choices={choices} onChange={onChange} />;
}
