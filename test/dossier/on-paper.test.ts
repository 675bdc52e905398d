import { expect, test } from 'vitest';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { onPaper } from '../../assessments/dossier/on-paper.ts';
import { readingOrder } from '../../assessments/dossier/reading-order.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { applicationInput } from './application-input.ts';
import { tinyInput } from './tiny-input.ts';

const said = (dossier: DossierDocument) =>
  readingOrder(dossier).flatMap((one) => (one.kind === 'text' ? [one.text] : []));

test('marks for a cross-page seal and who prepared it stand there when they are wanted, and change no fingerprint', () => {
  const plain = buildDossier(tinyInput('zh-CN'));
  const wanted = onPaper(plain, {
    crossSeal: true,
    preparedBy: { organisation: '南昌数字化服务中心', author: '李明' },
  });
  expect(wanted.meta.crossSeal).toBe('骑缝');
  const added = said(wanted).filter((text) => !said(plain).includes(text));
  expect(added).toHaveLength(3);
  expect(added.join('\n')).toMatch(/编制\n南昌数字化服务中心　李明\n需要加盖骑缝章/);
  expect(wanted.meta.canonicalSha256).toBe(plain.meta.canonicalSha256);
  expect(onPaper(plain, { preparedBy: { organisation: ' ', author: '' } })).toEqual(plain);
});

test('how to seal across the sheets is said among the notes, never on the page that is signed', () => {
  for (const language of ['zh-CN', 'en'] as const) {
    const plain = buildDossier(tinyInput(language));
    const wanted = onPaper(plain, { crossSeal: true });
    expect(wanted.contents.notes).toHaveLength(plain.contents.notes.length + 1);
    expect(wanted.chapters).toEqual(plain.chapters);
  }
});

test('the version and the closing day stand on the cover once there is something to tell', () => {
  const input = tinyInput('zh-CN');
  const cover = (assessment: Partial<typeof input.assessment>) =>
    JSON.stringify(buildDossier({ ...input, assessment: { ...input.assessment, ...assessment } }).cover);
  expect(cover({ version: 1, closedOn: null })).not.toContain('第 1 版');
  expect(cover({ version: 2, closedOn: null })).toContain('第 2 版');
  expect(cover({ version: 1, closedOn: '2026-04-12' })).toContain('2026年4月12日定稿');
});

test('boxes for the opinions of offices stand where the form of the programme has them', () => {
  const input = applicationInput('zh-CN');
  const { applying } = input;
  if (applying === undefined) throw new Error('no application');
  const withOpinions = (opinions: typeof applying.programme.filing.opinions) => {
    const filing = { ...applying.programme.filing, opinions };
    const programme = { ...applying.programme, filing };
    return buildDossier({ ...input, applying: { ...applying, programme } }).chapters.find(
      ({ id }) => id === 'opinions',
    );
  };
  expect(withOpinions(undefined)).toBeUndefined();
  const blocks = withOpinions(['county', 'province'])?.blocks ?? [];
  expect(blocks.flatMap((block) => (block.kind === 'heading' ? [block.text] : []))).toEqual([
    '县（市、区）主管部门意见',
    '省级主管部门意见',
  ]);
  for (const block of blocks)
    if (block.kind === 'signature') expect(block.seal.sideMm).toBeGreaterThanOrEqual(45);
});
