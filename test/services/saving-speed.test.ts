import { afterEach, expect, test } from 'vitest';
import { insertHistory } from '../../electron/db/history.ts';
import { upsertAnswer } from '../../electron/db/answers.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { undoState } from '../../electron/services/undo/undo.ts';
import { writeUnnoted } from '../../electron/services/workplace.ts';
import { limit, size, soaking, tell } from '../fixtures/soak.ts';
import { choice, newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const perAssessment = 2000;
const acknowledgedWithinMs = 5;

test(
  'a save is acknowledged within 5 ms at the 99th percentile, however much is stored',
  limit(60_000),
  () => {
    const place = placeIn(newFolder());
    const stored = size({ slice: 4000, full: 200_000 });
    const ids: string[] = [];
    while (ids.length * perAssessment < stored) {
      const { id: enterpriseId } = createEnterprise(place, { name: `厂${ids.length}` });
      const { id } = startAssessment(place, { enterpriseId, title: '评估', packIds: ['tiny'] });
      writeUnnoted(place, (db) => {
        for (let count = 0; count < perAssessment; count += 1) {
          const answer = choice('mid', `第 ${count} 条备注，写明现场看到的情况。`);
          const slot = `q:tiny/made-${count}` as const;
          const savedAt = place.now();
          const seq = insertHistory(db, {
            at: savedAt,
            who: '',
            kind: 'answer-imported',
            enterpriseId,
            assessmentId: id,
            subject: slot,
            old: null,
            new: canonicalJson(answer),
          });
          upsertAnswer(db, { assessmentId: id, slot, answer, seq, savedAt });
        }
      });
      ids.push(id);
    }
    const saves = size({ slice: 300, full: 5000 });
    const times: number[] = [];
    for (let count = 0; count < saves; count += 1) {
      const assessmentId = ids[count % ids.length] ?? '';
      const begun = performance.now();
      saveAnswer(place, { assessmentId, slot: 'f:all', answer: number(`${count + 1}`) });
      times.push(performance.now() - begun);
      if (count % 50 === 0) undoState(place, {});
    }
    times.sort((left, right) => left - right);
    const at = (share: number): number => times[Math.floor(times.length * share)] ?? Number.NaN;
    const [p50, p99] = [at(0.5), at(0.99)];
    tell('a save acknowledged', {
      stored: ids.length * perAssessment,
      saves,
      'p50 ms': p50.toFixed(2),
      'p99 ms': p99.toFixed(2),
      'longest ms': (times.at(-1) ?? 0).toFixed(2),
    });
    // Beside other suites on a busy machine a slice can only show that nothing grows out of hand.
    expect(p50).toBeLessThan(acknowledgedWithinMs);
    if (soaking) expect(p99).toBeLessThan(acknowledgedWithinMs);
  },
);
