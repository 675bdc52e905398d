import { useId, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { bases, type Basis } from '../../../assessments/answering/answer.ts';
import { KeyCap } from '../../parts/key-cap.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { onEnter } from '../../questions/typed-controls.tsx';
import { useOnSite } from '../../stores/on-site.ts';

interface Props {
  readonly basis: Basis | null;
  /** Whether it was known until the answer changed. */
  readonly lost: boolean;
  /** Who said what is stored, when it was another than who answers now. */
  readonly saidBy: string | null;
  readonly establish: (basis: Basis) => void;
  readonly readOnly: boolean;
  /** Back to the card, where the answer is given. */
  readonly toAnswer: () => void;
}

const keys: Readonly<Record<Basis, string>> = { told: 'T', shown: 'D', seen: 'O' };

/** Who is answering, and how the answer was established. */
export function HeardRow({ basis, lost, saidBy, establish, readOnly, toAnswer }: Props): ReactNode {
  const t = useTranslations('onSite');
  const now = useOnSite((state) => state.saidBy);
  const basisId = useId();
  return (
    <div className="heard">
      <div className="row" role="group" aria-labelledby={basisId}>
        <span id={basisId} className="strong">
          {t('basis')}
        </span>
        {bases.map((one) => (
          <ToggleButton
            key={one}
            className="basis-button"
            isSelected={basis === one}
            isDisabled={readOnly}
            onChange={() => establish(one)}
          >
            <KeyCap>{keys[one]}</KeyCap>
            {t(`bases.${one}`)}
          </ToggleButton>
        ))}
      </div>
      <p role="status" className={lost ? 'warning' : 'unseen'}>
        {lost && t('basisLost')}
      </p>
      <TextField
        label={
          <>
            <KeyCap>W</KeyCap> {t('who')}
          </>
        }
        value={now}
        onChange={(text) => useOnSite.setState({ saidBy: text })}
        onKeyDown={onEnter(toAnswer)}
        placeholder={t('whoHint')}
        maxLength={200}
        width="middle"
        disabled={readOnly}
      />
      {saidBy !== null && saidBy !== now.trim() && (
        <p className="quiet-text">{t('saidBy', { who: saidBy })}</p>
      )}
    </div>
  );
}
