import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sayChecked } from '../../../assessments/dossier/say-checked.ts';
import type { DossierCheck } from '../../../electron/contract/dossiers.ts';
import { ScrollBox } from '../../parts/scroll-box.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { StoreResult } from './store-result.tsx';
import { useSayLocalDay } from '../../text/use-dates.ts';

/** More than these are counted: whoever rewrote a whole file need not read all of it. */
const mostShown = 200;

/** What the check of a dossier has found: the file, the store, and what it says it is. */
export function CheckResult({ check }: { readonly check: DossierCheck }): ReactNode {
  return (
    <>
      <div className="check-verdicts">
        <FileResult check={check} />
        <StoreResult store={check.store} />
      </div>
      <SaysCard check={check} />
    </>
  );
}

function FileResult({ check: { file, name } }: { readonly check: DossierCheck }): ReactNode {
  const t = useTranslations('checkDossier');
  const language = useLanguage();
  const { differences, compared } = file;
  const intact = differences.length === 0;
  const more = differences.length - mostShown;
  return (
    <section className="card pad stack tight" aria-labelledby="check-file">
      <div className="group-head">
        <h2 id="check-file">{t('file')}</h2>
        <Tag tone={intact ? 'ok' : 'bad'} sign={intact ? 'done' : 'alert'}>
          {t(intact ? 'intact' : 'changed')}
        </Tag>
      </div>
      <p className="breakable strong">{name}</p>
      <p>{intact ? t('intactNote', { count: compared }) : t('changedNote', { count: differences.length })}</p>
      {!intact && (
        <ScrollBox label={t('changed')} className="file-differences">
          <ol className="findings">
            {differences.slice(0, mostShown).map((one, place) => (
              <li key={place} className="finding bad breakable">
                {sayChecked(one, language)}
              </li>
            ))}
            {more > 0 && <li>{t('more', { count: more })}</li>}
          </ol>
        </ScrollBox>
      )}
    </section>
  );
}

function SaysCard({ check: { file, says } }: { readonly check: DossierCheck }): ReactNode {
  const t = useTranslations('checkDossier');
  const pick = usePick();
  const { seal, kind, sha256, differences } = file;
  const day = useSayLocalDay();
  return (
    <section className="card pad stack tight" aria-labelledby="check-says">
      <h2 id="check-says">{t('says')}</h2>
      {differences.length > 0 && <p className="quiet-text">{t('untrusted')}</p>}
      <dl className="facts check-facts">
        {says !== null && (
          <>
            <dt>{t('enterprise')}</dt>
            <dd className="breakable">
              <span className="strong">{says.enterprise}</span> {says.sample && <Tag>{t('sample')}</Tag>}
            </dd>
            {says.creditCode !== '' && (
              <>
                <dt>{t('creditCode')}</dt>
                <dd className="mono">{says.creditCode}</dd>
              </>
            )}
            <dt>{t('assessment')}</dt>
            <dd className="breakable">{says.title}</dd>
            <dt>{t('started')}</dt>
            <dd>{day(says.startedAt)}</dd>
            <dt>{t('reference')}</dt>
            <dd className="mono">{says.reference}</dd>
            <dt>{t('programme')}</dt>
            <dd>{says.programme === null ? t('noProgramme') : pick(says.programme.title)}</dd>
            <dt>{t('packs')}</dt>
            <dd>
              {says.packs
                .map(({ title, edition }) => t('edition', { title: pick(title), edition }))
                .join(t('comma'))}
            </dd>
            <dt>{t('annexes')}</dt>
            <dd>{t('annexCount', { count: says.annexes })}</dd>
          </>
        )}
        <dt>{t('writtenAs')}</dt>
        <dd>
          {[t(`kinds.${kind}`), ...(seal === null ? [] : [t(`languages.${seal.language}`)])].join(t('comma'))}
        </dd>
        {seal !== null && (
          <>
            <dt>{t('made')}</dt>
            <dd>{t('madeWith', { date: day(`${seal.generatedOn}T12:00:00`), version: seal.appVersion })}</dd>
            <dt>{t('fingerprint')}</dt>
            <dd className="breakable mono">{seal.canonicalSha256}</dd>
          </>
        )}
        <dt>{t('sha256')}</dt>
        <dd className="breakable mono">{sha256}</dd>
      </dl>
    </section>
  );
}
