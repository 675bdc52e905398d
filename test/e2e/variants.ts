import type { Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import { soaking } from '../fixtures/soak.ts';
import { look, speak } from './steps.ts';

/** A language and a theme of the window. */
export interface Variant {
  readonly language: Language;
  readonly theme: 'light' | 'dark';
}

/** The four of them, so that neighbours differ in both. */
export const variants: readonly [Variant, Variant, Variant, Variant] = [
  { language: 'zh-CN', theme: 'light' },
  { language: 'en', theme: 'dark' },
  { language: 'zh-CN', theme: 'dark' },
  { language: 'en', theme: 'light' },
];

/** What something is looked at in: all four in a soak; otherwise one, the next for each place in a list. */
export function variantsAt(place: number): readonly Variant[] {
  const one = variants[place % variants.length];
  return soaking || one === undefined ? variants : [one];
}

/** The name of a variant, as part of a test's name or a folder. */
export function nameOf({ language, theme }: Variant): string {
  return `${language}-${theme}`;
}

/** Switches the window over with the switches in its top bar. */
export async function show(page: Page, { language, theme }: Variant): Promise<void> {
  await speak(page, language);
  await look(page, theme);
}
