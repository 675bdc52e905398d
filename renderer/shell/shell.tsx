import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useRoute } from '../routing/navigation.ts';
import type { AssessmentRoute } from '../routing/route.ts';
import { useApp } from '../stores/app.ts';
import { useSayFault } from '../text/language.ts';
import { Notice } from '../parts/notice.tsx';
import { Button } from '../parts/button.tsx';
import { loadApp } from '../stores/app.ts';
import { hrefOf } from '../routing/route.ts';
import { AssessmentScreens } from '../screens/assessment-screens.tsx';
import { BatchScreen } from '../screens/batch/batch-screen.tsx';
import { BinScreen } from '../screens/bin/bin-screen.tsx';
import { BrokenScreen } from '../screens/broken/broken-screen.tsx';
import { CheckDossierScreen } from '../screens/check-dossier/check-dossier-screen.tsx';
import { EnterpriseScreen } from '../screens/enterprise/enterprise-screen.tsx';
import { EnterpriseEvidence } from '../screens/evidence/evidence-screen.tsx';
import { EnterpriseHistory } from '../screens/history/history-screen.tsx';
import { AboutScreen } from '../screens/about/about-screen.tsx';
import { HelpScreen } from '../screens/help/help-screen.tsx';
import { KeepingScreen } from '../screens/keeping/keeping-screen.tsx';
import { LostScreen } from '../screens/lost-screen.tsx';
import { OwnCostsScreen } from '../screens/settings/own-costs-screen.tsx';
import { OwnFiguresScreen } from '../screens/settings/own-figures-screen.tsx';
import { PacksScreen } from '../screens/packs/packs-screen.tsx';
import { NewAssessmentScreen } from '../screens/enterprise/new-assessment-screen.tsx';
import { HandOverScreen } from '../screens/passing-on/hand-over-screen.tsx';
import { TakeInScreen } from '../screens/passing-on/take-in-screen.tsx';
import { SideBySideScreen } from '../screens/portfolio/side-by-side-screen.tsx';
import { SearchScreen } from '../screens/search/search-screen.tsx';
import { SettingsScreen } from '../screens/settings/settings-screen.tsx';
import { StartScreen } from '../screens/start/start-screen.tsx';
import { TrendScreen } from '../screens/trend/trend-screen.tsx';
import { Banners } from './banners.tsx';
import { FaultBoundary } from './fault-boundary.tsx';
import { Overlays } from './palette/overlays.tsx';
import { Rail } from './rail.tsx';
import { ToldBar } from './told-bar.tsx';
import { TopBar } from './top-bar.tsx';

/** The frame that stays while places change: top bar, rail, banners, and the page. */
export function Shell(): ReactNode {
  const t = useTranslations('app');
  const route = useRoute();
  const loaded = useApp(({ state }) => state.kind);
  const assessment = 'assessmentId' in route ? route : null;

  return (
    <div className="shell">
      <a
        className="skip"
        href="#main"
        onClick={(event) => {
          // The address after the # is the place; the jump must not change it.
          event.preventDefault();
          document.getElementById('main')?.focus();
        }}
      >
        {t('skipToContent')}
      </a>
      <TopBar route={route} />
      <Rail route={route} />
      <div className="stage">
        <Banners route={route} />
        <main id="main" tabIndex={-1}>
          <FaultBoundary place={hrefOf(route)} instead={(broken) => <BrokenScreen {...broken} />}>
            {loaded === 'failed' ? (
              <NotStarted />
            ) : assessment === null ? (
              <Place />
            ) : (
              <Opened route={assessment} />
            )}
          </FaultBoundary>
        </main>
        <ToldBar />
      </div>
      <Overlays />
    </div>
  );
}

function Opened({ route }: { readonly route: AssessmentRoute }): ReactNode {
  return <AssessmentScreens key={route.assessmentId} route={route} />;
}

function Place(): ReactNode {
  const route = useRoute();
  switch (route.screen) {
    case 'start':
      return <StartScreen />;
    case 'enterprise':
      return <EnterpriseScreen key={route.enterpriseId} enterpriseId={route.enterpriseId} />;
    case 'new-assessment':
      return <NewAssessmentScreen key={route.enterpriseId} route={route} />;
    case 'enterprise-evidence':
      return <EnterpriseEvidence key={route.enterpriseId} route={route} />;
    case 'enterprise-history':
      return <EnterpriseHistory key={route.enterpriseId} enterpriseId={route.enterpriseId} />;
    case 'trend':
      return <TrendScreen key={route.enterpriseId} enterpriseId={route.enterpriseId} />;
    case 'side-by-side':
      return <SideBySideScreen route={route} />;
    case 'search':
      return <SearchScreen route={route} />;
    case 'packs':
      return <PacksScreen />;
    case 'help':
      return <HelpScreen route={route} />;
    case 'about':
      return <AboutScreen />;
    case 'own-figures':
      return <OwnFiguresScreen route={route} />;
    case 'own-costs':
      return <OwnCostsScreen route={route} />;
    case 'bin':
      return <BinScreen />;
    case 'settings':
      return <SettingsScreen />;
    case 'keeping':
      return <KeepingScreen />;
    case 'take-in':
      return <TakeInScreen />;
    case 'batch':
      return <BatchScreen />;
    case 'check-dossier':
      return <CheckDossierScreen />;
    case 'hand-over':
      return <HandOverScreen key={`${route.enterprise}/${route.assessment}`} route={route} />;
    default:
      return <LostScreen />;
  }
}

function NotStarted(): ReactNode {
  const t = useTranslations('app');
  const sayFault = useSayFault();
  const state = useApp((app) => app.state);
  if (state.kind !== 'failed') return null;
  return (
    <>
      <h1>{t('notStarted')}</h1>
      <Notice tone="bad" role="alert" actions={<Button onPress={() => void loadApp()}>{t('retry')}</Button>}>
        <p>{sayFault(state.fault)}</p>
      </Notice>
    </>
  );
}
