import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { attachmentFormLabels, readingLabels, sealLabels } from '../../../assessments/programmes/labels.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { SourceList } from '../../parts/source-list.tsx';
import { Tag } from '../../parts/tag.tsx';
import { usePick } from '../../text/language.ts';

/** The papers to hand in, what is to be declared, and the steps of filing. */
export function ApplicationCards({ programme }: { readonly programme: Programme }): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const { attachments, declarations, filing, sources } = programme;
  const online = filing.online === null ? 'onlineUnknown' : filing.online ? 'online' : 'offline';
  return (
    <>
      <section className="card pad stack tight" aria-labelledby="programme-attachments">
        <h2 id="programme-attachments">{t('attachments')}</h2>
        <p className="quiet-text">{t('attachmentsNote')}</p>
        <ScrollX label={t('attachments')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{t('attachment')}</th>
                <th scope="col">{t('required')}</th>
                <th scope="col">{t('form')}</th>
                <th scope="col">{t('seal')}</th>
              </tr>
            </thead>
            <tbody>
              {attachments.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    {pick(one.title)}
                    {one.help !== undefined && <p className="quiet-text">{pick(one.help)}</p>}
                    {one.provenance !== undefined && (
                      <SourceLine provenance={one.provenance} source={sources[one.provenance.source]} />
                    )}
                  </th>
                  <td>
                    <Tag tone={one.required ? 'accent' : 'plain'}>
                      {t(one.required ? 'required' : 'optional')}
                    </Tag>
                  </td>
                  <td>{pick(attachmentFormLabels[one.form])}</td>
                  <td>{pick(sealLabels[one.seal])}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      </section>
      <section className="card pad stack tight" aria-labelledby="programme-declarations">
        <h2 id="programme-declarations">{t('declarations')}</h2>
        <ul className="bullets">
          {declarations.map((one) => (
            <li key={one.id}>{pick(one.text)}</li>
          ))}
        </ul>
      </section>
      <section className="card pad stack tight" aria-labelledby="programme-filing">
        <h2 id="programme-filing">{t('filing')}</h2>
        <p className="quiet-text">
          {filing.paperCopies === null ? t('copiesUnknown') : t('copies', { count: filing.paperCopies })}
          {t('comma')}
          {t(online)}
        </p>
        {filing.note !== undefined && <p>{pick(filing.note)}</p>}
        <ol className="parts">
          {filing.steps.map((step) => (
            <li key={step.id}>
              {pick(step.title)} <Tag>{t(`who.${step.who}`)}</Tag>
              <span className="quiet-text">{pick(step.detail)}</span>
            </li>
          ))}
        </ol>
        <SourceLine provenance={filing.provenance} source={sources[filing.provenance.source]} />
      </section>
      <section className="card pad" aria-label={t('sources', { count: Object.keys(sources).length })}>
        <Disclosure title={t('sources', { count: Object.keys(sources).length })}>
          <SourceList
            sources={Object.values(sources)}
            tagOf={(source) => pick(readingLabels[source.reading])}
          />
          <p className="quiet-text">{t('edition', { edition: programme.edition })}</p>
        </Disclosure>
      </section>
    </>
  );
}
