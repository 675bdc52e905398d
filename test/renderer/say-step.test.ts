import { createElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import { useSayStep } from '../../renderer/screens/way/use-say-state.ts';
import { messages } from '../../renderer/text/messages.ts';
import { both, say, situation, tinyPack } from '../fixtures/tiny-pack.ts';

const to = both('人力资源');

/** The words of a step from what is answered, in a window of that language. */
function stepFrom(id: string, answers: Parameters<typeof situation>[0], language: 'zh-CN' | 'en' = 'zh-CN') {
  const now = scorePack(tinyPack, situation(answers)).questions[id];
  const Step = (): ReactNode => useSayStep()(now, to);
  return renderToStaticMarkup(
    createElement(IntlProvider, {
      locale: language,
      messages: messages[language],
      timeZone: 'UTC',
      children: createElement(Step),
    }),
  );
}

test('a ticked list grows, every other question goes from one state to another', () => {
  expect(stepFrom('several', { 'q:tiny/several': say.choices('a') })).toBe('已有 1 项，再加“人力资源”');
  expect(stepFrom('several', { 'q:tiny/several': say.choices('a') }, 'en')).toMatch(/^1 in place; add “/);
  expect(stepFrom('several', { 'q:tiny/several': say.choices() })).toBe('一项都没有，要有“人力资源”');
  expect(stepFrom('one', { 'q:tiny/one': say.choice('low') })).toBe('low → 人力资源');
  expect(stepFrom('several', { 'q:tiny/several': say.unknown })).toBe('不清楚 → 人力资源');
});
