import path from 'node:path';
import type { Pack } from '../../assessments/pack/pack.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';
import { readContent } from '../../build/compile-packs.ts';
import { closeStore, openStore } from '../../electron/db/open-store.ts';
import { createPinnedPacks } from '../../electron/services/pinned-packs.ts';
import { openSample } from '../../electron/services/sample.ts';
import type { Workplace } from '../../electron/services/workplace.ts';

/** A real store in a folder with the sample in it, and its 2024 pack to write answers of. */
export function benchPlace(folder: string): {
  readonly place: Workplace;
  readonly assessmentId: string;
  readonly pack: Pack;
  readonly close: () => void;
} {
  const { content } = readContent();
  const store = openStore({
    file: path.join(folder, 'desk.sqlite'),
    now: new Date().toISOString(),
    keepFolder: folder,
  });
  let ids = 0;
  const place: Workplace = {
    store,
    library: content,
    pinned: createPinnedPacks(),
    sample: readSample(content.sample, content.packs, content.figures),
    now: () => new Date().toISOString(),
    newId: () => `bench-${(ids += 1)}`,
    who: () => '',
  };
  const { assessmentId } = openSample(place, { language: 'zh-CN' });
  const pack = content.packs.find((one) => one.sets?.['binding'] !== undefined);
  if (pack === undefined) throw new Error('the 2024 pack is missing');
  return { place, assessmentId, pack, close: () => closeStore(store) };
}
