import { memo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { useApplicationState, type ApplicationState } from '../../stores/application-check.ts';
import { useOpened, useOpenedId } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';
import { ApplicationNow } from './application-now.tsx';
import { CheckCard } from './check-card.tsx';
import { ConditionsCard } from './conditions-card.tsx';
import { ExportCard } from './export-card.tsx';
import { FormSectionCard } from './form-section-card.tsx';
import { PapersCard } from './papers-card.tsx';
import { SpotsContext, useSpots } from './spots.ts';

/** The application for one programme: conditions, form, papers, the check before export, and the export. */
export function ApplicationScreen({ programmeId }: { readonly programmeId: string }): ReactNode {
  const t = useTranslations('programme');
  const { id: assessmentId, programmes } = useOpened('id', 'programmes');
  const programme = programmes.find((one) => one.id === programmeId);
  if (programme !== undefined) return <Shown programme={programme} />;
  return (
    <Page title={t('notHere')}>
      <p>
        <RouteLink to={{ screen: 'programmes', assessmentId }}>{t('back')}</RouteLink>
      </p>
    </Page>
  );
}

function Shown({ programme }: { readonly programme: Programme }): ReactNode {
  const state = useApplicationState(programme);
  const spots = useSpots(programme);
  return (
    <SpotsContext value={spots}>
      <Cards programme={programme} state={state} />
    </SpotsContext>
  );
}

interface CardsProps {
  readonly programme: Programme;
  readonly state: ApplicationState;
}

/** Drawn anew only when something came out differently: a key changes its own field at once and the rest after. */
const Cards = memo(function Cards({ programme, state }: CardsProps): ReactNode {
  const t = useTranslations('application');
  const pick = usePick();
  const assessmentId = useOpenedId();
  return (
    <Page
      title={t('title', { programme: pick(programme.shortTitle) })}
      lead={t('lead')}
      actions={
        <RouteLink to={{ screen: 'programme', assessmentId, programmeId: programme.id }} look="plain">
          {t('toProgramme')}
        </RouteLink>
      }
    >
      <ApplicationNow state={state} />
      <ConditionsCard programme={programme} eligibility={state.eligibility} benefit={state.benefit} />
      {state.sections.map((section) => (
        <FormSectionCard
          key={section.section.id}
          programme={programme}
          filled={section}
          benefit={state.benefit}
        />
      ))}
      <PapersCard programme={programme} state={state} />
      <CheckCard programme={programme} findings={state.findings} />
      <ExportCard programme={programme} findings={state.findings} />
    </Page>
  );
});
