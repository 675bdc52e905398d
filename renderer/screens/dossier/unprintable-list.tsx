import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Found } from '../../../assessments/application/x-ray/finding.ts';
import { unprintableInDossier } from '../../../assessments/application/x-ray/unprintable-findings.ts';
import type { FaultValue } from '../../../assessments/text/fault.ts';
import { askedAt, routeTo, type Askers } from '../../changes/asked-at.ts';
import { RouteLink } from '../../parts/button.tsx';
import type { Route } from '../../routing/route.ts';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';

/** So many characters of one text are named by its finding. */
const named = 5;

/** The texts of a dossier with characters no font of the app has, one finding a field. */
export function useUnprintable(): readonly Found[] {
  const { row, plan, packs } = useOpened('row', 'plan', 'packs');
  const situation = useSituation();
  return useMemo(
    () => unprintableInDossier({ title: row.title, plan, packs, situation }),
    [row, plan, packs, situation],
  );
}

/** What has to be written differently before a PDF can be made, each with the way to it; nothing where there is none. */
export function UnprintableList({ found }: { readonly found: readonly Found[] }): ReactNode {
  const t = useTranslations('dossier');
  const pick = usePick();
  const opened = useOpened('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  const words = (value: FaultValue | undefined): string =>
    typeof value === 'object' ? pick(value) : String(value ?? '');
  if (found.length === 0) return null;
  return (
    <>
      <h3>{t('unprintableTitle')}</h3>
      <p className="quiet-text">{t('unprintableText')}</p>
      <ul className="findings">
        {found.map((one) => {
          const { where, count, signs } = one.values;
          const to = routeToText(one, opened.id, opened);
          const total = Number(count);
          return (
            <li key={one.about} className="finding bad">
              <p className="finding-title">{words(where)}</p>
              <p className="breakable">
                {t('unprintableSigns', { signs: words(signs), more: total > named ? total : 0 })}
              </p>
              {to !== null && (
                <RouteLink to={to} aria-label={t('goTo', { what: words(where) })}>
                  {t('go')}
                </RouteLink>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

/** Where such a text was typed. */
function routeToText({ place, about }: Found, assessmentId: string, askers: Askers): Route | null {
  switch (place.kind) {
    case 'profile':
      return { screen: 'assessment-profile', assessmentId, field: place.field };
    case 'assessment':
      return { screen: 'assessment', assessmentId };
    case 'plan':
      return { screen: 'plan', assessmentId };
    default:
      return routeTo(askedAt(about, askers), assessmentId);
  }
}
