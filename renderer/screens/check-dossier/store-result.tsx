import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { StoreAgreement } from '../../../electron/contract/dossiers.ts';
import { RouteLink } from '../../parts/button.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag, type Tone } from '../../parts/tag.tsx';
import { usePick } from '../../text/language.ts';

type Known = Extract<StoreAgreement, { readonly kind: 'known' }>;

/** How a dossier stands to what is stored here now, with the way to it. */
export function StoreResult({ store }: { readonly store: StoreAgreement }): ReactNode {
  const t = useTranslations('checkDossier');
  const { tone, word } = verdictOf(store);
  return (
    <section className="card pad stack tight" aria-labelledby="check-store">
      <div className="group-head">
        <h2 id="check-store">{t('store')}</h2>
        <Tag tone={tone} sign={tone === 'ok' ? 'done' : 'alert'}>
          {t(word)}
        </Tag>
      </div>
      <StoreNote store={store} />
      {store.kind === 'known' && store.differences.length > 0 && <Differences store={store} />}
      <StoreWay store={store} />
    </section>
  );
}

function verdictOf(store: StoreAgreement): {
  readonly tone: Tone;
  readonly word: 'agrees' | 'differs' | 'unknown' | 'unknownAssessment' | 'noData';
} {
  switch (store.kind) {
    case 'known':
      return store.differences.length === 0
        ? { tone: 'ok', word: 'agrees' }
        : { tone: 'warn', word: 'differs' };
    case 'unknown':
      return { tone: 'warn', word: 'unknown' };
    case 'unknown-assessment':
      return { tone: 'warn', word: 'unknownAssessment' };
    case 'no-data':
      return { tone: 'warn', word: 'noData' };
  }
}

function StoreNote({ store }: { readonly store: StoreAgreement }): ReactNode {
  const t = useTranslations('checkDossier');
  switch (store.kind) {
    case 'unknown':
      return <p>{t('unknownNote')}</p>;
    case 'unknown-assessment':
      return <p>{t('unknownAssessmentNote')}</p>;
    case 'no-data':
      return <p>{t('noDataNote')}</p>;
    case 'known': {
      const { differences, version, changedSince } = store;
      if (differences.length > 0) return <p>{t('differsNote', { count: differences.length })}</p>;
      if (changedSince) return <p>{t('agreesButChanged')}</p>;
      return <p>{version === null ? t('agreesNote') : t('agreesVersion', { version })}</p>;
    }
  }
}

function StoreWay({ store }: { readonly store: StoreAgreement }): ReactNode {
  const t = useTranslations('checkDossier');
  switch (store.kind) {
    case 'known':
      return (
        <RouteLink to={{ screen: 'assessment', assessmentId: store.assessmentId }}>
          {t('toAssessment')}
        </RouteLink>
      );
    case 'unknown-assessment':
      return (
        <RouteLink to={{ screen: 'enterprise', enterpriseId: store.enterpriseId }}>
          {t('toEnterprise')}
        </RouteLink>
      );
    case 'unknown':
      return <RouteLink to={{ screen: 'take-in' }}>{t('toTakeIn')}</RouteLink>;
    case 'no-data':
      return null;
  }
}

function Differences({ store: { differences } }: { readonly store: Known }): ReactNode {
  const t = useTranslations('checkDossier');
  const pick = usePick();
  return (
    <ScrollX label={t('differs')}>
      <table className="check-table">
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('there')}</th>
            <th scope="col">{t('here')}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map(({ title, inFile, here }, place) => (
            <tr key={place}>
              <th scope="row" className="breakable">
                {pick(title)}
              </th>
              <td className="breakable">{inFile === null ? t('absent') : pick(inFile)}</td>
              <td className="breakable">{here === null ? t('absent') : pick(here)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
