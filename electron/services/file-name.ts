import { safeName } from '../../assessments/text/safe-name.ts';

const longestBytes = 180;

/**
 * A file name every system takes, from the words of a title: `赣州示例精密电机有限公司 2025年评估.json`. At most 180 bytes in
 * UTF-8 before the ending, cut between characters; never empty, never starting or ending with a dot, never a device.
 */
export function fileName(words: readonly string[], ending: string): string {
  return `${safeName(words.join(' '), longestBytes) || 'readiness'}.${ending}`;
}

/** The same for a folder. */
export function folderName(words: readonly string[]): string {
  return safeName(words.join(' '), longestBytes) || 'readiness';
}
