import { DeskError } from '../../../assessments/text/fault.ts';

/** Length is what counts against whoever has the files and all the time: a short sentence, easily kept in mind. */
export const shortestPassphrase = 12;

/** Chinese signs say more each; eight of them make a sentence nobody guesses. */
const shortestHan = 8;

/** So many different signs at least: the same key held down is no passphrase. */
const leastDifferent = 5;

/**
 * Refuses a passphrase that is found by trying: `lock.passphrase-short` or `lock.passphrase-repeats`. No rule about
 * signs of several kinds: such rules make passphrases that are short and written down.
 */
export function refuseWeak(passphrase: string): void {
  const signs = [...passphrase.normalize('NFKC')];
  const han = signs.filter((sign) => /\p{Script=Han}/u.test(sign)).length;
  const enough = han >= shortestHan || signs.length + han * 0.5 >= shortestPassphrase;
  if (!enough) throw new DeskError('lock.passphrase-short', { least: shortestPassphrase, han: shortestHan });
  if (new Set(signs).size < leastDifferent) throw new DeskError('lock.passphrase-repeats');
}
