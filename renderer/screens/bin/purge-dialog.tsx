import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BinnedRow } from '../../../electron/contract/history.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { purge } from '../../stores/bin.ts';
import { holdsOf } from './say-holds.ts';

interface Props {
  readonly row: BinnedRow;
  readonly onClose: () => void;
}

/** Says everything that goes and what stays elsewhere, before it goes. The harmless button has the focus. */
export function PurgeDialog({ row, onClose }: Props): ReactNode {
  const t = useTranslations('bin');
  const tChanges = useTranslations('changes');
  const [busy, setBusy] = useState(false);
  const name = row.name.trim() || tChanges('unnamed');
  const goAhead = async (): Promise<void> => {
    setBusy(true);
    await purge(row.kind, row.id, name);
    onClose();
    focusPage();
  };
  return (
    <Dialog title={t('purgeTitle', { name })} onClose={onClose}>
      <p>{t('purgeGoes')}</p>
      <ul className="bullets breakable">
        <li>{t(`purgeSelf.${row.kind}`, { name })}</li>
        {holdsOf(row, t).map((part) => (
          <li key={part}>{part}</li>
        ))}
        <li>{t('purgeHistory')}</li>
      </ul>
      <p>{t('purgeBackups')}</p>
      <p className="strong">{t('purgeForever')}</p>
      <div className="row dialog-foot">
        <Button autoFocus onPress={onClose}>
          {t('cancel')}
        </Button>
        <Button look="danger" busy={busy} onPress={() => void goAhead()}>
          {t('purgeNow')}
        </Button>
      </div>
    </Dialog>
  );
}
