import fc from 'fast-check';

/**
 * What people paste and attackers try, all of it printable: text that looks like PDF, XML, formulas or a page of ours,
 * signs without ink, letters in two parts, words without a break, line ends of three systems.
 */
const pieces = [
  '车间已经联网，合同号 HT-2026/07；',
  '说不清楚，要再问设备科。',
  'ERP 系统上线两年（2024.3—2026.2），仓库没有用起来！',
  'Café — 100 % of the shop floor, “quoted”, don’t',
  '=SUM(A1:A9)',
  '+cmd|/C calc',
  '(a\\) Tj ET Q\\n',
  '%PDF-1.7 endstream endobj',
  '/JavaScript << /S /URI >>',
  '</w:t><script>alert(1)</script>&amp;]]>',
  '{{name}} ${x} %s \\u0000',
  '第 1 页　共 2 页',
  '得分 3 / 3　SHA-256',
  'soft\u00adhyphen\u200b zero\u200dwidth\ufeff',
  'e\u0301a\u0308o\u0302 n\u0303',
  '１２３ＡＢＣ（）',
  '①②③ ±≤≥×÷℃‰ αβγ Ж №',
  '……——～·、。，！？：；',
  'office fluffy affine fjord AVATAR To.',
  'https://example.invalid/?a=b&c=d#e_f-g.h',
  'abcdefghijklmnopqrstuvwxyz'.repeat(12),
  '0123456789'.repeat(30),
  '−1,234.50 ￥100.00 $5 €7',
  '上一行\n下一行\r\n再一行\r又一行\t制表',
  '\u00a0\u3000\u2003空格\u202f',
  // Drawn alike: dots, hyphens, radicals and ideographs.
  '买买提·艾力 • 第一项 ・第二项 HT-1 HT‑2 ⼯⼚工厂 …⋯',
] as const;

/** Ideographs of the whole block that GB 18030 asks every system for, so that a letter confused with another shows. */
const ideographs = fc
  .array(fc.integer({ min: 0x4e00, max: 0x9fa5 }), { minLength: 1, maxLength: 40 })
  .map((codes) => String.fromCodePoint(...codes));

const piece = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...pieces) },
  { weight: 2, arbitrary: ideographs },
  { weight: 1, arbitrary: fc.string({ maxLength: 60 }) },
  { weight: 1, arbitrary: fc.integer().map(String) },
);

/** Text of one or many lines, at most `max` characters; seldom as long as it may be. */
export function anyText(max: number): fc.Arbitrary<string> {
  const short = fc.array(piece, { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
  const long = fc.array(piece, { minLength: 30, maxLength: 60 }).map((parts) => parts.join(''));
  return fc
    .oneof({ weight: 30, arbitrary: short }, { weight: 1, arbitrary: long })
    .map((text) => cut(text, max));
}

/** Text that somebody may have left empty. */
export function maybeText(max: number): fc.Arbitrary<string> {
  return fc.oneof({ weight: 2, arbitrary: anyText(max) }, { weight: 1, arbitrary: fc.constant('') });
}

function cut(text: string, max: number): string {
  return text.length <= max ? text : text.slice(0, max);
}
