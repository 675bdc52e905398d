import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sizeIndicatorLabels, sizeLabels } from '../../../assessments/enterprise/labels.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { sizeClass, type SizeClass } from '../../../assessments/enterprise/size-class.ts';
import { missingForSizeText, unclassifiedText } from '../../../assessments/enterprise/text.ts';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { SourceLine } from '../../parts/source-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';

/** The size class with its reason, or what is missing for it, or why there is none. Follows every keystroke. */
export function SizePanel({ profile }: { readonly profile: Profile }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const size = sizeClass(profile);
  return (
    <section className="size-panel" aria-live="polite" aria-label={t('sizeClass')}>
      <p className="size-line">
        <span className="quiet-text">{t('sizeClass')}</span>{' '}
        <strong>
          {size.kind === 'classified'
            ? pick(sizeLabels[size.size])
            : size.kind === 'incomplete'
              ? t('sizeOpen')
              : t('notClassifiable')}
        </strong>
      </p>
      {size.kind === 'incomplete' && (
        <p>
          {t('sizeMissing', {
            what: size.missing.map((one) => pick(missingForSizeText[one])).join(t('comma')),
          })}
        </p>
      )}
      {size.kind === 'not-classifiable' && <p>{pick(unclassifiedText[size.reason])}</p>}
      {size.kind === 'classified' && <Bounds size={size} />}
    </section>
  );
}

function Bounds({ size }: { readonly size: Extract<SizeClass, { kind: 'classified' }> }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const language = useLanguage();
  const grouped = (value: number): string => `≥ ${formatExact(String(value), language)}`;
  return (
    <>
      <table>
        <caption className="quiet-text">{t('sizeRule', { row: pick(size.row.name) })}</caption>
        <thead>
          <tr>
            <th scope="col">{t('indicator')}</th>
            <th scope="col" className="number">
              {t('own')}
            </th>
            <th scope="col" className="number">
              {pick(sizeLabels.small)}
            </th>
            <th scope="col" className="number">
              {pick(sizeLabels.medium)}
            </th>
            <th scope="col" className="number">
              {pick(sizeLabels.large)}
            </th>
            <th scope="col">{t('alone')}</th>
          </tr>
        </thead>
        <tbody>
          {size.reasons.map(({ indicator, value, grade, lowerBounds }) => (
            <tr key={indicator}>
              <th scope="row">{pick(sizeIndicatorLabels[indicator])}</th>
              <td className="number">{formatExact(value, language)}</td>
              <td className="number">{grouped(lowerBounds.small)}</td>
              <td className="number">{grouped(lowerBounds.medium)}</td>
              <td className="number">{grouped(lowerBounds.large)}</td>
              <td>
                <Tag>{pick(sizeLabels[grade])}</Tag>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <SourceLine provenance={size.row.boundsFrom} source={size.standard.sources.size} />
    </>
  );
}
