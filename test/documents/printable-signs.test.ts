import { expect, test } from 'vitest';
import { hasSign, sayCharacter, unprintableIn } from '../../assessments/text/printable.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { fontFiles } from './fonts.ts';

test('what the check before export takes for printable is what all three fonts have', async () => {
  const { regular, bold, title } = await openFaces(fontFiles);
  const ranges: [number, number][] = [];
  const wrong: string[] = [];
  for (let code = 0; code <= 0x10ffff; code += 1) {
    const has = regular.has(code) && bold.has(code) && title.has(code);
    if (has !== hasSign(code)) wrong.push(code.toString(16));
    if (!has) continue;
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  let end = 0;
  const anew = ranges.map(([from, to]) => {
    const range = `${(from - end).toString(36)}${to === from ? '' : `.${(to - from).toString(36)}`}`;
    end = to;
    return range;
  });
  expect(wrong, `assessments/text/printable-ranges.ts, anew: ${anew.join(' ')}`).toEqual([]);
});

test('names each character once, those that cannot be seen by number', () => {
  expect(unprintableIn('甲😀乙😀\u0007\u200b\n①').map(sayCharacter)).toEqual(['😀 U+1F600', 'U+0007']);
});
