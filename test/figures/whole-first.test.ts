import { expect, test } from 'vitest';
import { figuresOfQuestion } from '../../assessments/answering/progress.ts';
import type { Figure } from '../../assessments/figures/figure.ts';
import { wholeFirst } from '../../assessments/figures/whole-first.ts';
import { figures as real, packs } from '../dossier/real-input.ts';
import { figures as tiny } from '../fixtures/tiny-pack.ts';

const named = (...ids: readonly string[]): Figure[] =>
  ids.flatMap((id) => tiny.figures.filter((one) => one.id === id));
const ids = (figures: readonly Figure[]): readonly string[] => figures.map(({ id }) => id);

test('a whole comes before its part, and everything else stays where it was', () => {
  expect(ids(wholeFirst(named('part', 'all')))).toEqual(['all', 'part']);
  expect(ids(wholeFirst(named('after', 'part', 'before', 'all')))).toEqual([
    'after',
    'before',
    'all',
    'part',
  ]);
  expect(ids(wholeFirst(named('part', 'after')))).toEqual(['part', 'after']);
  const ring = named('all', 'part').map((one, place): Figure => ({
    ...one,
    atMost: place === 0 ? 'part' : 'all',
  }));
  expect(ids(wholeFirst(ring))).toEqual(['all', 'part']);
});

test('no question asks for “of which” before what it is part of', () => {
  const parts = packs
    .flatMap(({ sections }) => sections.flatMap(({ questions }) => questions))
    .map((question) => {
      const asked = figuresOfQuestion(question);
      return wholeFirst(asked.flatMap((id) => real.figures.find((one) => one.id === id) ?? []));
    });
  const early = parts.filter(
    (figures) => figures.length > 1 && figures[0]?.title['zh-CN'].startsWith('其中'),
  );
  expect(early.map(ids)).toEqual([]);
});
