import { create } from 'zustand';
import type { AppState, Settings } from '../../electron/contract.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Fault } from '../../assessments/text/fault.ts';
import { ask } from '../desk.ts';

type App =
  /** `language`: known before everything else where the window is locked. */
  | { readonly kind: 'loading'; readonly language?: Language }
  | { readonly kind: 'ready'; readonly app: AppState }
  | { readonly kind: 'failed'; readonly fault: Fault };

/** The program itself: version, settings, packs, and whether its database can be written. */
export const useApp = create<{ readonly state: App }>(() => ({ state: { kind: 'loading' } }));

export async function loadApp(): Promise<void> {
  const reply = await ask('getApp', {});
  useApp.setState({
    state: reply.ok ? { kind: 'ready', app: reply.value } : { kind: 'failed', fault: reply.fault },
  });
}

/** Language and theme; what the machine speaks until the program has answered. */
export function useSettings(): Settings {
  return useApp(({ state }) => settingsIn(state));
}

/** The same outside of what is drawn. */
export function settingsNow(): Settings {
  return settingsIn(useApp.getState().state);
}

/** The language of a window that is locked: the settings lie in what is encrypted. */
export function speak(language: Language): void {
  useApp.setState({ state: { kind: 'loading', language } });
}

/** The same object each time, so that nothing is drawn anew for it. */
function settingsIn(state: App): Settings {
  if (state.kind === 'ready') return state.app.settings;
  return state.kind === 'loading' && state.language !== undefined ? spoken[state.language] : beforeAnswer;
}

const beforeAnswer: Settings = {
  language:
    typeof navigator === 'undefined' || navigator.language.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en',
  theme: 'system',
  author: '',
  organisation: '',
};

const spoken: Readonly<Record<Language, Settings>> = {
  'zh-CN': { ...beforeAnswer, language: 'zh-CN' },
  en: { ...beforeAnswer, language: 'en' },
};

/** Why nothing can be changed, or null when it can. */
export function useReadOnlyFault(): Fault | null {
  return useApp(({ state }) =>
    state.kind === 'ready' && state.app.store.kind === 'read-only' ? state.app.store.fault : null,
  );
}

/** The instant of a change that lies ahead of this machine's clock, or null. */
export function useAheadOfClock(): string | null {
  return useApp(({ state }) => (state.kind === 'ready' ? state.app.aheadOfClock : null));
}

/** Shows the new settings at once and stores them; a switch that could not be stored still holds for this sitting. */
export async function changeSettings(change: Partial<Settings>): Promise<void> {
  const { state } = useApp.getState();
  if (state.kind !== 'ready') return;
  const settings = { ...state.app.settings, ...change };
  takeSettings(settings);
  await ask('changeSettings', { settings });
}

/** Takes over settings changed elsewhere, e.g. in the menu. */
export function takeSettings(settings: Settings): void {
  const { state } = useApp.getState();
  if (state.kind === 'ready') useApp.setState({ state: { kind: 'ready', app: { ...state.app, settings } } });
}
