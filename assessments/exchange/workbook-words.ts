import { emptyAnswer, type Answer } from '../answering/answer.ts';
import { basisLabels } from '../answering/basis-labels.ts';
import type { Situation } from '../answering/situation.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { formatExact } from '../scoring/exact.ts';
import { sayAnswer, saySpecial } from '../text/answer-text.ts';
import { say } from '../text/say.ts';
import type { Asked } from './workbook-asked.ts';
import { workbookText as text } from './workbook-text.ts';

/** An answer with its note in words, to be set beside another. */
export function sayKept(asked: Asked, answer: Answer, situation: Situation): Localized {
  return { 'zh-CN': inOne(asked, answer, situation, 'zh-CN'), en: inOne(asked, answer, situation, 'en') };
}

function inOne(asked: Asked, answer: Answer, situation: Situation, language: Language): string {
  const said = withSource(responseWords(asked, answer, situation, language), answer, language);
  const note = answer.note.trim();
  return note === '' ? said : say(text.withNote, language, { answer: said, note });
}

/** Two answers that differ only in where they come from must differ in words too. */
function withSource(said: string, { basis, saidBy, takenOver }: Answer, language: Language): string {
  const source = [
    ...(basis === undefined ? [] : [basisLabels[basis][language]]),
    ...(saidBy === undefined ? [] : [saidBy]),
    ...(takenOver === undefined ? [] : [say(text.takenOver, language, { title: takenOver })]),
  ];
  if (source.length === 0) return said;
  return say(text.withSource, language, {
    answer: said,
    source: source.join(language === 'zh-CN' ? '，' : ', '),
  });
}

function responseWords(asked: Asked, answer: Answer, situation: Situation, language: Language): string {
  const { response } = answer;
  if (response === null) return text.noAnswer[language];
  const special = saySpecial(answer, language);
  if (special !== null) return special;
  if (asked.kind === 'figure')
    return response.kind === 'number'
      ? `${formatExact(response.value, language, 6)} ${asked.figure.unit[language]}`
      : text.noAnswer[language];
  const answers = {
    ...situation.answers,
    [asked.slot]: { ...emptyAnswer, response },
  };
  // Said as if it were asked: whether it is may depend on answers that are still to be taken in.
  const question = { ...asked.question, appliesWhen: undefined };
  return sayAnswer(question, asked.pack, { ...situation, answers }, language);
}
