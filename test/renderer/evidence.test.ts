import { beforeEach, describe, expect, it, vi } from 'vitest';
import { figureSlot, questionSlot } from '../../assessments/answering/answer.ts';
import { emptyApplication } from '../../assessments/application/tables.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import { today } from '../../renderer/screens/enterprise/read-date.ts';
import { findEvidence } from '../../renderer/evidence/find-evidence.ts';
import { shownName } from '../../renderer/evidence/say-evidence.ts';
import { filterEvidence, noFilter } from '../../renderer/screens/evidence/filter-evidence.ts';
import { anyClaims, lackingEvidence } from '../../renderer/screens/evidence/lacking.ts';
import { openAssessment, useAssessment } from '../../renderer/stores/assessment.ts';
import { judgedOn, situationNow } from '../../renderer/stores/derived.ts';
import {
  changeEvidence,
  evidenceOf,
  linkEvidence,
  loadEvidence,
  unlinkEvidence,
  usedIn,
  useEvidence,
} from '../../renderer/stores/evidence.ts';
import { saveQueue } from '../../renderer/stores/saving.ts';
import { shownRows } from '../../renderer/stores/shown-evidence.ts';
import { useTold } from '../../renderer/stores/told.ts';
import { addFiles, dropUpload, hasUploads, pickFiles, useUploads } from '../../renderer/stores/uploads.ts';
import { deskOf, FakeDesk } from './harness/fake-desk.ts';
import { linksTo } from './harness/fake-evidence.ts';

const network = questionSlot('sme-digital-2024', 'network');
const collection = questionSlot('sme-digital-2024', 'data-collection');
let fake: FakeDesk;
let ids: { enterpriseId: string; assessmentId: string };

beforeEach(async () => {
  fake = new FakeDesk();
  ids = fake.addSample();
  vi.stubGlobal('window', { desk: deskOf(fake), setTimeout, clearTimeout, location: { hash: '' } });
  useAssessment.setState({ open: { kind: 'none' } });
  useUploads.setState({ list: [] });
  useTold.setState({ happening: null });
});

describe('the evidence of an enterprise', () => {
  it('of another enterprise is gone at once, before the new one’s has come', async () => {
    fake.evidence.add(ids.enterpriseId, { name: '甲' });
    await loadEvidence(ids.enterpriseId);
    expect(useEvidence.getState().rows).toHaveLength(1);
    const reading = loadEvidence('another');
    expect(useEvidence.getState()).toMatchObject({ rows: [], kind: 'loading', enterpriseId: 'another' });
    await reading;
    expect(useEvidence.getState()).toMatchObject({ rows: [], kind: 'ready' });
  });

  it('is numbered in the order its questions are read, and known at each of them', async () => {
    const at = (...slots: Parameters<typeof linksTo>[1][]) => ({
      links: linksTo(ids.assessmentId, ...slots),
    });
    fake.evidence.add(ids.enterpriseId, { name: '后' }, at(collection));
    fake.evidence.add(ids.enterpriseId, { name: '先' }, at(network, collection));
    fake.evidence.add(ids.enterpriseId, { name: '数' }, at(figureSlot('devices.total')));
    fake.evidence.add(ids.enterpriseId, { name: '散' });
    await openAssessment(ids.assessmentId);
    await loadEvidence(ids.enterpriseId);
    const { open } = useAssessment.getState();
    const { rows } = useEvidence.getState();
    const found = evidenceOf(rows, open.kind === 'open' ? open.packs : [], ids.assessmentId);
    expect(rows.map((one) => [one.details.name, found.numberOf(one.id)])).toEqual([
      ['后', 2],
      ['先', 1],
      ['数', 3],
      ['散', null],
    ]);
    expect(found.at(collection).map((one) => one.details.name)).toEqual(['后', '先']);
  });

  it('is used where it stands behind an answer or is enclosed with an application', () => {
    const linked = fake.evidence.add(
      ids.enterpriseId,
      { name: '甲' },
      { links: linksTo(ids.assessmentId, network) },
    );
    const enclosed = fake.evidence.add(ids.enterpriseId, { name: '乙' });
    fake.evidence.add(ids.enterpriseId, { name: '丙' }, { links: linksTo('other', network) });
    const applications = { any: { ...emptyApplication, attachments: { licence: [enclosed.id, linked.id] } } };
    const used = usedIn(fake.evidence.rows, { id: ids.assessmentId, applications });
    expect(used.map(({ details }) => details.name)).toEqual(['甲', '乙']);
  });

  it('of a closed version is that of its day: neither binned nor replaced since is a file gone', () => {
    const { assessmentId, enterpriseId } = ids;
    const then = ['甲', '乙', '丙'].map((name) => fake.evidence.add(enterpriseId, { name }));
    const evidence = then.map(({ id, file, details }) => ({
      id,
      file,
      details,
      slots: [network],
      fileState: 'sound' as const,
    }));
    const frozen = { version: 2, day: '2026-03-02', profile: emptyProfile, evidence };
    const [, replaced, altered] = then;
    if (replaced === undefined || altered === undefined) throw new Error('three were added');
    const now = [
      { ...replaced, file: { ...replaced.file, sha256: 'b'.repeat(64) }, fileState: 'missing' as const },
      { ...altered, fileState: 'changed' as const },
      fake.evidence.add(enterpriseId, { name: '后来' }),
    ];
    const shown = shownRows({ id: assessmentId, enterpriseId, frozen }, now);
    expect(shown.map(({ details, fileState, closed }) => [details.name, fileState, closed])).toEqual([
      ['甲', 'sound', { assessmentId, version: 2 }],
      ['乙', 'sound', { assessmentId, version: 2 }],
      ['丙', 'changed', { assessmentId, version: 2 }],
    ]);
    expect(shownRows({ id: assessmentId, enterpriseId, frozen: null }, now)).toBe(now);
    expect([judgedOn(frozen), judgedOn(null)]).toEqual(['2026-03-02', today()]);
  });

  it('shows what is typed at once and stores it', async () => {
    const { id } = fake.evidence.add(ids.enterpriseId, { name: '甲' });
    await loadEvidence(ids.enterpriseId);
    changeEvidence(id, 'number', 'HT-1', 'typed');
    expect(useEvidence.getState().rows[0]?.details.number).toBe('HT-1');
    expect(fake.evidence.rows[0]?.details.number).toBe('');
    await saveQueue.flush();
    expect(fake.evidence.rows[0]?.details.number).toBe('HT-1');
  });

  it('is linked and unlinked, and stays with the enterprise', async () => {
    const { id } = fake.evidence.add(ids.enterpriseId, { name: '甲' });
    await loadEvidence(ids.enterpriseId);
    expect(await linkEvidence(ids.assessmentId, network, [id])).toBeNull();
    expect(useEvidence.getState().rows[0]?.links).toHaveLength(1);
    expect(await unlinkEvidence(ids.assessmentId, network, id)).toBeNull();
    expect(useEvidence.getState().rows[0]?.links).toEqual([]);
  });
});

describe('files being taken in', () => {
  const settled = (): Promise<void> =>
    vi.waitFor(() => expect(useUploads.getState().list.every(({ state }) => state === 'failed')).toBe(true));

  it('are sent in parts, one file after the other, and are told of once', async () => {
    await loadEvidence(ids.enterpriseId);
    const link = { assessmentId: ids.assessmentId, slot: network };
    addFiles([new File([new Uint8Array(5_000_000)], '视频.mp4'), new File(['x'], '第二.txt')], {
      enterpriseId: ids.enterpriseId,
      link,
    });
    expect(hasUploads()).toBe(true);
    await settled();
    expect(fake.calls.filter((one) => one.method === 'sendEvidencePart')).toHaveLength(4);
    expect(useEvidence.getState().rows.map((one) => [one.details.name, one.links])).toEqual([
      ['视频.mp4', [link]],
      ['第二.txt', [link]],
    ]);
    await vi.waitFor(() =>
      expect(useTold.getState().happening).toMatchObject({ kind: 'evidence-added', added: 2, already: 0 }),
    );
  });

  it('that were there already are told of by whether the question had them', async () => {
    const link = { assessmentId: ids.assessmentId, slot: network };
    fake.evidence.add(ids.enterpriseId, { name: '甲' }, { links: [link] });
    fake.evidence.add(ids.enterpriseId, { name: '乙' });
    fake.evidence.add(ids.enterpriseId, { name: '丙' });
    await loadEvidence(ids.enterpriseId);
    addFiles([new File(['x'], '甲'), new File(['x'], '乙'), new File(['x'], '丙')], {
      enterpriseId: ids.enterpriseId,
      link,
    });
    await settled();
    await vi.waitFor(() =>
      expect(useTold.getState().happening).toMatchObject({ added: 0, already: 3, linked: 2 }),
    );
  });

  it('can be stopped in the middle; the next one goes on', async () => {
    fake.evidence.partMs = 20;
    await loadEvidence(ids.enterpriseId);
    addFiles([new File([new Uint8Array(50_000_000)], '大.mp4'), new File(['x'], '小.txt')], {
      enterpriseId: ids.enterpriseId,
    });
    await vi.waitFor(() => expect(useUploads.getState().list[0]?.sentBytes).toBeGreaterThan(0));
    dropUpload(useUploads.getState().list[0]?.id ?? '');
    await settled();
    expect(fake.calls.some((one) => one.method === 'cancelEvidence')).toBe(true);
    expect(useEvidence.getState().rows.map((one) => one.details.name)).toEqual(['小.txt']);
  });

  it('that cannot be read stay listed with the reason', async () => {
    await loadEvidence(ids.enterpriseId);
    const gone = new File(['x'], '不在了.txt');
    vi.spyOn(gone, 'slice').mockImplementation(() => {
      throw new DOMException('', 'NotFoundError');
    });
    addFiles([gone], { enterpriseId: ids.enterpriseId });
    await settled();
    expect(useUploads.getState().list).toMatchObject([
      { state: 'failed', fault: { code: 'evidence.not-readable', values: { name: '不在了.txt' } } },
    ]);
    expect(useTold.getState().happening).toBeNull();
  });

  it('picked in the dialog bring along what their name lets one guess', async () => {
    await loadEvidence(ids.enterpriseId);
    expect(await pickFiles({ enterpriseId: ids.enterpriseId })).toBeNull();
    await settled();
    await vi.waitFor(() => expect(useEvidence.getState().rows).toHaveLength(1));
    expect(useEvidence.getState().suggestions).toEqual({
      v1: { kind: 'invoice', date: '2026-03-01', number: '04412026' },
    });
  });
});

it('a name that would look like another one is shown with what makes it do so', () => {
  expect(shownName(' 发票\u202efdp.exe ')).toBe('发票\ufffdfdp.exe');
  expect(shownName('合同（终版）.pdf')).toBe('合同（终版）.pdf');
});

describe('finding evidence', () => {
  it('looks for every word in name, number and note, whatever their width', async () => {
    fake.evidence.add(ids.enterpriseId, { name: '采购合同.pdf', number: 'GZ-2026' });
    fake.evidence.add(ids.enterpriseId, { name: '合同附件.pdf', note: '二号线' });
    const { rows } = fake.evidence;
    expect(findEvidence(rows, 'ｇｚ-2026 合同').map((one) => one.id)).toEqual(['v1']);
    expect(findEvidence(rows, '合同 二号').map((one) => one.id)).toEqual(['v2']);
    expect(findEvidence(rows, ' ')).toBe(rows);
  });

  it('narrows down by kind and by what is wrong', () => {
    fake.evidence.add(
      ids.enterpriseId,
      { kind: 'invoice', date: '2026-01-01' },
      { links: linksTo('a1', network) },
    );
    fake.evidence.add(ids.enterpriseId, { kind: 'photo', date: '2026-01-01' }, { fileState: 'missing' });
    fake.evidence.add(ids.enterpriseId, {}, { links: linksTo('a1', network) });
    const found = (change: Partial<typeof noFilter>): readonly string[] =>
      filterEvidence(fake.evidence.rows, { ...noFilter, ...change }, ({ links }) => links.length > 0).map(
        (one) => one.id,
      );
    expect(found({ kind: 'invoice' })).toEqual(['v1']);
    expect(found({ state: 'unlinked' })).toEqual(['v2']);
    expect(found({ state: 'unsound' })).toEqual(['v2']);
    expect(found({ state: 'bare' })).toEqual(['v3']);
  });

  it('names the questions that claim much and have none, and no longer once they have', async () => {
    await openAssessment(ids.assessmentId);
    const { open } = useAssessment.getState();
    const packs = open.kind === 'open' ? open.packs : [];
    const none = lackingEvidence(packs, situationNow(), { at: () => [] });
    expect(none.length).toBeGreaterThan(10);
    const row = fake.evidence.add(ids.enterpriseId, {});
    expect(lackingEvidence(packs, situationNow(), { at: () => [row] })).toEqual([]);
    // Half the points claim less than three quarters.
    expect(none.some(({ question }) => question.id === 'network')).toBe(false);
    expect(anyClaims(packs, situationNow())).toBe(true);
    // Without answers there is nothing that could lack evidence, which is not the same as lacking none.
    expect(anyClaims(packs, { ...situationNow(), answers: {} })).toBe(false);
  });
});
