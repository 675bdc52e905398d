import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { blocking } from '../../assessments/application/x-ray/x-ray.ts';
import type { Programme } from '../../assessments/programmes/programme.ts';
import type { Route } from '../routing/route.ts';
import { useApplicationState } from '../stores/application-check.ts';
import { useOpened } from '../stores/derived.ts';
import { usePick } from '../text/language.ts';
import { RailLink } from './rail-link.tsx';

/** The applications begun, and the one that is open, below the programmes. */
export function ApplicationLinks({ route }: { readonly route: Route }): ReactNode {
  const { programmes, applications } = useOpened('programmes', 'applications');
  const here = route.screen === 'application' ? route.programmeId : null;
  const shown = programmes.filter(({ id }) => Object.hasOwn(applications, id) || id === here);
  if (shown.length === 0) return null;
  return (
    <ul className="rail-sections">
      {shown.map((programme) =>
        // Only the one at work is checked: the check reads everything, and all of it at every key.
        programme.id === here ? (
          <CheckedLink key={programme.id} programme={programme} route={route} />
        ) : (
          <PlainLink key={programme.id} programme={programme} route={route} />
        ),
      )}
    </ul>
  );
}

interface Props {
  readonly programme: Programme;
  readonly route: Route;
}

function PlainLink({ programme, route }: Props): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  return (
    <RailLink
      to={{ screen: 'application', assessmentId, programmeId: programme.id }}
      route={route}
      label={t('title', { programme: pick(programme.shortTitle) })}
    />
  );
}

function CheckedLink({ programme, route }: Props): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const left = blocking(useApplicationState(programme).findings);
  const red = left.filter(({ severity }) => severity === 'red').length;
  return (
    <RailLink
      to={{ screen: 'application', assessmentId, programmeId: programme.id }}
      route={route}
      label={t('title', { programme: pick(programme.shortTitle) })}
      {...(left.length === 0
        ? {}
        : {
            count: String(left.length),
            countLabel: t('left', { red, amber: left.length - red, count: left.length }),
          })}
    />
  );
}
