import { Fragment, useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/react/shallow';
import { Button } from '../parts/button.tsx';
import { FocusAt } from '../parts/focus-at.tsx';
import { Notice } from '../parts/notice.tsx';
import type { AssessmentRoute } from '../routing/route.ts';
import {
  openAssessment,
  openUnlessThere,
  useAssessment,
  type Assessment,
  type OpenedAssessment,
} from '../stores/assessment.ts';
import { useSayFault } from '../text/language.ts';
import { AssessmentHome } from './home/assessment-home.tsx';
import { ApplicationScreen } from './application/application-screen.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { CompareScreen } from './compare/compare-screen.tsx';
import { CostLineScreen } from './costs/cost-line-screen.tsx';
import { CostsScreen } from './costs/costs-screen.tsx';
import { DossierScreen } from './dossier/dossier-screen.tsx';
import { AssessmentPacksScreen } from './editions/assessment-packs-screen.tsx';
import { EditionScreen } from './editions/edition-screen.tsx';
import { AssessmentEvidence } from './evidence/evidence-screen.tsx';
import { AssessmentHistory } from './history/history-screen.tsx';
import { ClosedBanner } from './versions/closed-banner.tsx';
import { VersionOpener } from './versions/version-opener.tsx';
import { VersionsScreen } from './versions/versions-screen.tsx';
import { EnterpriseScreen } from './enterprise/enterprise-screen.tsx';
import { FollowUpsScreen } from './follow-ups/follow-ups-screen.tsx';
import { OnSiteScreen } from './on-site/on-site-screen.tsx';
import { FiguresScreen } from './figures/figures-screen.tsx';
import { WorkbookScreen } from './passing-on/workbook-screen.tsx';
import { PlanScreen } from './plan/plan-screen.tsx';
import { ProgrammeScreen } from './programmes/programme-screen.tsx';
import { ProgrammesScreen } from './programmes/programmes-screen.tsx';
import { QuickScanScreen } from './quick-scan/quick-scan-screen.tsx';
import { ResultScreen } from './result/result-screen.tsx';
import { SectionScreen } from './section/section-screen.tsx';

/** The pages of one assessment, once it lies on the desk. */
export function AssessmentScreens({ route }: { readonly route: AssessmentRoute }): ReactNode {
  const t = useTranslations('app');
  const sayFault = useSayFault();
  const open = useStage();
  const id = route.assessmentId;
  const here = open.kind !== 'none' && open.id === id ? open : null;

  useEffect(() => void openUnlessThere(id), [id]);

  if (here === null || here.kind === 'loading') return <p className="loading">{t('loading')}</p>;
  if (here.kind === 'failed') {
    return (
      <>
        <h1>{t('notOpened')}</h1>
        <Notice
          tone="bad"
          role="alert"
          actions={<Button onPress={() => void openAssessment(id)}>{t('retry')}</Button>}
        >
          <p>{sayFault(here.fault)}</p>
        </Notice>
      </>
    );
  }
  return (
    <>
      <ClosedBanner />
      <AssessmentPage route={route} enterpriseId={here.enterpriseId} />
    </>
  );
}

type Stage = Exclude<Assessment, OpenedAssessment> | Pick<OpenedAssessment, 'kind' | 'id' | 'enterpriseId'>;

/** How far opening has come, without what changes at every answer. */
function useStage(): Stage {
  return useAssessment(
    useShallow(({ open }): Stage => {
      if (open.kind !== 'open') return open;
      const { kind, id, enterpriseId } = open;
      return { kind, id, enterpriseId };
    }),
  );
}

interface PageProps {
  readonly route: AssessmentRoute;
  readonly enterpriseId: string;
}

function AssessmentPage({ route, enterpriseId }: PageProps): ReactNode {
  const id = route.assessmentId;
  switch (route.screen) {
    case 'assessment':
      return <AssessmentHome />;
    case 'assessment-profile':
      return (
        <>
          <EnterpriseScreen enterpriseId={enterpriseId} assessmentId={id} />
          <FocusAt field={route.field} />
        </>
      );
    case 'figures':
      return (
        <>
          <FiguresScreen />
          <FocusAt field={route.figure} />
        </>
      );
    case 'section':
      return <SectionScreen key={`${route.packId}/${route.sectionId}`} route={route} />;
    case 'check':
      return <CheckScreen key={route.packId} route={route} />;
    case 'quick-scan':
      return <QuickScanScreen key={route.packId} packId={route.packId} />;
    case 'result':
      return <ResultScreen key={route.packId} packId={route.packId} />;
    case 'on-site':
      return <OnSiteScreen route={route} />;
    case 'follow-ups':
      return <FollowUpsScreen />;
    case 'plan':
      return <PlanScreen />;
    case 'compare':
      return <CompareScreen key={route.other} route={route} />;
    case 'dossier':
      return <DossierScreen />;
    case 'programmes':
      return <ProgrammesScreen />;
    case 'programme':
      return (
        <Fragment key={route.programmeId}>
          <ProgrammeScreen programmeId={route.programmeId} />
          <FocusAt field={route.field} />
        </Fragment>
      );
    case 'application':
      return (
        <Fragment key={route.programmeId}>
          <ApplicationScreen programmeId={route.programmeId} />
          <FocusAt field={route.field} />
        </Fragment>
      );
    case 'costs':
      return <CostsScreen />;
    case 'cost-line':
      return (
        <Fragment key={route.lineId}>
          <CostLineScreen lineId={route.lineId} />
          <FocusAt field={route.field} />
        </Fragment>
      );
    case 'assessment-packs':
      return <AssessmentPacksScreen />;
    case 'edition':
      return <EditionScreen key={route.packId} packId={route.packId} />;
    case 'evidence':
      return <AssessmentEvidence route={route} />;
    case 'history':
      return <AssessmentHistory key={route.slot} route={route} />;
    case 'workbook':
      return <WorkbookScreen assessmentId={id} />;
    case 'versions':
      return <VersionsScreen />;
    case 'version':
      return <VersionOpener key={route.version} assessmentId={id} version={route.version} />;
  }
}
