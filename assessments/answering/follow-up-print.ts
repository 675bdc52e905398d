import { sayDate } from '../dossier/numbering.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { PrintedList } from '../sheets/printed-list.ts';
import { say } from '../text/say.ts';
import type { FollowUp } from './follow-ups.ts';
import { sayFollowUp } from './say-follow-up.ts';

/** What a list of things still to be sent is made from. */
export interface FollowUpInput {
  readonly enterprise: string;
  readonly assessment: string;
  /** Who made the visit and is to be answered; '' when nobody is named. */
  readonly consultant: string;
  readonly list: readonly FollowUp[];
  readonly language: Language;
  /** ISO date. */
  readonly today: string;
}

/** What stands around the items, on a sheet as on paper. */
export const followUpTexts = {
  title: { 'zh-CN': '走访后补交清单', en: 'Still to be sent' },
  of: {
    'zh-CN': '{enterprise} · {assessment} · 共 {count} 项',
    en: '{enterprise} · {assessment} · {count, plural, one {# item} other {# items}}',
  },
  consultant: { 'zh-CN': '联系顾问', en: 'Consultant' },
  date: { 'zh-CN': '制表日期', en: 'Date' },
  labelled: { 'zh-CN': '{label}：{words}', en: '{label}: {words}' },
  about: { 'zh-CN': '企业', en: 'Enterprise' },
  remark: { 'zh-CN': '说明', en: 'Note' },
  number: { 'zh-CN': '序号', en: 'No.' },
  question: { 'zh-CN': '题目', en: 'Question' },
  why: { 'zh-CN': '为什么要补', en: 'Why' },
  send: { 'zh-CN': '请补什么', en: 'Please send' },
  whom: { 'zh-CN': '找谁', en: 'Whom to ask' },
  note: { 'zh-CN': '备注', en: 'Note' },
  done: { 'zh-CN': '已补日期', en: 'Done on' },
  own: {
    'zh-CN': '“得分高”指得到四分之三以上的分，是本工具自定的参考线。',
    en: '“Scores high” means three quarters of the points or more, a line of our own.',
  },
  none: { 'zh-CN': '现在没有要补的。', en: 'Nothing has to be sent now.' },
} as const satisfies Readonly<Record<string, Localized>>;

/** Whose list it is, of which assessment, and how many items it has. */
function aboutList({ enterprise, assessment, list, language }: FollowUpInput): string {
  return say(followUpTexts.of, language, { enterprise, assessment, count: list.length });
}

/** What stands above the list: whose it is, whom to answer, and of which day it is. */
export function factsOfList(
  input: FollowUpInput,
): readonly { readonly label: string; readonly text: string }[] {
  const { consultant, language, today } = input;
  const fact = (label: Localized, text: string) => ({ label: label[language], text });
  return [
    fact(followUpTexts.about, aboutList(input)),
    ...(consultant === '' ? [] : [fact(followUpTexts.consultant, consultant)]),
    fact(followUpTexts.date, sayDate(today, language)),
  ];
}

/** What is still to be sent, as a list to print: one row a question, with room for the day it is done. */
export function followUpPrint(input: FollowUpInput): PrintedList {
  const { enterprise, list, language } = input;
  const text = (one: Localized): string => one[language];
  const { title, question, why, send, whom, note, done, none, own } = followUpTexts;
  const rows = list.map((one, place) => {
    const said = sayFollowUp(one, language);
    return [
      `${place + 1}. ${said.question}`,
      said.reasons.map(({ words }) => words).join('\n'),
      said.send.join('\n'),
      said.whom,
      said.note,
      '',
    ];
  });
  return {
    language,
    title: text(title),
    facts: [
      ...factsOfList(input),
      { label: text(followUpTexts.remark), text: text(list.length === 0 ? none : own) },
    ],
    table: {
      columns: [question, why, send, whom, note, done].map((one) => ({ title: text(one), align: 'start' })),
      groups: [{ band: null, rows }],
    },
    annex: { title: '', note: '', tables: [] },
    foot: `${text(title)} · ${enterprise}`,
  };
}
