import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { sayNotApplicable } from '../../assessments/scoring/say-not-applicable.ts';
import { TextField } from '../parts/text-field.tsx';
import { resultOf, useSituation } from '../stores/derived.ts';
import { useLanguage } from '../text/language.ts';

interface Props {
  readonly pack: Pack;
  readonly question: Question;
  readonly reason: string;
  readonly onChange: (text: string) => void;
  readonly readOnly: boolean;
  readonly autoFocus: boolean;
}

/** What “not applicable” does to score and level, and why it is so; takes the focus when it has just been chosen. */
export function ReasonField({ pack, question, reason, onChange, readOnly, autoFocus }: Props): ReactNode {
  const t = useTranslations('question');
  const language = useLanguage();
  const possible = resultOf(pack, useSituation()).score?.possible ?? null;
  return (
    <div className="reason stack tight">
      {sayNotApplicable(question, pack, possible, language).map((said) => (
        <p key={said} className="quiet-text">
          {said}
        </p>
      ))}
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        onChange={onChange}
        maxLength={2000}
        rows={2}
        spellCheck="true"
        disabled={readOnly}
        autoFocus={autoFocus}
      />
    </div>
  );
}
