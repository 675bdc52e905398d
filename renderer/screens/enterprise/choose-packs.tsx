import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox, CheckboxGroup, FieldError, Label } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { PackSummary } from '../../../electron/contract.ts';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly packs: readonly PackSummary[];
  /** Ids of those ticked. */
  readonly chosen: readonly string[];
  readonly choose: (chosen: readonly string[]) => void;
  /** Nothing may be begun with none of them: said once it was tried. */
  readonly missing: boolean;
  readonly disabled?: boolean;
  /** Without what each is about, where there is little room. */
  readonly brief?: boolean;
}

/** The questionnaires an assessment is to hold, each with its size. */
export function ChoosePacks({
  packs,
  chosen,
  choose,
  missing,
  disabled = false,
  brief = false,
}: Props): ReactNode {
  const t = useTranslations('newAssessment');
  const pick = usePick();
  return (
    <CheckboxGroup
      className="field"
      value={[...chosen]}
      // In the order they are offered in, whatever they were ticked in.
      onChange={(ids) => choose(packs.map((pack) => pack.id).filter((id) => ids.includes(id)))}
      isInvalid={missing && chosen.length === 0}
      isDisabled={disabled}
    >
      <Label>{t('packs')}</Label>
      {packs.map((pack) => (
        <Checkbox key={pack.id} value={pack.id} className="option">
          <span className="box" aria-hidden>
            <Check size={14} strokeWidth={3} />
          </span>
          <span className="option-text">
            <span className="option-label">{pick(pack.title)}</span>
            {!brief && <span className="option-detail">{pick(pack.summary)}</span>}
            <span className="option-detail">
              {t('packSize', { questions: pack.questions, minutes: pack.minutes })}
            </span>
          </span>
        </Checkbox>
      ))}
      <FieldError className="error">{t('packsMissing')}</FieldError>
    </CheckboxGroup>
  );
}
