import type { OpenAssessment } from '../../electron/contract.ts';
import type { Route } from '../../renderer/routing/route.ts';
import type { FilledDesk } from './filled-desk.ts';

/**
 * Every screen the sample leads through, in the order of the work, with a name for each; of the sections
 * and programmes all, or the first of each. `filled`: the screens too that need what a filled desk holds.
 */
export function screensOf(
  { assessment, enterprise, packs, programmes, costs }: OpenAssessment,
  everySection: boolean,
  filled: FilledDesk | null = null,
): readonly (readonly [string, Route])[] {
  const assessmentId = assessment.id;
  return [
    ['start', { screen: 'start' }],
    ['enterprise', { screen: 'enterprise', enterpriseId: enterprise.id }],
    ['new-assessment', { screen: 'new-assessment', enterpriseId: enterprise.id }],
    ['home', { screen: 'assessment', assessmentId }],
    ['profile', { screen: 'assessment-profile', assessmentId }],
    ['figures', { screen: 'figures', assessmentId }],
    ...packs.flatMap((pack): (readonly [string, Route])[] => [
      ...pack.sections
        .slice(0, everySection ? undefined : 1)
        .map((section): readonly [string, Route] => [
          `${pack.id}-${section.id}`,
          { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id },
        ]),
      [`${pack.id}-check`, { screen: 'check', assessmentId, packId: pack.id }],
      [`${pack.id}-result`, { screen: 'result', assessmentId, packId: pack.id }],
      ...(pack.quickScan === undefined
        ? []
        : [[`${pack.id}-scan`, { screen: 'quick-scan', assessmentId, packId: pack.id }] as const]),
    ]),
    ['on-site', { screen: 'on-site', assessmentId }],
    ['follow-ups', { screen: 'follow-ups', assessmentId }],
    ['plan', { screen: 'plan', assessmentId }],
    ['compare', { screen: 'compare', assessmentId }],
    ['programmes', { screen: 'programmes', assessmentId }],
    ...programmes
      .slice(0, everySection ? undefined : 1)
      .map(({ id }): readonly [string, Route] => [
        `programme-${id}`,
        { screen: 'programme', assessmentId, programmeId: id },
      ]),
    ...programmes
      .slice(0, 1)
      .map(({ id }): readonly [string, Route] => [
        `application-${id}`,
        { screen: 'application', assessmentId, programmeId: id },
      ]),
    ['costs', { screen: 'costs', assessmentId }],
    ...costs.lines
      .slice(0, 1)
      .map(({ id }): readonly [string, Route] => [
        'cost-line',
        { screen: 'cost-line', assessmentId, lineId: id },
      ]),
    ['assessment-packs', { screen: 'assessment-packs', assessmentId }],
    ['packs', { screen: 'packs' }],
    ['dossier', { screen: 'dossier', assessmentId }],
    ['evidence', { screen: 'evidence', assessmentId }],
    ['versions', { screen: 'versions', assessmentId }],
    ['history', { screen: 'history', assessmentId }],
    ['enterprise-evidence', { screen: 'enterprise-evidence', enterpriseId: enterprise.id }],
    ['enterprise-history', { screen: 'enterprise-history', enterpriseId: enterprise.id }],
    ['search', { screen: 'search', text: '电机', from: enterprise.id }],
    ['side-by-side', { screen: 'side-by-side', ids: [enterprise.id] }],
    ['bin', { screen: 'bin' }],
    ['settings', { screen: 'settings' }],
    ['own-figures', { screen: 'own-figures', programme: 'nanchang-pilot' }],
    ['own-costs', { screen: 'own-costs', pack: 'sme-digital-2024' }],
    ['help', { screen: 'help' }],
    ['help-page', { screen: 'help', page: 'answering' }],
    ['about', { screen: 'about' }],
    ['keeping', { screen: 'keeping' }],
    ['batch', { screen: 'batch' }],
    ['check-dossier', { screen: 'check-dossier' }],
    ['take-in', { screen: 'take-in' }],
    ['hand-over', { screen: 'hand-over', assessment: assessmentId }],
    ['workbook', { screen: 'workbook', assessmentId }],
    ['lost', { screen: 'enterprise', enterpriseId: 'gone' }],
    ...(filled === null ? [] : filledScreens(filled)),
  ];
}

/** Screens the sample alone does not lead to. */
export function filledScreens(filled: FilledDesk): readonly (readonly [string, Route])[] {
  const { assessmentId, programmeId, closedId, enterpriseId, otherId } = filled;
  return [
    ['applied-programme', { screen: 'programme', assessmentId, programmeId }],
    ['applied-application', { screen: 'application', assessmentId, programmeId }],
    ['closed-home', { screen: 'assessment', assessmentId: closedId }],
    ['closed-versions', { screen: 'versions', assessmentId: closedId }],
    ['closed-version', { screen: 'version', assessmentId: closedId, version: 1 }],
    ['long-name-enterprise', { screen: 'enterprise', enterpriseId: otherId }],
    ['long-name-side-by-side', { screen: 'side-by-side', ids: [enterpriseId, otherId] }],
    ['long-name-hand-over', { screen: 'hand-over', enterprise: otherId }],
    ['trend', { screen: 'trend', enterpriseId }],
    ['long-name-trend', { screen: 'trend', enterpriseId: otherId }],
  ];
}

/** Screens that are nearly empty with the sample alone, and show what they can on a filled desk. */
export function fullerScreens({
  assessmentId,
  enterpriseId,
}: FilledDesk): readonly (readonly [string, Route])[] {
  return [
    ['filled-start', { screen: 'start' }],
    ['filled-enterprise', { screen: 'enterprise', enterpriseId }],
    ['filled-home', { screen: 'assessment', assessmentId }],
    ['filled-plan', { screen: 'plan', assessmentId }],
    ['filled-costs', { screen: 'costs', assessmentId }],
    ['filled-evidence', { screen: 'evidence', assessmentId }],
    ['filled-history', { screen: 'history', assessmentId }],
    ['filled-compare', { screen: 'compare', assessmentId }],
    ['filled-programmes', { screen: 'programmes', assessmentId }],
    ['filled-bin', { screen: 'bin' }],
  ];
}
