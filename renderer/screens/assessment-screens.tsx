import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { Notice } from '../parts/notice.tsx';
import type { AssessmentRoute } from '../routing/route.ts';
import { openAssessment, useAssessment } from '../stores/assessment.ts';
import { useSayFault } from '../text/language.ts';
import { AssessmentHome } from './home/assessment-home.tsx';
import { CheckScreen } from './check/check-screen.tsx';
import { DossierScreen } from './dossier/dossier-screen.tsx';
import { EnterpriseScreen } from './enterprise/enterprise-screen.tsx';
import { FiguresScreen } from './figures/figures-screen.tsx';
import { ResultScreen } from './result/result-screen.tsx';
import { SectionScreen } from './section/section-screen.tsx';

/** The pages of one assessment, once it lies on the desk. */
export function AssessmentScreens({ route }: { readonly route: AssessmentRoute }): ReactNode {
  const t = useTranslations('app');
  const sayFault = useSayFault();
  const open = useAssessment((state) => state.open);
  const id = route.assessmentId;
  const here = open.kind !== 'none' && open.id === id ? open : null;

  useEffect(() => {
    const now = useAssessment.getState().open;
    if (now.kind === 'none' || now.id !== id) void openAssessment(id);
  }, [id]);

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
  switch (route.screen) {
    case 'assessment':
      return <AssessmentHome />;
    case 'assessment-profile':
      return <EnterpriseScreen enterpriseId={here.enterpriseId} assessmentId={id} />;
    case 'figures':
      return <FiguresScreen />;
    case 'section':
      return <SectionScreen key={`${route.packId}/${route.sectionId}`} route={route} />;
    case 'check':
      return <CheckScreen key={route.packId} route={route} />;
    case 'result':
      return <ResultScreen key={route.packId} packId={route.packId} />;
    case 'dossier':
      return <DossierScreen />;
  }
}
