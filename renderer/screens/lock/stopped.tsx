import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { DamagedEvidence, LockState, Resumption } from '../../../electron/contract/lock.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { takeLock } from '../../stores/lock.ts';
import { useSayFault } from '../../text/language.ts';

/** A conversion that came to a stop: why, and how it can go on. */
export function Stopped({ lock }: { readonly lock: LockState & { readonly kind: 'stopped' } }): ReactNode {
  const t = useTranslations('lockScreen');
  const sayFault = useSayFault();
  const resume = async (how: Resumption): Promise<void> => {
    const reply = await ask('resumeConversion', { how });
    if (reply.ok) takeLock(reply.value);
  };
  const damaged = lock.damaged.length > 0;
  return (
    <>
      <h1>{t('stopped')}</h1>
      <Notice tone="bad" role="alert">
        <p className="breakable">{sayFault(lock.fault)}</p>
      </Notice>
      {damaged && <DamagedFiles damaged={lock.damaged} />}
      <div className="row">
        {damaged ? (
          <>
            <Button look="primary" onPress={() => void resume('go-back')}>
              {t('goBack')}
            </Button>
            <Button onPress={() => void resume('without-damaged')}>{t('withoutDamaged')}</Button>
          </>
        ) : (
          <>
            <Button look="primary" onPress={() => void resume('go-on')}>
              {t('goOn')}
            </Button>
            <Button onPress={() => void resume('go-back')}>{t('goBack')}</Button>
          </>
        )}
      </div>
    </>
  );
}

/** So many are named; who has more has a failing disk to think about first. */
const mostNamed = 10;

function DamagedFiles({ damaged }: { readonly damaged: readonly DamagedEvidence[] }): ReactNode {
  const t = useTranslations('lockScreen');
  const title = useId();
  const more = damaged.length - mostNamed;
  return (
    <section className="stack" aria-labelledby={title}>
      <h2 id={title}>{t('damaged')}</h2>
      <ul className="lock-damaged">
        {damaged.slice(0, mostNamed).map(({ file, evidence }, place) => (
          // Two pieces of evidence can have one file.
          <li key={`${file} ${place}`} className="breakable">
            {evidence === null ? t('damagedFile', { file }) : <Piece evidence={evidence} />}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="quiet-text">{t('damagedMore', { count: more })}</p>}
    </section>
  );
}

function Piece({ evidence }: { readonly evidence: NonNullable<DamagedEvidence['evidence']> }): ReactNode {
  const t = useTranslations('lockScreen');
  const { name, number, enterprise } = evidence;
  const about = [number === '' ? '' : t('damagedNumber', { number }), enterprise].filter((one) => one !== '');
  return (
    <>
      {name}
      {about.length > 0 && <span className="quiet-text">{about.join(' · ')}</span>}
    </>
  );
}
