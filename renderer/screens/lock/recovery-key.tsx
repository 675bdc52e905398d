import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSayFault } from '../../text/language.ts';

interface Props {
  readonly recoveryKey: string;
  readonly kept: boolean;
  readonly onKept: (kept: boolean) => void;
}

/** A recovery key, shown this once, with the ways to keep it. */
export function RecoveryKey({ recoveryKey, kept, onKept }: Props): ReactNode {
  const t = useTranslations('lockSetUp');
  const sayFault = useSayFault();
  const [told, setTold] = useState<{ readonly tone: 'ok' | 'bad'; readonly text: string } | null>(null);
  const save = async (): Promise<void> => {
    const reply = await ask('saveRecoveryKey', { recoveryKey });
    if (!reply.ok) setTold({ tone: 'bad', text: sayFault(reply.fault) });
    else if (reply.value !== null) setTold({ tone: 'ok', text: t('savedTo', { file: reply.value.file }) });
  };
  return (
    <>
      <p>{t('recoveryLead')}</p>
      <p className="recovery-key">{recoveryKey}</p>
      <p>
        <Button onPress={() => void save()}>{t('save')}</Button>
      </p>
      {told !== null && (
        <Notice tone={told.tone} role={told.tone === 'ok' ? 'status' : 'alert'}>
          <p className="breakable">{told.text}</p>
        </Notice>
      )}
      <CheckBox isSelected={kept} onChange={onKept}>
        {t('kept')}
      </CheckBox>
    </>
  );
}
