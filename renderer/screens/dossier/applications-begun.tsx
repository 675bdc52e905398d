import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { useOpened } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';

/** The applications begun: a dossier for a programme is exported there, after its own check. */
export function ApplicationsBegun(): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const { id: assessmentId, programmes, applications } = useOpened('id', 'programmes', 'applications');
  const begun = programmes.filter(({ id }) => Object.hasOwn(applications, id));
  if (begun.length === 0) return null;
  return (
    <div className="stack tight">
      <p className="quiet-text">{t('elsewhere')}</p>
      <ul>
        {begun.map(({ id, shortTitle }) => (
          <li key={id}>
            <RouteLink to={{ screen: 'application', assessmentId, programmeId: id }}>
              {t('title', { programme: pick(shortTitle) })}
            </RouteLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
