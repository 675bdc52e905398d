import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../routing/navigation.ts';
import { createEnterprise } from '../../stores/enterprises.ts';
import { useSayFault } from '../../text/language.ts';

/** Asks for the one thing an enterprise needs to begin with: its name. */
export function NewEnterpriseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('start');
  const sayFault = useSayFault();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const create = async (): Promise<void> => {
    if (name.trim() === '') return setMissing(true);
    const reply = await createEnterprise(name.trim());
    if (!reply.ok) return setFault(reply.fault);
    onClose();
    go({ screen: 'enterprise', enterpriseId: reply.value.id });
  };

  return (
    <Dialog title={t('newTitle')} onClose={onClose}>
      <Form
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void create();
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={name}
          onChange={(text) => {
            setName(text);
            setMissing(false);
          }}
          maxLength={200}
          error={missing ? t('nameMissing') : null}
          autoFocus
        />
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit">
            {t('create')}
          </Button>
          <Button onPress={onClose}>{t('cancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
