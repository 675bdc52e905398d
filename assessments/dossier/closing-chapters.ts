import type { Chapter } from './dossier.ts';
import { headings, type Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';
import { declarationClauses, dossierText as text } from './text.ts';

/** The name as printed; a dossier without one says so. */
export function enterpriseName(writing: Writing): string {
  const name = writing.situation.profile.name.trim();
  return name === '' ? writing.say(text.unnamed) : name;
}

/** What the enterprise declares, with lines to sign and a place for the seal. */
export function declarationChapter(writing: Writing, index: number): Chapter {
  const { say } = writing;
  const enterprise = enterpriseName(writing);
  return {
    id: 'declaration',
    number: chapterNumber(index, writing.language),
    title: say(text.declarationTitle),
    summary: say(text.declarationSummary),
    aside: null,
    look: 'declaration',
    blocks: [
      {
        kind: 'clauses',
        addressee: { label: say(text.addressee), blank: say(text.addresseeBlank) },
        opening: say(text.opening, { enterprise, reference: writing.reference }),
        clauses: declarationClauses.map((clause) => say(clause)),
      },
      {
        kind: 'signature',
        lines: [
          { label: say(text.lineEnterprise), value: enterprise },
          { label: say(text.lineLegal), value: '' },
          { label: say(text.linePerson), value: '' },
          { label: say(text.lineDate), value: say(text.lineDateBlank) },
        ],
        seal: sealPlace(writing),
      },
    ],
  };
}

/** Company seals are 38 to 42 mm across; 46 mm leaves room around them. */
export function sealPlace(writing: Writing) {
  return { label: writing.say(text.seal), size: writing.say(text.sealSize), sideMm: 46 };
}

/** The fingerprint in full, the editions of the packs, and how to check all that. */
export function closingChapter(writing: Writing, index: number): Chapter {
  const { say } = writing;
  const heading = headings(writing, index);
  return {
    id: 'proof',
    number: chapterNumber(index, writing.language),
    title: say(text.closingTitle),
    summary: say(text.closingSummary),
    aside: say(text.dataVersion, { seq: writing.seq }),
    look: 'chapter',
    blocks: [
      { kind: 'paragraph', text: say(text.digestIntro), tone: 'plain' },
      { kind: 'digest', label: say(text.digestLabel), value: grouped(writing.canonicalSha256, 8) },
      heading(text.editionsHeading),
      {
        kind: 'table',
        title: say(text.editionsHeading),
        columns: [
          { title: say(text.editionsPack), unit: null, align: 'start', width: 56 },
          { title: say(text.editionsId), unit: null, align: 'start', width: 26 },
          { title: say(text.editionsEdition), unit: null, align: 'start', width: 18 },
        ],
        rows: writing.packs.map((pack) => ({
          kind: 'row',
          cells: [{ text: say(pack.title) }, { text: pack.id, tone: 'quiet' }, { text: pack.edition }],
        })),
      },
      heading(text.checkHeading),
      {
        kind: 'notes',
        items: [say(text.checkPages), say(text.checkQr), say(text.checkApp), say(text.checkOriginals)],
      },
    ],
  };
}

/** Digits in groups of the given size, parted by blanks. */
export function grouped(digits: string, size: number): string {
  return (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
}
