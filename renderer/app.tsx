import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import { TourCard } from './screens/tour/tour-card.tsx';
import { BrokenScreen } from './screens/broken/broken-screen.tsx';
import { LockScreen } from './screens/lock/lock-screen.tsx';
import { FaultBoundary } from './shell/fault-boundary.tsx';
import { Shell } from './shell/shell.tsx';
import { useRoute } from './routing/navigation.ts';
import { useSettings } from './stores/app.ts';
import { useLock } from './stores/lock.ts';
import { messages } from './text/messages.ts';

/** The whole window. A change of language or theme passes through here and rebuilds nothing. */
export function App(): ReactNode {
  const { language, theme } = useSettings();

  useEffect(() => {
    document.documentElement.lang = language;
  }, [language]);

  useEffect(() => {
    const dark = window.matchMedia('(prefers-color-scheme: dark)');
    const paint = (): void => {
      const chosen = theme === 'system' ? (dark.matches ? 'dark' : 'light') : theme;
      document.documentElement.dataset['theme'] = chosen;
    };
    paint();
    dark.addEventListener('change', paint);
    return () => dark.removeEventListener('change', paint);
  }, [theme]);

  return (
    <I18nProvider locale={language === 'en' ? 'en-US' : language}>
      <IntlProvider locale={language} messages={messages[language]} timeZone={timeZone}>
        <Guarded>
          <Desk />
        </Guarded>
      </IntlProvider>
    </I18nProvider>
  );
}

/** The desk, or the door to it: nothing of the data is drawn while it is locked. */
function Desk(): ReactNode {
  const lock = useLock(({ state }) => state);
  if (lock === null) return null;
  if (lock.kind === 'locked' || lock.kind === 'converting' || lock.kind === 'stopped')
    return <LockScreen lock={lock} />;
  return (
    <>
      <Shell />
      <TourCard />
    </>
  );
}

/** The last to stand when the frame itself fails: the pages have a boundary of their own. */
function Guarded({ children }: { readonly children: ReactNode }): ReactNode {
  const { screen } = useRoute();
  return (
    <FaultBoundary
      place={screen}
      instead={(broken) => (
        <main className="broken-window">
          <BrokenScreen {...broken} whole />
        </main>
      )}
    >
      {children}
    </FaultBoundary>
  );
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
