import type { Doubt } from '../answering/doubts.ts';
import { notInYuan } from '../enterprise/typed-in-yuan.ts';
import type { Language, Localized } from '../pack/localized.ts';
import { sayQuantity } from './quantity.ts';
import { say } from './say.ts';

const text = {
  'unusual-figure': {
    'zh-CN':
      '“{figure}”填了 {value}，“{other}”是 {otherValue}，这样的比例不常见。请核对；确实如此，可在“{figure}”的备注里说明。',
    en: '“{figure}” is {value} while “{other}” is {otherValue}, an unusual ratio. Please check both; if they are right, say why in the note on “{figure}”.',
  },
  'large-figure': {
    'zh-CN': `与从业人员相比，“{figure}”{value}显得过大。${notInYuan()['zh-CN']}`,
    en: `“{figure}”, {value}, looks very large for the number of people. ${notInYuan().en}`,
  },
  'option-alone': {
    'zh-CN': '选了“{option}”，但没有选通常在它之前的：{lacking}。请核对。',
    en: '“{option}” is ticked, but not what normally comes before it: {lacking}. Please check.',
  },
  'lower-grade-open': {
    'zh-CN': '已达到“{grade}”，但较低一级还有没勾选的：{lacking}。请核对。',
    en: '“{grade}” is reached, but a lower grade still has open statements: {lacking}. Please check.',
  },
} satisfies Record<Doubt['kind'], Localized>;

/** The unusual ratio of two amounts where one of them, `large`, was probably typed in yuan. */
const inYuan = notInYuan({ 'zh-CN': '“{large}”', en: '“{large}”' });
const ratioInYuan: Localized = {
  'zh-CN': `“{figure}”填了 {value}，“{other}”是 {otherValue}，这样的比例不常见。${inYuan['zh-CN']}`,
  en: `“{figure}” is {value} while “{other}” is {otherValue}, an unusual ratio. ${inYuan.en}`,
};

/** A doubt as a plain question to the user. */
export function sayDoubt(doubt: Doubt, language: Language): string {
  if (doubt.kind === 'unusual-figure') {
    return say(doubt.inYuan === null ? text[doubt.kind] : ratioInYuan, language, {
      figure: doubt.figure.title,
      value: sayQuantity(doubt.value, doubt.figure.unit, language),
      other: doubt.other.title,
      otherValue: sayQuantity(doubt.otherValue, doubt.other.unit, language),
      ...(doubt.inYuan === null ? {} : { large: doubt.inYuan.title }),
    });
  }
  if (doubt.kind === 'large-figure') {
    const value = sayQuantity(doubt.value, doubt.figure.unit, language);
    return say(text[doubt.kind], language, { figure: doubt.figure.title, value });
  }
  const lacking = doubt.lacking.map((one) => one[language]).join(language === 'zh-CN' ? '；' : '; ');
  return doubt.kind === 'option-alone'
    ? say(text[doubt.kind], language, { option: doubt.option, lacking })
    : say(text[doubt.kind], language, { grade: doubt.grade, lacking });
}
