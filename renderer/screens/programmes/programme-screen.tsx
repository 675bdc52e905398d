import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { computeBenefit } from '../../../assessments/programmes/benefit.ts';
import { isOutOfRegion } from '../../../assessments/programmes/eligibility-result.ts';
import { checkEligibility } from '../../../assessments/programmes/eligibility.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { resolveParameters } from '../../../assessments/programmes/resolve-parameters.ts';
import { standingOf } from '../../../assessments/programmes/standing.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useProgrammeInputs } from '../../stores/programmes.ts';
import { usePick } from '../../text/language.ts';
import { today } from '../enterprise/read-date.ts';
import { ApplicationCards } from './application-cards.tsx';
import { AskedInputs } from './asked-inputs.tsx';
import { BenefitCard } from './benefit-card.tsx';
import { ConditionTree } from './condition-tree.tsx';
import { factsAskedBy, firstAskers } from './first-askers.ts';
import { FollowButton } from './follow-button.tsx';
import { OverrideDialog } from './override-dialog.tsx';
import { ParametersCard } from './parameters-card.tsx';
import { ProgrammeFacts, ProgrammeNow } from './programme-summary.tsx';
import { SharedNote } from './shared-note.tsx';
import { useOverrides } from './use-overrides.ts';

/** One programme: what it is, whether it fits and why, what it may come to, and what an application needs. */
export function ProgrammeScreen({ programmeId }: { readonly programmeId: string }): ReactNode {
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
  const t = useTranslations('programme');
  const pick = usePick();
  const toApplication = useTranslations('application');
  const {
    id: assessmentId,
    programmes,
    costs,
    applications,
  } = useOpened('id', 'programmes', 'costs', 'applications');
  const inputFor = useProgrammeInputs();
  const input = useMemo(() => inputFor(programme), [inputFor, programme]);
  const eligibility = useMemo(() => checkEligibility(programme, input), [programme, input]);
  const benefit = useMemo(() => computeBenefit(programme, costs, input), [programme, costs, input]);
  const parameters = useMemo(
    () => Object.values(resolveParameters(programme, input.overrides)),
    [programme, input],
  );
  const askers = useMemo(() => firstAskers(programme), [programme]);
  const overrides = useOverrides(programme);
  const tree = { programme, askers, editParameter: overrides.edit };
  const { acceptance } = eligibility;
  const begun = Object.hasOwn(applications, programme.id);
  const { elsewhere, state, validity } = standingOf(programme, today());
  // Nobody is asked to begin what the page itself says cannot be applied for, nor for figures of it.
  const onlyExample = elsewhere && eligibility.state === 'no';
  const next = programmes.find(({ id }) => id === programme.succeededBy);
  const elsewhereInProvince = !elsewhere && isOutOfRegion(eligibility);
  const unlikely =
    state === 'closed' || validity === 'after' || next !== undefined || isOutOfRegion(eligibility);

  return (
    <Page
      title={pick(programme.title)}
      lead={pick(programme.summary)}
      actions={
        <>
          {next !== undefined && (
            <RouteLink to={{ screen: 'programme', assessmentId, programmeId: next.id }} look="primary">
              {t('toSuccessor', { title: pick(next.shortTitle) })}
            </RouteLink>
          )}
          {(begun || !onlyExample) && (
            <RouteLink
              to={{ screen: 'application', assessmentId, programmeId: programme.id }}
              look={unlikely ? 'plain' : 'primary'}
            >
              {toApplication(begun ? 'goOn' : 'begin')}
            </RouteLink>
          )}
          <FollowButton programme={programme} />
          {programme.counted !== undefined && !onlyExample && (
            <RouteLink to={{ screen: 'costs', assessmentId }} look="plain">
              {t('toCosts')}
            </RouteLink>
          )}
        </>
      }
    >
      {elsewhereInProvince && programme.region.scope !== 'national' && (
        <Notice tone="info" title={t('onlyFor', { region: pick(programme.region.name) })} />
      )}
      <ProgrammeNow
        programme={programme}
        onlyExample={onlyExample}
        eligibility={eligibility}
        benefit={benefit}
        parameters={parameters}
        editParameter={overrides.edit}
      />
      <ProgrammeFacts programme={programme} onlyExample={onlyExample} />
      <section className="card pad stack tight" aria-labelledby="programme-conditions">
        <h2 id="programme-conditions" tabIndex={-1}>
          {t('conditions')}
        </h2>
        <p className="quiet-text">{t('conditionsNote')}</p>
        <SharedNote programme={programme} facts={factsAskedBy(programme.eligibility, askers)} />
        <ConditionTree of={eligibility.root.of} {...tree} />
      </section>
      {acceptance !== null && (
        <section className="card pad stack tight" aria-labelledby="programme-acceptance">
          <h2 id="programme-acceptance">{t('acceptance')}</h2>
          <p className="quiet-text">{t('acceptanceNote')}</p>
          {programme.acceptance !== undefined && (
            <SharedNote programme={programme} facts={factsAskedBy(programme.acceptance, askers)} />
          )}
          <ConditionTree of={acceptance.kind === 'all' ? acceptance.of : [acceptance]} {...tree} later />
        </section>
      )}
      {parameters.length > 0 && (
        <ParametersCard
          programme={programme}
          parameters={parameters}
          overrides={overrides}
          onlyExample={onlyExample}
        />
      )}
      {benefit !== null && (
        <BenefitCard benefit={benefit} fits={eligibility.state} onlyExample={onlyExample} {...tree} />
      )}
      {askers.others.facts.length > 0 && (
        <section className="card pad stack tight" aria-labelledby="programme-others">
          <h2 id="programme-others">{t('otherFacts')}</h2>
          <p className="quiet-text">{t('otherFactsNote')}</p>
          <SharedNote programme={programme} facts={askers.others.facts} />
          <AskedInputs programme={programme} asked={askers.others} />
        </section>
      )}
      <ApplicationCards programme={programme} />
      {overrides.editing !== null && (
        <OverrideDialog
          parameter={overrides.editing}
          before={overrides.beforeOf(overrides.editing.id)}
          save={(override) =>
            overrides.editing === null ? Promise.resolve(null) : overrides.store(overrides.editing, override)
          }
          onClose={() => overrides.edit(null)}
        />
      )}
    </Page>
  );
}
