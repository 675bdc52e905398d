import type { ReactNode } from 'react';
import { CircleQuestionMark, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { helpRoute } from '../help/help-for.ts';
import { LanguageSwitch } from '../parts/language-switch.tsx';
import { Switch } from '../parts/switch.tsx';
import { hrefOf, type Route } from '../routing/route.ts';
import { changeSettings, useSettings } from '../stores/app.ts';
import { Crumbs } from './crumbs.tsx';
import { Mark } from './mark.tsx';
import { PaletteButton } from './palette/overlays.tsx';
import { SaveState } from './save-state.tsx';
import { UndoButtons } from './undo-buttons.tsx';

/** The top of the window: where one is, whether everything is saved, language and light. */
export function TopBar({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
  const { language } = useSettings();
  return (
    <header className="top">
      <a className="brand" href={hrefOf({ screen: 'start' })}>
        <Mark />
        {t('name')}
      </a>
      <Crumbs route={route} />
      <UndoButtons />
      <PaletteButton />
      <HelpLink route={route} />
      <SaveState />
      <ThemeSwitch />
      <LanguageSwitch
        label={t('language')}
        value={language}
        onChange={(chosen) => void changeSettings({ language: chosen })}
      />
    </header>
  );
}

/** Help stands at the same place on every screen (WCAG 2.2, 3.2.6) and leads to what concerns it; so does F1. */
function HelpLink({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('helpScreen');
  return (
    <a
      className="help-button"
      href={hrefOf(helpRoute(route))}
      title="F1"
      aria-keyshortcuts="F1"
      aria-current={route.screen === 'help' ? 'page' : undefined}
    >
      <CircleQuestionMark size={16} aria-hidden />
      <span className="help-button-word">{t('open')}</span>
    </a>
  );
}

const themes = [
  { id: 'light', Icon: Sun },
  { id: 'dark', Icon: Moon },
  { id: 'system', Icon: Monitor },
] as const;

function ThemeSwitch(): ReactNode {
  const t = useTranslations('app');
  const { theme } = useSettings();
  return (
    <Switch
      label={t('theme')}
      value={theme}
      choices={themes.map(({ id, Icon }) => ({
        id,
        content: <Icon size={16} aria-hidden />,
        name: t(`themes.${id}`),
      }))}
      onChange={(id) => void changeSettings({ theme: id })}
    />
  );
}
