import { createElement, isValidElement, type ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { unbroken } from '../../renderer/parts/unbroken.tsx';

const kept = (text: string): readonly string[] =>
  [
    ...renderToStaticMarkup(createElement('p', null, unbroken(text))).matchAll(/class="unbroken">([^<]*)</g),
  ].map(([, words = '']) => words);

test('standards, amounts, spans and days stay in one line', () => {
  expect(kept('按 GB/T 23020-2013 和 GB/T 4754-2017，至多 CNY 50 million，60–180 days')).toEqual([
    'GB/T 23020-2013',
    'GB/T 4754-2017',
    'CNY 50 million',
    '60–180 days',
  ]);
  expect(kept('Such as 2026-03-01; at most CNY 1,234.50 a year, 20 million in all')).toEqual([
    '2026-03-01',
    'CNY 1,234.50',
    '20 million',
  ]);
  expect(kept('“上一年度”是 2025 年，2026年3月1日起；from 27 August 2018')).toEqual([
    '2025 年',
    '2026年3月1日',
    '27 August 2018',
  ]);
});

test('no character is changed, and what has nothing to keep or is no text comes back as it is', () => {
  const text = 'Up to CNY 50,000 for the first claim (2026-03-01) and CNY 30,000 later';
  expect(renderToStaticMarkup(createElement('p', null, unbroken(text))).replace(/<[^>]*>/g, '')).toBe(text);
  expect(unbroken('两年内 3 个项目')).toBe('两年内 3 个项目');
  const element: ReactNode = createElement('b');
  expect(isValidElement(unbroken(element))).toBe(true);
});
