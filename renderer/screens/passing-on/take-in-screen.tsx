import { useEffect, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ChosenFile, ImportOutcome } from '../../../electron/contract/passing-on.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { JobStateView } from '../../parts/job-state.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { SecretText } from '../../parts/secret-text.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { useEnterprises } from '../../stores/enterprises.ts';
import { chooseFile, readFile, stay, useTakeIn } from '../../stores/take-in.ts';
import { useSayFault } from '../../text/language.ts';
import { ImportPreviewView } from './import-preview.tsx';

/** Takes a file in: chosen, opened, looked through, decided, done. */
export function TakeInScreen(): ReactNode {
  const t = useTranslations('takeIn');
  const tJob = useTranslations('job');
  const sayFault = useSayFault();
  const { now, fault, stopped, renewed } = useTakeIn();
  const readOnly = useReadOnlyFault() !== null;
  // What was pressed is gone with its step: the keyboard goes on from the top of the page.
  useEffect(focusPage, [now.step]);
  useEffect(stay, []);
  const choose = (look: 'primary' | 'plain', text: string): ReactNode => (
    <Button look={look} isDisabled={readOnly} onPress={() => void chooseFile()}>
      {text}
    </Button>
  );
  return (
    <Page title={t('title')} lead={t('lead')}>
      {fault !== null && (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p className="keep-lines">{sayFault(fault)}</p>
        </Notice>
      )}
      {stopped && (
        <Notice tone="info" role="status">
          <p>{tJob('cancelled')}</p>
        </Notice>
      )}
      {renewed && (
        <Notice tone="info" role="status">
          <p>{t('renewed')}</p>
        </Notice>
      )}
      {now.step === 'choose' && (
        <section className="card pad stack tight">
          <p className="quiet-text">{t('which')}</p>
          <div className="row">{choose('primary', t('choose'))}</div>
        </section>
      )}
      {now.step === 'passphrase' && (
        <PassphraseForm key={now.fault === null ? 'first' : 'again'} file={now.file} fault={now.fault}>
          {choose('plain', t('chooseOther'))}
        </PassphraseForm>
      )}
      {(now.step === 'reading' || now.step === 'carrying-out') && (
        <section className="card pad stack">
          <p className="breakable strong">{now.file.name}</p>
          {now.job === null || now.job.kind === 'done' ? (
            <p role="status">{t(now.step === 'reading' ? 'reading' : 'going')}</p>
          ) : (
            <JobStateView jobId={now.jobId} state={now.job} />
          )}
        </section>
      )}
      {now.step === 'preview' && (
        <ImportPreviewView
          key={now.file.token}
          file={now.file}
          preview={now.preview}
          decisions={now.decisions}
        >
          {choose('plain', t('chooseOther'))}
        </ImportPreviewView>
      )}
      {now.step === 'done' && <Done outcome={now.outcome}>{choose('plain', t('another'))}</Done>}
    </Page>
  );
}

interface FormProps {
  readonly file: ChosenFile;
  readonly fault: Fault | null;
  readonly children: ReactNode;
}

function PassphraseForm({ file, fault, children }: FormProps): ReactNode {
  const t = useTranslations('takeIn');
  const sayFault = useSayFault();
  const [typed, setTyped] = useState('');
  return (
    <Form
      className="card pad stack narrow"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed !== '') void readFile(file, typed);
      }}
    >
      <h2>{t('encrypted')}</h2>
      <p className="breakable">{file.name}</p>
      <SecretText
        label={t('passphrase')}
        value={typed}
        shown={false}
        onChange={setTyped}
        error={fault === null ? null : sayFault(fault)}
        autoFocus
      />
      <div className="row">
        <Button look="primary" type="submit">
          {t('open')}
        </Button>
        {children}
      </div>
    </Form>
  );
}

function Done({
  outcome,
  children,
}: {
  readonly outcome: ImportOutcome;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTranslations('takeIn');
  const tApp = useTranslations('app');
  const { rows } = useEnterprises();
  return (
    <>
      <Notice tone="ok" role="status" title={t('done')}>
        <p>{t('changed', { count: outcome.changed })}</p>
        <p>{t('backedUp')}</p>
        <ul className="bullets">
          {outcome.enterprises.map(({ enterpriseId }) => {
            const name = rows.find(({ id }) => id === enterpriseId)?.profile.name.trim() ?? '';
            return (
              <li key={enterpriseId}>
                <RouteLink to={{ screen: 'enterprise', enterpriseId }}>
                  {t('show', { name: name === '' ? tApp('unnamed') : name })}
                </RouteLink>
              </li>
            );
          })}
        </ul>
      </Notice>
      <div className="row">{children}</div>
    </>
  );
}
