import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { MeasuredFile } from '../../../electron/contract/about.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useSayFault } from '../../text/language.ts';
import { useSaySize } from '../../evidence/say-evidence.ts';

/** An installer is held against the checksum its publisher has made known, before anybody opens it. */
export function InstallerCheck(): ReactNode {
  const t = useTranslations('about');
  const sayFault = useSayFault();
  const saySize = useSaySize();
  const [busy, setBusy] = useState(false);
  const [file, setFile] = useState<MeasuredFile | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [given, setGiven] = useState('');
  const choose = async (): Promise<void> => {
    setBusy(true);
    const reply = await ask('measureInstaller', {});
    setBusy(false);
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok && reply.value !== null) setFile(reply.value);
  };
  const sum = givenSum(given);
  return (
    <section className="card pad stack" aria-labelledby="about-installer">
      <h2 id="about-installer">{t('installer')}</h2>
      <p>{t('installerLead')}</p>
      <p className="row">
        <Button onPress={() => void choose()} isDisabled={busy}>
          {t('installerChoose')}
        </Button>
        <span role="status">{busy && t('installerBusy')}</span>
      </p>
      {fault !== null && (
        <Notice tone="bad" role="alert" title={t('installerFailed')}>
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {file !== null && (
        <>
          <dl className="facts">
            <dt>{t('installerFile')}</dt>
            <dd className="breakable">{file.name}</dd>
            <dt>{t('installerSize')}</dt>
            <dd>{saySize(file.sizeBytes)}</dd>
            <dt>{t('installerSum')}</dt>
            <dd className="breakable">
              <code>{file.sha256}</code>
            </dd>
          </dl>
          <TextField
            label={t('installerGiven')}
            hint={t('installerGivenHint')}
            value={given}
            onChange={setGiven}
            maxLength={200}
            spellCheck="false"
            error={sum === '' || sum.length === 64 ? null : t('installerShort', { count: sum.length })}
          />
          <div role="status">
            {sum.length === 64 && (
              <Notice
                tone={sum === file.sha256 ? 'ok' : 'bad'}
                title={t(sum === file.sha256 ? 'installerSame' : 'installerOther')}
              />
            )}
          </div>
        </>
      )}
    </section>
  );
}

/** The checksum as typed or pasted, also out of a line that names its file as well. */
export function givenSum(text: string): string {
  const found = /(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])/i.exec(text)?.[0] ?? text.replace(/\s/g, '');
  return found.normalize('NFKC').toLowerCase();
}
