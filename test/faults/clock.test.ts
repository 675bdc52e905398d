import { afterEach, expect, test } from 'vitest';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { readDossier } from '../../electron/services/dossier.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { tell } from '../fixtures/soak.ts';
import { choice, newAssessment, newFolder, open, placeOn, removeFolders } from '../services/place.ts';
import { chance } from './chance.ts';

afterEach(removeFolders);

const day = 86_400_000;
const start = Date.UTC(2026, 2, 29, 0, 30);

/** Clocks by what goes wrong with them: the instant at the n-th look, in milliseconds. */
const clocks: Readonly<Record<string, (look: number) => number>> = {
  'goes right': (look) => start + look * 1000,
  'stands still': () => start,
  'jumps back ten years': (look) => start + look * 1000 - (look > 12 ? 3653 * day : 0),
  'jumps ahead fifty years': (look) => start + look * 1000 + (look > 12 ? 18_262 * day : 0),
  'jumps ahead and is put right': (look) => start + look * 1000 + (look > 8 && look < 20 ? 18_262 * day : 0),
  'begins in 1970 after an empty battery': (look) => look * 1000,
  'falls back to 1970': (look) => (look > 12 ? look : start + look * 1000),
  'is before 1970': (look) => -365 * day + look * 1000,
  'runs backwards': (look) => start - look * 1000,
  'goes over to summer time': (look) => start + look * 10 * 60_000,
  'goes over to winter time': (look) => Date.UTC(2026, 9, 25, 0, 0) + look * 10 * 60_000,
  'changes the time zone': (look) => start + look * 1000 + (look % 2 === 0 ? 0 : 13 * 3_600_000),
  'says anything': (look) => chance(look)(4_000_000) * 1_000_000,
};

interface Line {
  readonly seq: number;
  readonly at: string;
  readonly old: string | null;
  readonly new: string;
}

test.each(Object.entries(clocks))(
  'where the clock %s, everything keeps the order it was made in',
  (name, clock) => {
    const folder = newFolder();
    let looks = 0;
    const store = open(folder);
    const place = { ...placeOn(store), now: () => new Date(clock((looks += 1))).toISOString() };
    const one = newAssessment(place);
    const two = newAssessment(place);
    for (let round = 0; round < 20; round += 1) {
      const { assessmentId } = round % 2 === 0 ? one : two;
      saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: choice('mid', `${round}`) });
    }
    closeStore(store);

    const again = { ...place, store: open(folder) };
    expect(again.store.kind).toBe('ready');
    expect(openAssessment(again, one).answers['q:tiny/one']?.note).toBe('18');
    expect(openAssessment(again, two).answers['q:tiny/one']?.note).toBe('19');
    expect(listEnterprises(again).map((row) => row.id)).toEqual([two.enterpriseId, one.enterpriseId]);
    const lines = again.store.db
      .prepare<[string], Line>(
        `SELECT seq, at, old, new FROM history WHERE assessment_id = ? AND kind = 'answer-saved' ORDER BY seq`,
      )
      .all(one.assessmentId);
    expect(lines.map((line) => (JSON.parse(line.new) as { note: string }).note)).toEqual(
      Array.from({ length: 10 }, (_, index) => `${index * 2}`),
    );
    // Each change starts from what the one before has left.
    for (const [index, line] of lines.entries()) expect(line.old).toBe(lines[index - 1]?.new ?? null);
    expect(
      readDossier(again, { ...one, language: 'zh-CN', appVersion: '1' }).chapters.length,
    ).toBeGreaterThan(0);
    tell(`D13 a clock that ${name}`, { changes: lines.length * 2, 'out of order': 0 });
  },
);

test('sorted by the time they carry, the same changes would come out wrong', () => {
  const wrong = Object.values(clocks).filter((clock) => {
    const times = Array.from({ length: 44 }, (_, look) => clock(look));
    return times.some((time, look) => look > 0 && time < (times[look - 1] ?? 0));
  });
  expect(wrong.length).toBeGreaterThanOrEqual(6);
});
