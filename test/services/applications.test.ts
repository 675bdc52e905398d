import { afterEach, describe, expect, test } from 'vitest';
import { emptyApplication, type Application } from '../../assessments/application/tables.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { saveApplication } from '../../electron/services/applications.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { putInBin } from '../../electron/services/bin.ts';
import { closeAssessment, reopenAssessment } from '../../electron/services/closing/close-assessment.ts';
import { readDossier } from '../../electron/services/dossier.ts';
import { saveProfileField } from '../../electron/services/enterprises.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { undo } from '../../electron/services/undo/undo.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';
import { tiny } from '../programmes/tiny-programme.ts';
import { faultOf, newAssessment, newFolder, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const programme = tiny();

function scene(folder = newFolder()): { place: Workplace } & ReturnType<typeof newAssessment> {
  const place = placeIn(folder, [tinyPack], [programme]);
  return { place, ...newAssessment(place) };
}

const application: Application = {
  ...emptyApplication,
  budget: {
    lines: [{ id: 'a', class: 'software', name: '系统', amountFen: 100, note: '' }],
    sources: [{ id: 's', kind: 'own', name: '', amountFen: 100 }],
    earlier: [],
  },
  reasons: { 'paper-missing:licence': '另交纸质件', 'profile-doubtful:name': '执照上就是这个名称' },
};

describe('an application', () => {
  test('is stored with its history, is there after a restart, and can be undone', () => {
    const folder = newFolder();
    const { place, assessmentId } = scene(folder);
    saveApplication(place, { assessmentId, programmeId: 'tiny', application });
    saveApplication(place, {
      assessmentId,
      programmeId: 'tiny',
      application: { ...application, reasons: {} },
    });
    closeStore(place.store);
    const again = placeIn(folder, [tinyPack], [programme]);
    expect(openAssessment(again, { assessmentId }).applications['tiny']?.reasons).toEqual({});
    saveApplication(again, { assessmentId, programmeId: 'tiny', application });
    undo(again, {});
    expect(openAssessment(again, { assessmentId }).applications['tiny']?.reasons).toEqual({});
  });

  test.each<[string, string, Application, string]>([
    ['for a programme nobody knows', 'other', application, 'store.no-programme'],
    [
      'with one row twice',
      'tiny',
      {
        ...application,
        budget: {
          ...application.budget,
          sources: [...application.budget.sources, ...application.budget.sources],
        },
      },
      'store.id-twice',
    ],
    [
      'with one paper twice in an entry',
      'tiny',
      { ...application, attachments: { licence: ['e', 'e'] } },
      'store.id-twice',
    ],
  ])('%s is refused and changes nothing', (_, programmeId, wrong, code) => {
    const { place, assessmentId } = scene();
    const before = openAssessment(place, { assessmentId });
    expect(
      faultOf(() => saveApplication(place, { assessmentId, programmeId, application: wrong })).code,
    ).toBe(code);
    expect(openAssessment(place, { assessmentId })).toEqual(before);
  });

  test('is not exported while its check finds something without a reason, and then with the reasons in it', () => {
    const { place, assessmentId } = scene();
    const order = { assessmentId, language: 'zh-CN', programmeId: 'tiny', appVersion: '1' } as const;
    saveApplication(place, {
      assessmentId,
      programmeId: 'tiny',
      application: { ...application, reasons: {} },
    });
    expect(faultOf(() => readDossier(place, order)).code).toBe('application.not-ready');
    const conditions = Object.fromEntries(
      ['honest', 'staff', 'conditions', 'region', 'eligibility', 'small'].map((id) => [
        `condition-open:${id}`,
        '待补',
      ]),
    );
    saveApplication(place, {
      assessmentId,
      programmeId: 'tiny',
      application: { ...application, reasons: { ...application.reasons, ...conditions } },
    });
    const dossier = readDossier(place, order);
    expect(dossier.chapters.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['application', 'annexes', 'remarks']),
    );
    const said = readingOrder(dossier).flatMap((one) => (one.kind === 'text' ? [one.text] : []));
    expect(said).toContain('另交纸质件');
  });

  test('of a closed version is exported as it stood on its closing day, whatever becomes of its files', () => {
    const { place, enterpriseId, assessmentId } = scene();
    const { evidence } = addEvidence(place, () => 'sound', {
      file: { sha256: 'a'.repeat(64), sizeBytes: 3, mediaType: 'text/plain' },
      name: '营业执照.txt',
      target: { enterpriseId },
    });
    const order = { assessmentId, language: 'zh-CN', programmeId: 'tiny', appVersion: '1' } as const;
    const reasons = Object.fromEntries(
      ['honest', 'staff', 'conditions', 'region', 'eligibility', 'small'].map((id) => [
        `condition-open:${id}`,
        '待补',
      ]),
    );
    saveApplication(place, {
      assessmentId,
      programmeId: 'tiny',
      application: {
        ...application,
        attachments: { licence: [evidence.id] },
        reasons: { ...application.reasons, ...reasons },
      },
    });
    closeAssessment(place, { assessmentId, appVersion: '1' });
    const closed = readDossier(place, order);
    expect(closed.chapters.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['application', 'annexes', 'remarks']),
    );
    expect(closed.enclosed?.map(({ file }) => file.sha256)).toEqual(['a'.repeat(64)]);
    putInBin(place, { kind: 'evidence', id: evidence.id });
    saveProfileField(place, { enterpriseId, field: 'name', value: '改名厂' });
    const later = { ...place, now: () => '2031-01-01T00:00:00.000Z' };
    expect(readDossier(later, order)).toEqual(closed);
    reopenAssessment(place, { assessmentId, reason: '更正' });
    saveApplication(place, { assessmentId, programmeId: 'tiny', application: emptyApplication });
    expect(readDossier(later, { ...order, version: 1 })).toEqual(closed);
    expect(faultOf(() => readDossier(later, order)).code).toBe('application.not-ready');
  });
});
