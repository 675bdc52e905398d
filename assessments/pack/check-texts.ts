import { reportLongTexts } from './long-texts.ts';
import type { Limit } from './long-texts.ts';
import type { Pack } from './pack.ts';
import type { Report } from './report.ts';

/** The most characters a text of a pack may have in its place on screen and page, by field name. */
const limits: Readonly<Record<string, Limit>> = {
  prompt: [60, 200],
  hint: [90, 240],
  label: [60, 200],
  text: [90, 260],
  shortTitle: [16, 40],
  title: [40, 120],
};
const otherwise = [260, 760] as const;

/** Reports every text of a pack that is too long for its place. */
export function checkTexts(pack: Pack, report: Report): void {
  // The title of a source is the title of a document, whatever its length.
  reportLongTexts(
    pack,
    (name, path) => (path[0] === 'sources' ? otherwise : (limits[name] ?? otherwise)),
    report,
  );
}
