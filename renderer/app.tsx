import { useEffect, type ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'use-intl';
import { TourCard } from './screens/tour/tour-card.tsx';
import { Shell } from './shell/shell.tsx';
import { useSettings } from './stores/app.ts';
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
        <Shell />
        <TourCard />
      </IntlProvider>
    </I18nProvider>
  );
}

const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
