import fc from 'fast-check';
import { afterEach, expect, test } from 'vitest';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { findDamage } from '../../electron/db/find-damage.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { chooseProgrammes } from '../../electron/services/assessment-parts.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { listBin, putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { createEnterprise, listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { linkEvidence, unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { redo, undo, undoState } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { newFolder, number, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const stateOf = () => 'sound' as const;
const pick = <Item>(items: readonly Item[], at: number): Item | undefined => items[at % items.length];

/** Everything a user can see, without when it was changed. */
function seen(place: Workplace): unknown {
  return listEnterprises(place)
    .toSorted((left, right) => left.id.localeCompare(right.id))
    .map((enterprise) => ({
      id: enterprise.id,
      profile: enterprise.profile,
      evidence: listEvidence(place, stateOf, { enterpriseId: enterprise.id }).map((one) => [
        one.id,
        one.details,
        one.links.map((link) => `${link.assessmentId} ${link.slot}`).toSorted(),
      ]),
      assessments: enterprise.assessments.map(({ id, title }) => {
        const { answers, chosen } = openAssessment(place, { assessmentId: id });
        const said = Object.entries(answers).filter(([, one]) => one.response !== emptyAnswer.response);
        return { id, title, said, chosen };
      }),
    }));
}

type Action = (place: Workplace, at: number) => unknown;

/** What a user does; `at` chooses with what. Where there is nothing to do it to, nothing is done. */
const actions: readonly Action[] = [
  (place, at) => createEnterprise(place, { name: `厂${at}` }),
  (place, at) => {
    const enterprise = pick(listEnterprises(place), at);
    if (enterprise !== undefined)
      startAssessment(place, { enterpriseId: enterprise.id, title: `评估${at}`, packIds: ['tiny'] });
  },
  (place, at) => {
    const id = pick(assessments(place), at);
    if (id !== undefined)
      saveAnswer(place, { assessmentId: id, slot: 'f:all', answer: number(`${100 + at}`) });
  },
  (place, at) => {
    const id = pick(assessments(place), at);
    if (id !== undefined) renameAssessment(place, { assessmentId: id, title: `标题${at}` });
  },
  (place, at) => {
    const id = pick(assessments(place), at);
    if (id !== undefined)
      chooseProgrammes(place, { assessmentId: id, programmeIds: at % 2 === 0 ? ['tiny'] : [] });
  },
  (place, at) => {
    const enterprise = pick(listEnterprises(place), at);
    if (enterprise !== undefined)
      saveProfileField(place, { enterpriseId: enterprise.id, field: 'staff', value: at });
  },
  (place, at) => {
    const id = pick(assessments(place), at);
    if (id !== undefined) putInBin(place, { kind: 'assessment', id });
  },
  (place, at) => {
    const enterprise = pick(listEnterprises(place), at);
    if (enterprise !== undefined) putInBin(place, { kind: 'enterprise', id: enterprise.id });
  },
  (place, at) => {
    const binned = pick(listBin(place), at);
    if (binned !== undefined) takeOutOfBin(place, binned);
  },
  (place, at) => {
    const enterprise = pick(listEnterprises(place), at);
    const assessment = enterprise?.assessments[0];
    if (enterprise === undefined) return;
    addEvidence(place, stateOf, {
      file: { sha256: `${at % 10}`.repeat(64), sizeBytes: 1, mediaType: 'text/plain' },
      name: `${at}.txt`,
      target: {
        enterpriseId: enterprise.id,
        ...(assessment === undefined ? {} : { link: { assessmentId: assessment.id, slot: 'f:all' } }),
      },
    });
  },
  (place, at) => {
    const [evidence] = allEvidence(place, at);
    if (evidence !== undefined)
      saveEvidenceField(place, { evidenceId: evidence.id, field: 'note', value: `${at}` });
  },
  (place, at) => {
    const [evidence] = allEvidence(place, at);
    const link = evidence?.links[0];
    if (evidence !== undefined && link !== undefined)
      unlinkEvidence(place, stateOf, { ...link, evidenceId: evidence.id });
  },
  (place, at) => {
    const [evidence] = allEvidence(place, at);
    const own = listEnterprises(place).find((one) => one.id === evidence?.enterpriseId)?.assessments[0];
    if (evidence !== undefined && own !== undefined)
      linkEvidence(place, stateOf, { assessmentId: own.id, slot: 'f:part', evidenceIds: [evidence.id] });
  },
  (place, at) => {
    const [evidence] = allEvidence(place, at);
    if (evidence !== undefined) putInBin(place, { kind: 'evidence', id: evidence.id });
  },
];

function assessments(place: Workplace): string[] {
  return listEnterprises(place).flatMap((one) => one.assessments.map(({ id }) => id));
}

function allEvidence(place: Workplace, at: number) {
  const all = listEnterprises(place).flatMap(({ id }) => listEvidence(place, stateOf, { enterpriseId: id }));
  return all.slice(at % Math.max(all.length, 1));
}

test('whatever was done: undo goes back through the same states, redo forward', limit(60_000), () => {
  let steps = 0;
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(actions.length - 1), fc.nat(30)), { minLength: 5, maxLength: 25 }),
      (chosen) => {
        let minutes = 0;
        const place = {
          ...placeIn(newFolder(), [tinyPack], [tiny()]),
          now: () => new Date(Date.UTC(2026, 2, 2, 0, (minutes += 1))).toISOString(),
        };
        const states = [seen(place)];
        // Something to work on first: in an empty store most of it would come to nothing.
        for (const [index, at] of [[0, 1] as const, [1, 2] as const, [9, 3] as const, ...chosen]) {
          const top = undoState(place, {}).undo?.at;
          actions[index]?.(place, at);
          if (undoState(place, {}).undo?.at !== top) states.push(seen(place));
        }
        for (let at = states.length - 2; at >= 0; at -= 1) {
          undo(place, {});
          expect(seen(place)).toEqual(states[at]);
        }
        expect(undoState(place, {}).undo).toBeNull();
        for (let at = 1; at < states.length; at += 1) {
          redo(place, {});
          expect(seen(place)).toEqual(states[at]);
        }
        expect(undoState(place, {}).redo).toBeNull();
        expect(findDamage(place.store.db)).toBeNull();
        steps += states.length - 1;
        removeFolders();
      },
    ),
    { numRuns: size({ slice: 8, full: 200 }) },
  );
  tell('undo and redo', { steps, wrong: 0 });
});
