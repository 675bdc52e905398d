import type { OpenAssessment } from '../../electron/contract.ts';
import type { Route } from '../../renderer/routing/route.ts';

/**
 * Every screen the sample leads through, in the order of the work, with a name for each; of the sections
 * and programmes all, or the first of each.
 */
export function screensOf(
  { assessment, enterprise, packs, programmes }: OpenAssessment,
  everySection: boolean,
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
    ['keeping', { screen: 'keeping' }],
    ['batch', { screen: 'batch' }],
    ['check-dossier', { screen: 'check-dossier' }],
    ['take-in', { screen: 'take-in' }],
    ['hand-over', { screen: 'hand-over', assessment: assessmentId }],
    ['workbook', { screen: 'workbook', assessmentId }],
  ];
}
