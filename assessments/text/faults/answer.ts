import type { Localized } from '../../pack/localized.ts';

export const answerFaults: Readonly<Record<string, Localized>> = {
  'answer.unknown-pack': {
    'zh-CN': '这次评估没有使用问卷“{pack}”，没有保存。',
    en: 'This assessment does not use the questionnaire “{pack}”. Nothing was saved.',
  },
  'answer.unknown-question': {
    'zh-CN': '问卷“{pack}”里没有编号为“{question}”的题目，没有保存。',
    en: 'The questionnaire “{pack}” has no question “{question}”. Nothing was saved.',
  },
  'answer.unknown-figure': {
    'zh-CN': '没有编号为“{figure}”的原始数据可填，没有保存。',
    en: 'There is no raw figure “{figure}” to fill in. Nothing was saved.',
  },
  'answer.unknown-fact': {
    'zh-CN': '没有项目要问编号为“{fact}”的情况，没有保存。',
    en: 'No programme asks for “{fact}”. Nothing was saved.',
  },
  'answer.wrong-kind': {
    'zh-CN': '“{question}”不能这样回答，没有保存。请按题目给出的方式填写。',
    en: '“{question}” cannot be answered this way. Nothing was saved; please answer in the form the question offers.',
  },
  'answer.always-applies': {
    'zh-CN': '“{question}”对每家企业都适用，不能选“不适用”。没有保存；不确定时请选“不清楚”。',
    en: '“{question}” applies to every enterprise, so “not applicable” is not offered. Nothing was saved; choose “do not know” if unsure.',
  },
  'answer.unknown-option': {
    'zh-CN': '“{question}”没有“{option}”这个选项，或者重复选了。没有保存。',
    en: '“{question}” has no option “{option}”, or it was chosen twice. Nothing was saved.',
  },
  'answer.too-long': {
    'zh-CN': '“{question}”最多写 {most} 个字。多出的部分没有保存，请删短一些。',
    en: '“{question}” takes at most {most} characters. The longer text was not saved; please shorten it.',
  },
  'answer.whole-number': {
    'zh-CN': '“{title}”要填整数。没有保存，请去掉小数。',
    en: '“{title}” must be a whole number. Nothing was saved; please leave out the decimals.',
  },
  'answer.too-small': {
    'zh-CN': '“{title}”不能小于 {least}。没有保存，请核对后再填。',
    en: '“{title}” cannot be less than {least}. Nothing was saved; please check the figure.',
  },
  'answer.too-large': {
    'zh-CN': '“{title}”不能大于 {most}。没有保存，请核对后再填。',
    en: '“{title}” cannot be more than {most}. Nothing was saved; please check the figure.',
  },
  'answer.part-exceeds-whole': {
    'zh-CN':
      '“{part}”（{partValue} {unit}）不能多于“{whole}”（{wholeValue} {unit}）。没有保存，请先改正其中一个数。',
    en: '“{part}” ({partValue} {unit}) cannot exceed “{whole}” ({wholeValue} {unit}). Nothing was saved; please correct one of the two first.',
  },
};
