import { emptyAnswer, questionSlot } from '../answering/answer.ts';
import type { Answer } from '../answering/answer.ts';
import type { Situation } from '../answering/situation.ts';
import type { Language, Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Question } from '../pack/question.ts';
import { scoreQuestion } from '../scoring/score-question.ts';
import { sayReason } from './reason.ts';
import { sayQuantity } from './quantity.ts';
import { say } from './say.ts';

const text = {
  'not-answered': { 'zh-CN': '未答', en: 'Not answered' },
  unknown: { 'zh-CN': '不清楚', en: 'Do not know' },
  'not-applicable': { 'zh-CN': '不适用：{reason}', en: 'Not applicable: {reason}' },
  'reason-missing': { 'zh-CN': '不适用（还没有写原因）', en: 'Not applicable (reason not given yet)' },
  statements: { 'zh-CN': '{grade}。符合：{statements}', en: '{grade}. True here: {statements}' },
} satisfies Record<string, Localized>;

/** How fully a graded answer is said: with the statements it rests on, or the grade reached alone. */
type Fullness = 'full' | 'brief';

/**
 * What was answered to a question, in words, without judging it and never cut. Computed questions give their
 * computation.
 */
export function sayAnswer(
  question: Question,
  pack: Pack,
  situation: Situation,
  language: Language,
  fullness: Fullness = 'full',
): string {
  const answer = situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
  const special = saySpecial(answer, language);
  if (special !== null) return special;
  const { reason } = scoreQuestion(question, pack, situation);
  switch (reason.kind) {
    case 'option':
      return reason.label[language];
    case 'options':
      return reason.labels.map((label) => label[language]).join(language === 'zh-CN' ? '；' : '; ');
    case 'none-of-these':
      return question.kind === 'several-of' ? question.none[language] : sayReason(reason, language);
    case 'grade':
      return fullness === 'brief'
        ? sayReason(reason, language)
        : sayGrade(question, answer, sayReason(reason, language), language);
    case 'number':
      return sayQuantity(reason.value, reason.unit, language, 6);
    case 'text':
      return answer.response?.kind === 'text' ? answer.response.value : '';
    case 'not-answered':
      return text['not-answered'][language];
    default:
      return sayReason(reason, language, situation.figures);
  }
}

/** "Do not know" and "not applicable" in words; null for other answers. */
export function saySpecial(answer: Answer, language: Language): string | null {
  if (answer.response?.kind === 'unknown') return text.unknown[language];
  if (answer.response?.kind !== 'not-applicable') return null;
  const reason = answer.response.reason.trim();
  return reason === '' ? text['reason-missing'][language] : say(text['not-applicable'], language, { reason });
}

function sayGrade(question: Question, answer: Answer, reason: string, language: Language): string {
  if (question.kind !== 'graded' || answer.response?.kind !== 'statements') return reason;
  const { statements } = answer.response;
  if (statements.length === 0) return question.none[language];
  const held = question.grades.flatMap((one) => one.statements).filter((one) => statements.includes(one.id));
  return say(text.statements, language, {
    grade: reason,
    statements: held.map((one) => one.text[language]).join(language === 'zh-CN' ? '；' : '; '),
  });
}
