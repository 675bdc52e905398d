import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { SecondFolder as Second } from '../../../electron/contract/keeping.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { When } from '../../parts/when.tsx';
import { useApp } from '../../stores/app.ts';
import { keep } from '../../stores/keeping.ts';
import { useSayFault } from '../../text/language.ts';

interface Props {
  readonly second: Second | null;
  readonly busy: boolean;
}

/** The stick or other disk that takes a copy of every backup. */
export function SecondFolder({ second, busy }: Props): ReactNode {
  const t = useTranslations('keeping');
  const sayFault = useSayFault();
  const portable = useApp(({ state }) => state.kind === 'ready' && state.app.portable);
  const [fault, setFault] = useState<Fault | null>(null);
  const choose = (): void => void keep('chooseSecondFolder').then(setFault);
  return (
    <section className="card pad stack" aria-labelledby="second-folder">
      <h2 id="second-folder">{t('second')}</h2>
      <p className="quiet-text">{t(portable ? 'secondLeadPortable' : 'secondLead')}</p>
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {second !== null && (
        <>
          <dl className="facts stacked">
            <dt>{t('secondFolder')}</dt>
            <dd className="breakable">{second.folder}</dd>
            <dt>{t('secondLast')}</dt>
            <dd>{second.lastAt === null ? t('secondNever') : <When at={second.lastAt} />}</dd>
          </dl>
          {!second.reachable && (
            <Notice tone="info">
              <p>{t('secondAway')}</p>
            </Notice>
          )}
          {second.fault !== null && (
            <Notice tone="warn" title={t('secondFailed')}>
              <p>{sayFault(second.fault)}</p>
            </Notice>
          )}
        </>
      )}
      <div className="row">
        <Button busy={busy} onPress={choose}>
          {t(second === null ? 'chooseSecond' : 'changeSecond')}
        </Button>
        {second !== null && (
          <Button look="quiet" busy={busy} onPress={() => void keep('forgetSecondFolder').then(setFault)}>
            {t('forgetSecond')}
          </Button>
        )}
      </div>
    </section>
  );
}
