import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { normaliseCreditCode } from '../../../assessments/enterprise/credit-code.ts';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import { creditCodeText } from '../../../assessments/enterprise/text.ts';
import { DraftedField } from '../../parts/drafted-field.tsx';
import type { Reading } from '../../questions/read-typed.ts';
import { profileKey } from '../../stores/enterprises.ts';
import { inBoth } from '../../text/in-both.ts';
import { usePick } from '../../text/language.ts';
import { useProfileField } from './profile-context.ts';
import { SameAsThis } from './same-enterprise.tsx';

const length = 18;

/** A code as typed or pasted, with blanks or in small letters; only one that is too long cannot be stored. */
function readCode(text: string): Reading<string> {
  const code = normaliseCreditCode(text);
  if (code.length <= length) return { kind: 'value', value: code };
  const values = { length: code.length, expected: length };
  return { kind: 'problem', problem: inBoth(creditCodeText['code-length'], values) };
}

/** The unified social credit code; what is wrong with it is said once the typing has ended. */
export function CreditCodeField(): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const { value, change, error, warnings, readOnly, enterpriseId } = useProfileField('creditCode');
  const [typing, setTyping] = useState(false);
  return (
    <div className="profile-field" data-field="creditCode">
      <DraftedField<string>
        draftKey={profileKey(enterpriseId, 'creditCode')}
        label={pick(profileFieldLabels.creditCode)}
        shown={value}
        read={readCode}
        onValue={(code) => {
          setTyping(true);
          change(code ?? '', 'typed');
        }}
        onBlur={() => setTyping(false)}
        hint={t('creditCodeHint')}
        disabled={readOnly}
        error={typing ? null : error}
        warnings={typing ? [] : warnings}
      />
      <SameAsThis by="creditCode" />
    </div>
  );
}
