import path from 'node:path';
import type { EvidenceFile } from '../../assessments/evidence/evidence.ts';
import type { AddedEvidence, EvidenceTarget } from '../../electron/contract/evidence.ts';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { takeIn } from '../../electron/evidence/take-in.ts';
import { createEvidenceChecker, type EvidenceChecker } from '../../electron/services/evidence/check.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { createThumbnails } from '../../electron/services/evidence/thumbnails.ts';
import { createTurns } from '../../electron/services/evidence/turns.ts';
import type { Workplace } from '../../electron/services/workplace.ts';
import { newFolder, placeIn } from '../services/place.ts';

/** A working place with everything evidence needs, on real files and a real store. */
export interface Shelf {
  readonly place: Workplace;
  /** The data folder. */
  readonly home: string;
  /** The folder of the evidence. */
  readonly folder: string;
  readonly checker: EvidenceChecker;
  readonly add: (
    content: string | Uint8Array,
    name: string,
    target: EvidenceTarget,
  ) => Promise<AddedEvidence>;
  readonly fileOf: (file: EvidenceFile) => string;
}

/** Opens one, in a new folder or one that is there already. */
export function openShelf(home: string = newFolder(), place: Workplace = placeIn(home)): Shelf {
  const folder = evidenceFolder(home);
  const thumbnails = createThumbnails({
    folder: path.join(home, 'thumbnails'),
    evidenceFolder: folder,
    draw: () => Promise.reject(new Error('Nothing is drawn here.')),
  });
  const inTurn = createTurns();
  const checker = createEvidenceChecker({ place, folder, inTurn, thumbnails, told: () => undefined });
  return {
    place,
    home,
    folder,
    checker,
    fileOf: ({ sha256 }) => evidencePath(folder, sha256),
    add: (content, name, target) =>
      inTurn(async () => {
        const arriving = await takeIn(folder, name);
        await arriving.write(Buffer.from(content));
        const file = await arriving.keep();
        checker.stored(file);
        return addEvidence(place, checker.stateOf, { file, name, target });
      }),
  };
}
