import type { Language } from '../assessments/pack/localized.ts';
import type { WhyNotClose } from './closing.ts';
import type { Unstored } from './contract.ts';
import { nativeTexts } from './native-texts.ts';

/** The question at closing: what would be lost, each kind in a line of its own. */
export function closeWords(
  why: WhyNotClose,
  language: Language,
): { readonly message: string; readonly detail: string } {
  switch (why.kind) {
    case 'silent':
      return { message: nativeTexts.silentQuestion[language], detail: nativeTexts.silentDetail[language] };
    case 'unstored': {
      const lines = why.unstored.flatMap((one) =>
        one === 'typed' && why.typed.length > 0
          ? [nativeTexts.closeTypedIn[language], ...why.typed]
          : [unstoredTexts[one][language]],
      );
      return {
        message: nativeTexts.closeQuestion[language],
        detail: [...lines, nativeTexts.closeDetail[language]].join('\n'),
      };
    }
  }
}

const unstoredTexts = {
  changes: nativeTexts.closeChanges,
  typed: nativeTexts.closeTyped,
  uploads: nativeTexts.closeUploads,
} as const satisfies Readonly<Record<Unstored, unknown>>;
