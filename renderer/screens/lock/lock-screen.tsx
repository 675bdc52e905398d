import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { LockState } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { LanguageSwitch } from '../../parts/language-switch.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { Mark } from '../../shell/mark.tsx';
import { speak } from '../../stores/app.ts';
import { takeLock } from '../../stores/lock.ts';
import { useLanguage } from '../../text/language.ts';
import { Stopped } from './stopped.tsx';
import { UnlockForm } from './unlock-form.tsx';

type Shut = Extract<LockState, { readonly language: unknown }>;

/** What stands in the place of the desk while its data cannot be asked for. */
export function LockScreen({ lock }: { readonly lock: Shut }): ReactNode {
  return (
    <div className="lock-page">
      <main className="lock-card card pad stack">
        <Mark />
        {lock.kind === 'locked' && <UnlockForm lock={lock} />}
        {lock.kind === 'converting' && <Converting lock={lock} />}
        {lock.kind === 'stopped' && <Stopped lock={lock} />}
        <Languages />
      </main>
    </div>
  );
}

/** How often it is asked how far it is. */
const askEveryMs = 400;

function Converting({ lock }: { readonly lock: Shut & { readonly kind: 'converting' } }): ReactNode {
  const t = useTranslations('lockScreen');
  useEffect(() => {
    const timer = setInterval(() => {
      void ask('getLock', {}).then((reply) => {
        // When it has come to its end the page is loaded anew.
        if (reply.ok && reply.value.kind !== 'off' && reply.value.kind !== 'open') takeLock(reply.value);
      });
    }, askEveryMs);
    return () => clearInterval(timer);
  }, []);
  const title = t(lock.to === 'encrypt' ? 'encrypting' : 'decrypting');
  const said = t('progress', { done: String(lock.done), total: String(lock.total) });
  return (
    <>
      <h1>{title}</h1>
      <p>{t('convertingLead')}</p>
      <ProgressBar label={title} value={lock.done} max={lock.total} valueLabel={said} />
      <p className="quiet-text">{lock.total > 0 && said}</p>
    </>
  );
}

/** The settings lie in what is encrypted: whoever cannot read the page changes its language here. */
function Languages(): ReactNode {
  const t = useTranslations('lockScreen');
  return <LanguageSwitch label={t('language')} value={useLanguage()} onChange={speak} />;
}
