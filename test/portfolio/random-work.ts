import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { saveAnswer } from '../../electron/services/answers.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { chooseProgrammes, saveCosts, savePlan } from '../../electron/services/assessment-parts.ts';
import { startAssessment } from '../../electron/services/assessments.ts';
import { listBin, putInBin, takeOutOfBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { saveHandling } from '../../electron/services/enterprise-parts.ts';
import { createEnterprise, listEnterprises, saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence, saveEvidenceField } from '../../electron/services/evidence/evidence.ts';
import { unlinkEvidence } from '../../electron/services/evidence/links.ts';
import { listEvidence } from '../../electron/services/evidence/rows.ts';
import { addPack, takePackAway } from '../../electron/services/packs-of-assessment.ts';
import { purge } from '../../electron/services/purge.ts';
import { renameAssessment } from '../../electron/services/rename-assessment.ts';
import { redo, undo, undoState } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import type { Chance } from '../faults/chance.ts';
import { choice, number } from '../services/place.ts';

const sound = () => 'sound' as const;
const pick = <Item>(items: readonly Item[], next: Chance): Item | undefined =>
  items.length === 0 ? undefined : items[next(items.length)];

const words = [
  '精密',
  '电机',
  '有限公司',
  '赣州',
  'Alpha-7',
  '质检',
  '数字化',
  'ERP 系统',
  '𠮷田',
  '🏭',
  'مصنع',
];
const say = (next: Chance): string =>
  Array.from({ length: 1 + next(4) }, () => pick(words, next) ?? '').join(next(2) === 0 ? '' : ' ');

const enterprise = (place: Workplace, next: Chance) => pick(listEnterprises(place), next);
const assessment = (place: Workplace, next: Chance): string | undefined =>
  pick(
    listEnterprises(place).flatMap((one) => one.assessments),
    next,
  )?.id;

type Action = (place: Workplace, next: Chance) => unknown;

/** What is done to an assessment by chance. */
const onAssessment: readonly ((place: Workplace, assessmentId: string, next: Chance) => unknown)[] = [
  (place, assessmentId, next) =>
    saveAnswer(place, {
      assessmentId,
      slot: 'q:tiny/one',
      answer: { ...choice(next(2) === 0 ? 'low' : 'mid'), note: say(next) },
    }),
  (place, assessmentId, next) =>
    saveAnswer(place, { assessmentId, slot: 'f:all', answer: number(`${100 + next(50)}`) }),
  (place, assessmentId, next) =>
    saveAnswer(place, { assessmentId, slot: 'q:tiny/one', answer: { ...emptyAnswer, note: say(next) } }),
  (place, assessmentId, next) => renameAssessment(place, { assessmentId, title: say(next) }),
  (place, assessmentId, next) =>
    chooseProgrammes(place, { assessmentId, programmeIds: next(2) === 0 ? ['tiny'] : [] }),
  (place, assessmentId) => putInBin(place, { kind: 'assessment', id: assessmentId }),
  (place, assessmentId) => savePlan(place, { assessmentId, plan: { items: [] } }),
  (place, assessmentId) => saveCosts(place, { assessmentId, costs: { lines: [] } }),
  (place, assessmentId, next) =>
    saveApplication(place, {
      assessmentId,
      programmeId: 'tiny',
      application: {
        ...emptyApplication,
        budget: {
          ...emptyApplication.budget,
          sources: next(3) === 0 ? [] : [{ id: `${next(2)}`, kind: 'loan', name: say(next), amountFen: 1 }],
        },
        reasons: next(2) === 0 ? {} : { found: say(next) },
      },
    }),
  (place, assessmentId) => closeAssessment(place, { assessmentId, appVersion: '0' }),
  (place, assessmentId) => reopenAssessment(place, { assessmentId, reason: 'r' }),
  (place, assessmentId) => addPack(place, { assessmentId, packId: 'more' }),
  (place, assessmentId) => takePackAway(place, { assessmentId, packId: 'more' }),
  (place, assessmentId, next) =>
    saveAnswer(place, { assessmentId, slot: 'q:more/one', answer: choice(next(2) === 0 ? 'low' : 'mid') }),
];

const actions: readonly Action[] = [
  (place, next) => createEnterprise(place, { name: say(next) }),
  (place, next) => {
    const one = enterprise(place, next);
    if (one !== undefined)
      startAssessment(place, { enterpriseId: one.id, title: say(next), packIds: ['tiny'] });
  },
  (place, next) => {
    const one = enterprise(place, next);
    if (one !== undefined) saveProfileField(place, { enterpriseId: one.id, field: 'name', value: say(next) });
  },
  (place, next) => {
    const one = enterprise(place, next);
    if (one !== undefined)
      saveProfileField(place, { enterpriseId: one.id, field: 'staff', value: next(400) });
  },
  (place, next) => {
    const one = enterprise(place, next);
    const value = pick(['C3812', 'C38', 'F51', 'I65', null], next) ?? null;
    if (one !== undefined) saveProfileField(place, { enterpriseId: one.id, field: 'industry', value });
  },
  (place, next) => {
    const one = enterprise(place, next);
    const value = pick(['360702', '360102', '360000', null], next) ?? null;
    if (one !== undefined) saveProfileField(place, { enterpriseId: one.id, field: 'division', value });
  },
  (place, next) => {
    const one = enterprise(place, next);
    const handling = { consultant: say(next), tags: next(2) === 0 ? [] : [say(next)] };
    if (one !== undefined) saveHandling(place, { enterpriseId: one.id, handling });
  },
  (place, next) => {
    const one = enterprise(place, next);
    if (one !== undefined && next(4) === 0) putInBin(place, { kind: 'enterprise', id: one.id });
  },
  (place, next) => {
    const binned = pick(listBin(place), next);
    if (binned !== undefined) takeOutOfBin(place, binned);
  },
  (place, next) => {
    const binned = pick(listBin(place), next);
    if (binned !== undefined && next(3) === 0) purge(place, binned);
  },
  (place, next) => {
    const one = enterprise(place, next);
    const first = one?.assessments[0];
    if (one === undefined) return;
    addEvidence(place, sound, {
      file: { sha256: `${next(10)}`.repeat(64), sizeBytes: 1, mediaType: 'text/plain' },
      name: `${say(next)}.txt`,
      target: {
        enterpriseId: one.id,
        ...(first === undefined ? {} : { link: { assessmentId: first.id, slot: 'q:tiny/one' } }),
      },
    });
  },
  (place, next) => {
    const one = enterprise(place, next);
    const evidence = one === undefined ? [] : listEvidence(place, sound, { enterpriseId: one.id });
    const found = pick(evidence, next);
    if (found === undefined) return;
    const link = found.links[0];
    if (next(3) === 0) putInBin(place, { kind: 'evidence', id: found.id });
    else if (next(2) === 0 && link !== undefined)
      unlinkEvidence(place, sound, { ...link, evidenceId: found.id });
    else saveEvidenceField(place, { evidenceId: found.id, field: 'note', value: say(next) });
  },
  ...onAssessment.map((act): Action => (place, next) => {
    const id = assessment(place, next);
    if (id !== undefined) act(place, id, next);
  }),
  (place) => void (undoState(place, {}).undo !== null && undo(place, {})),
  (place) => void (undoState(place, {}).redo !== null && redo(place, {})),
];

/** Does one thing a user may do, by chance; what is refused changes nothing. True when it was done. */
export function workByChance(place: Workplace, next: Chance): boolean {
  try {
    pick(actions, next)?.(place, next);
    return true;
  } catch {
    return false;
  }
}
