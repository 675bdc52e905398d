import type { ReactNode } from 'react';
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import { CircleQuestionMark, Monitor, Moon, Sun } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { languages } from '../../assessments/pack/localized.ts';
import { helpRoute } from '../help/help-for.ts';
import { hrefOf, type Route } from '../routing/route.ts';
import { changeSettings, useSettings } from '../stores/app.ts';
import { languageNames } from '../text/language-names.ts';
import { Crumbs } from './crumbs.tsx';
import { Mark } from './mark.tsx';
import { PaletteButton } from './palette/overlays.tsx';
import { SaveState } from './save-state.tsx';
import { UndoButtons } from './undo-buttons.tsx';

/** The top of the window: where one is, whether everything is saved, language and light. */
export function TopBar({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
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
      <LanguageSwitch />
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
    <ToggleButtonGroup
      className="switch"
      aria-label={t('theme')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[theme]}
      onSelectionChange={(keys) => {
        const chosen = themes.find(({ id }) => keys.has(id));
        if (chosen !== undefined) void changeSettings({ theme: chosen.id });
      }}
    >
      {themes.map(({ id, Icon }) => (
        <ToggleButton key={id} id={id} className="switch-button" aria-label={t(`themes.${id}`)}>
          <Icon size={16} aria-hidden />
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}

function LanguageSwitch(): ReactNode {
  const t = useTranslations('app');
  const { language } = useSettings();
  return (
    <ToggleButtonGroup
      className="switch"
      aria-label={t('language')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[language]}
      onSelectionChange={(keys) => {
        const chosen = languages.find((one) => keys.has(one));
        if (chosen !== undefined) void changeSettings({ language: chosen });
      }}
    >
      {languages.map((one) => (
        <ToggleButton key={one} id={one} className="switch-button" lang={one}>
          {languageNames[one]}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
