import { useId, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../assessments/pack/localized.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Switch, type SwitchChoice } from '../../parts/switch.tsx';
import { changeSettings, useApp, useSettings } from '../../stores/app.ts';
import { languageNames } from '../../text/language-names.ts';
import { LockSettings } from '../lock/lock-settings.tsx';
import { DocumentFontFields } from './document-fonts.tsx';
import { OwnFiguresCards } from './own-figures-card.tsx';
import { Diagnostics } from './diagnostics.tsx';
import { AuthorFields } from '../../author/author-fields.tsx';

const themes = ['light', 'dark', 'system'] as const;

/** Who fills this in, how the window looks and speaks, where the data is. */
export function SettingsScreen(): ReactNode {
  const t = useTranslations('settings');
  const fonts = useTranslations('documentFonts');
  const lock = useTranslations('lock');
  const { language, theme } = useSettings();
  const app = useApp(({ state }) => (state.kind === 'ready' ? state.app : null));
  return (
    <Page title={t('title')}>
      <section className="card pad stack" aria-labelledby="settings-you">
        <h2 id="settings-you">{t('you')}</h2>
        {/* Its fields begin with what is stored: before that is known there is nothing to show. */}
        {app !== null && <AuthorFields />}
      </section>
      <section className="card pad stack" aria-labelledby="settings-window">
        <h2 id="settings-window">{t('window')}</h2>
        <OneOf
          label={t('language')}
          value={language}
          choices={languages.map((id) => ({ id, content: languageNames[id], lang: id }))}
          onChange={(id) => void changeSettings({ language: id })}
        />
        <OneOf
          label={t('theme')}
          value={theme}
          choices={themes.map((id) => ({ id, content: t(`themes.${id}`) }))}
          onChange={(id) => void changeSettings({ theme: id })}
        />
      </section>
      <section className="card pad stack" aria-labelledby="settings-fonts">
        <h2 id="settings-fonts">{fonts('title')}</h2>
        {app !== null && <DocumentFontFields />}
      </section>
      {app !== null && <OwnFiguresCards />}
      <section className="card pad stack" aria-labelledby="settings-lock">
        <h2 id="settings-lock">{lock('title')}</h2>
        {app !== null && <LockSettings />}
      </section>
      <section className="card pad stack" aria-labelledby="settings-data">
        <h2 id="settings-data">{t('data')}</h2>
        <p className="quiet-text">{t(app?.portable === true ? 'portableLead' : 'dataLead')}</p>
        {app !== null && (
          <dl className="facts stacked">
            <dt>{t('folder')}</dt>
            <dd className="breakable">{app.dataFolder}</dd>
          </dl>
        )}
        <div className="row">
          <Button onPress={() => void ask('showDataFolder', {})}>{t('showFolder')}</Button>
          <RouteLink to={{ screen: 'keeping' }}>{t('toKeeping')}</RouteLink>
        </div>
      </section>
      {app !== null && (
        <section className="card pad stack" aria-labelledby="settings-about">
          <h2 id="settings-about">{t('about')}</h2>
          <p>{t('version', { version: app.version })}</p>
          <p>
            <RouteLink to={{ screen: 'about' }}>{t('toAbout')}</RouteLink>
          </p>
          <Diagnostics />
        </section>
      )}
    </Page>
  );
}

interface OneOfProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly SwitchChoice<T>[];
  readonly onChange: (value: T) => void;
}

function OneOf<T extends string>({ label, value, choices, onChange }: OneOfProps<T>): ReactNode {
  const id = useId();
  return (
    <div className="field">
      <span className="field-label" id={id}>
        {label}
      </span>
      <Switch labelledBy={id} value={value} choices={choices} onChange={onChange} />
    </div>
  );
}
