import path from 'node:path';
import type { EvidenceFile } from '../../assessments/evidence/evidence.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import type { HandlersOf } from '../answer-call.ts';
import type { AddedEvidence, EvidenceCalls, EvidenceTarget } from '../contract/evidence.ts';
import type { Surroundings } from '../desk.ts';
import { evidenceFolder } from '../evidence/evidence-folder.ts';
import { askedEvidence } from '../services/evidence/asked-file.ts';
import { createEvidenceChecker } from '../services/evidence/check.ts';
import { addEvidence, saveEvidenceField } from '../services/evidence/evidence.ts';
import { linkEvidence, unlinkEvidence } from '../services/evidence/links.ts';
import { nameOfCopy, openEvidence, saveEvidenceCopy } from '../services/evidence/opening.ts';
import { listEvidence } from '../services/evidence/rows.ts';
import { createThumbnails } from '../services/evidence/thumbnails.ts';
import { createTurns } from '../services/evidence/turns.ts';
import { createUploads } from '../services/evidence/uploads.ts';
import type { Workplace } from '../services/workplace.ts';

/** When files and rows are first brought together: the window is up by then, and has asked what it needs. */
const reconcileAfterMs = 4_000;

/** What the window may ask about files that prove answers. */
export function evidenceHandlers(place: Workplace, around: Surroundings): HandlersOf<EvidenceCalls> {
  const folder = evidenceFolder(around.dataFolder);
  const inTurn = createTurns();
  const uploads = createUploads(folder, place.newId);
  const thumbnails = createThumbnails({
    folder: path.join(around.dataFolder, 'thumbnails'),
    evidenceFolder: folder,
    draw: around.drawThumbnail,
  });
  const checker = createEvidenceChecker({
    place,
    folder,
    inTurn,
    thumbnails,
    told: () => around.signals.send({ kind: 'evidence' }),
  });
  const first = setTimeout(() => void checker.reconcile().catch(() => undefined), reconcileAfterMs).unref();
  around.whenClosed(() => {
    clearTimeout(first);
    checker.stop();
  });

  const refuseReadOnly = (): void => {
    if (place.store.kind === 'read-only') throw new DeskError('store.read-only');
  };
  /** The file first, then its row: what a crash leaves in between is a file nobody wants. */
  const add = (
    { name, keep }: { name: string; keep: () => Promise<EvidenceFile> },
    target: EvidenceTarget,
  ): Promise<AddedEvidence> =>
    inTurn(async () => {
      const file = await keep();
      checker.stored(file);
      return addEvidence(place, checker.stateOf, { file, name, target });
    });

  return {
    listEvidence: (input) => listEvidence(place, checker.stateOf, input),
    chooseEvidenceFiles: async () => {
      refuseReadOnly();
      const files = await around.chooseFiles({ language: around.settings.current().language });
      return files.length === 0 ? null : uploads.offer(files);
    },
    addChosenEvidence: async ({ token, target }) => {
      refuseReadOnly();
      return add(await uploads.read(token), target);
    },
    beginEvidence: (input) => {
      refuseReadOnly();
      return uploads.begin(input);
    },
    sendEvidencePart: (input) => uploads.send(input),
    finishEvidence: async ({ uploadId, target }) => add(await uploads.finish(uploadId), target),
    pasteEvidence: async ({ name, target }) => {
      refuseReadOnly();
      const bytes = await around.readPicture();
      if (bytes === null) throw new DeskError('evidence.no-picture');
      const { uploadId } = await uploads.begin({ name, sizeBytes: bytes.byteLength });
      await uploads.send({ uploadId, offset: 0, bytes });
      return add(await uploads.finish(uploadId), target);
    },
    cancelEvidence: async ({ uploadId }) => {
      await uploads.cancel(uploadId);
      return null;
    },
    saveEvidenceField: (input) => saveEvidenceField(place, input),
    linkEvidence: (input) => linkEvidence(place, checker.stateOf, input),
    unlinkEvidence: (input) => unlinkEvidence(place, checker.stateOf, input),
    evidenceThumbnail: async (input) => {
      const png = await thumbnails.of(askedEvidence(place, input).file);
      if (png === null) return null;
      return { address: `data:image/png;base64,${Buffer.from(png).toString('base64')}` };
    },
    openEvidence: (input) => {
      const { language } = around.settings.current();
      const askToOpen = (name: string): Promise<boolean> => around.askToOpen({ name, language });
      return openEvidence(place, folder, { ...around, askToOpen }, input);
    },
    saveEvidenceCopy: async (input) => {
      const name = nameOfCopy(place, input);
      const { language } = around.settings.current();
      const target = await around.chooseTarget({ kind: 'evidence', name, language });
      return target === null ? null : saveEvidenceCopy(place, folder, { ...input, target });
    },
    evidenceState: () => checker.state(),
    checkEvidence: () => {
      checker.check();
      return checker.state();
    },
    stopEvidenceCheck: () => {
      checker.stop();
      return checker.state();
    },
  };
}
