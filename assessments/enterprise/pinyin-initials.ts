const syllable =
  /^(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:iang|uang|iong|ang|eng|ing|ong|ian|iao|uan|uai|ai|ei|ao|ou|an|en|in|un|ia|ie|iu|ua|ui|uo|ue|er|a|o|e|i|u)$/;

/** A syllable has no more letters than this: zhuang. */
const longest = 6;

/**
 * The first letters of the syllables of a name in Hanyu Pinyin, as they are typed into Chinese search fields:
 * "Zhanggong" of two syllables gives "zg". In: a name without tones, an apostrophe where syllables meet, and how many
 * syllables (characters) it has. Out: every way to part it, as "Xingan" of two is both xin-gan and xing-an; empty when
 * it cannot be parted so.
 */
export function pinyinInitials(name: string, syllables: number): readonly string[] {
  const found = new Set<string>();
  const part = (rest: string, left: number, initials: string): void => {
    const text = rest.replace(/^['’\s]/, '');
    if (left === 0) {
      if (text === '') found.add(initials);
      return;
    }
    for (let length = 1; length <= Math.min(longest, text.length); length += 1) {
      if (syllable.test(text.slice(0, length)))
        part(text.slice(length), left - 1, initials + text.slice(0, 1));
    }
  };
  part(name.toLowerCase(), syllables, '');
  return [...found];
}
