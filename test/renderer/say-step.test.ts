import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { useSayEffort } from '../../renderer/screens/way/use-say-effort.ts';
import { useSayStep } from '../../renderer/screens/way/use-say-state.ts';
import { messages } from '../../renderer/text/messages.ts';
import { both, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const to = both('人力资源');

function inWindow(shown: ReactNode, language: 'zh-CN' | 'en'): string {
  const window = { locale: language, messages: messages[language], timeZone: 'UTC', children: shown };
  return renderToStaticMarkup(createElement(IntlProvider, window));
}

/** The words of a step from what is answered, in a window of that language. */
function stepFrom(id: string, answers: Parameters<typeof situation>[0], language: 'zh-CN' | 'en' = 'zh-CN') {
  const now = scorePack(tinyPack, situation(answers)).questions[id];
  const Step = (): ReactNode => useSayStep()(now, to);
  return inWindow(createElement(Step), language);
}

test('a ticked list grows, every other question goes from one state to another', () => {
  expect(stepFrom('several', { 'q:tiny/several': say.choices('a') })).toBe('已有 1 项，再加“人力资源”');
  expect(stepFrom('several', { 'q:tiny/several': say.choices('a') }, 'en')).toMatch(/^1 in place; add “/);
  expect(stepFrom('several', { 'q:tiny/several': say.choices() })).toBe('一项都没有，要有“人力资源”');
  expect(stepFrom('one', { 'q:tiny/one': say.choice('low') })).toBe('low → 人力资源');
  expect(stepFrom('several', { 'q:tiny/several': say.unknown })).toBe('不清楚 → 人力资源');
});

test('a cost beside an amount typed in yuan is said in yuan, elsewhere in what the language counts it in', () => {
  const said = (unit: 'yuan' | 'usual'): string => {
    const Cost = (): ReactNode => useSayEffort(unit)({ yuan: [3000, 20_000], days: [1, 2] }).money;
    return inWindow(createElement(Cost), 'zh-CN');
  };
  expect(said('yuan')).toBe('参考费用 3,000–20,000 元');
  expect(said('usual')).toMatch(/万元$/);
});
