import type { Page } from 'playwright-core';
import { questionSlot, type Answer, type Slot } from '../../assessments/answering/answer.ts';
import type { Desk } from '../../electron/contract.ts';
import { application, fields } from '../dossier/application-input.ts';
import { additions } from '../dossier/full-input.ts';
import { pdf, png } from '../evidence/made-files.ts';
import { ask } from './ask.ts';
import { openSample, settled, stored } from './steps.ts';

/** The ids of what a filled desk holds. */
export interface FilledDesk {
  readonly assessmentId: string;
  readonly enterpriseId: string;
  /** The programme the sample applies for. */
  readonly programmeId: string;
  /** An assessment of the sample that is closed, in its first version. */
  readonly closedId: string;
  /** A second enterprise, with a name as long as one may be and nothing else. */
  readonly otherId: string;
}

/** As long as a name may be: 200 characters of Chinese, Latin, Arabic and a sign of several code points. */
export const longName =
  `${'景德镇市昌江区示例陶瓷艺术文化创意产业发展集团股份有限公司'.repeat(5)} Jingdezhen-Ceramics مصنع 👩🏽‍🔧`
    .padEnd(200, '厂')
    .slice(0, 200);

/** Takes a file in as if it had been dropped on the window. */
export async function takeFile(
  page: Page,
  name: string,
  bytes: Buffer,
  enterpriseId: string,
): Promise<string> {
  const { uploadId } = await ask(page, 'beginEvidence', { name, sizeBytes: bytes.length });
  await page.evaluate(
    ([id, numbers]) =>
      (window as unknown as { desk: Desk }).desk.sendEvidencePart({
        uploadId: id,
        offset: 0,
        bytes: Uint8Array.from(numbers),
      }),
    [uploadId, [...bytes]] as const,
  );
  const { evidence } = await ask(page, 'finishEvidence', { uploadId, target: { enterpriseId } });
  return evidence.id;
}

/** Saves many answers without the way through the test for each. */
export async function saveAnswers(
  page: Page,
  assessmentId: string,
  answers: Readonly<Record<string, Answer>>,
): Promise<void> {
  const refused = await page.evaluate(
    async ([id, entries]) => {
      const { desk } = window as unknown as { desk: Desk };
      for (const [slot, answer] of entries) {
        const reply = await desk.saveAnswer({ assessmentId: id, slot, answer });
        if (!reply.ok) return `${slot}: ${reply.fault.code}`;
      }
      return null;
    },
    [assessmentId, Object.entries(answers) as [Slot, Answer][]] as const,
  );
  if (refused !== null) throw new Error(refused);
}

/**
 * Opens the sample from the empty start page and fills the desk until no screen is empty: costs, a plan, chosen
 * programmes, an application with its papers, evidence, a closed assessment to compare with, a second
 * enterprise with a very long name, and something in the bin.
 */
export async function fillDesk(page: Page): Promise<FilledDesk> {
  const assessmentId = await openSample(page);
  const { answers, enterprise, packs } = await stored(page, assessmentId);
  const enterpriseId = enterprise.id;
  const programmeId = 'nanchang-pilot';
  const { costs, plan, programmes = [] } = additions;
  if (costs !== undefined) await ask(page, 'saveCosts', { assessmentId, costs });
  if (plan !== undefined) await ask(page, 'savePlan', { assessmentId, plan });
  await ask(page, 'chooseProgrammes', { assessmentId, programmeIds: programmes.map(({ id }) => id) });
  await saveAnswers(page, assessmentId, fields);
  const licence = await takeFile(page, '营业执照.pdf', pdf('营业执照'), enterpriseId);
  const photo = await takeFile(page, '三号车间数据看板.png', png(640, 400), enterpriseId);
  const pack = packs[0];
  const question = pack?.sections[0]?.questions[0];
  if (pack === undefined || question === undefined) throw new Error('the sample has no question');
  const slot = questionSlot(pack.id, question.id);
  await ask(page, 'linkEvidence', { assessmentId, slot, evidenceIds: [licence, photo] });
  await ask(page, 'saveApplication', {
    assessmentId,
    programmeId,
    application: { ...application, attachments: { licence: [licence] } },
  });

  const again = await ask(page, 'startAssessment', {
    enterpriseId,
    title: '2026 年度复评（示例）',
    packIds: packs.map(({ id }) => id),
  });
  // Of these every fourth question is still open.
  await saveAnswers(
    page,
    again.id,
    Object.fromEntries(
      Object.entries(answers).filter(([one], place) => one.startsWith('q:') && place % 4 > 0),
    ),
  );
  await ask(page, 'closeAssessment', { assessmentId: again.id });
  const other = await ask(page, 'createEnterprise', { name: longName });
  const binned = await ask(page, 'createEnterprise', { name: '萍乡示例机械厂' });
  await ask(page, 'putInBin', { kind: 'enterprise', id: binned.id });
  await page.reload();
  await settled(page);
  return { assessmentId, enterpriseId, programmeId, closedId: again.id, otherId: other.id };
}
