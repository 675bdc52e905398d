import type { Localized } from '../pack/localized.ts';
import { applicationText } from './application-text.ts';
import type { Block, Chapter, TableBlock, TableRow } from './dossier.ts';
import { headings, type Writing } from './dossier-input.ts';
import { chapterNumber } from './numbering.ts';
import { paperText } from './paper-text.ts';
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
        clauses: clausesOf(writing).map((clause) => say(clause)),
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

/** Boxes for the opinions of the offices that review the application; null where its form has none. */
export function opinionsChapter(writing: Writing, index: number): Chapter | null {
  const { applying, language, say } = writing;
  const offices = applying?.programme.filing.opinions ?? [];
  if (offices.length === 0) return null;
  const heading = headings(writing, index);
  const titles = {
    county: applicationText.opinionCounty,
    city: applicationText.opinionCity,
    province: applicationText.opinionProvince,
  };
  return {
    id: 'opinions',
    number: chapterNumber(index, language),
    title: say(paperText.opinions),
    summary: say(paperText.opinionsSummary),
    aside: null,
    look: 'chapter',
    blocks: [
      { kind: 'paragraph', text: say(paperText.opinionsNote), tone: 'quiet' },
      ...offices.flatMap((office): Block[] => [
        heading(titles[office]),
        {
          kind: 'signature',
          lines: [
            { label: say(paperText.opinion), value: '' },
            { label: say(paperText.opinionSigned), value: '' },
            { label: say(paperText.opinionDate), value: say(text.lineDateBlank) },
          ],
          seal: { ...sealPlace(writing), label: say(paperText.opinionSeal) },
        },
      ]),
    ],
  };
}

/** What the programme asks to be declared, and of our own clauses those it does not cover. */
function clausesOf({ applying }: Writing): readonly Localized[] {
  if (applying === undefined) return declarationClauses;
  const asked = applying.programme.declarations.map(({ text: clause }) => clause);
  return [...asked, ...declarationClauses.filter(({ covered }) => !covered)];
}

/** Company seals are 38 to 42 mm across; 46 mm leaves room around them. */
export function sealPlace(writing: Writing) {
  return { label: writing.say(text.seal), size: writing.say(text.sealSize), sideMm: 46 };
}

/** The fingerprint in full, the editions of the packs, and how to check all that. */
export function closingChapter(writing: Writing, index: number): Chapter {
  const { say } = writing;
  const heading = headings(writing, index);
  const more = hasAdditions(writing);
  const title = more ? text.editionsHeadingMore : text.editionsHeading;
  return {
    id: 'proof',
    number: chapterNumber(index, writing.language),
    title: say(text.closingTitle),
    summary: say(text.closingSummary),
    aside: say(text.dataVersion, { seq: writing.seq }),
    look: 'chapter',
    blocks: [
      { kind: 'paragraph', text: say(more ? text.digestIntroMore : text.digestIntro), tone: 'plain' },
      { kind: 'digest', label: say(text.digestLabel), value: grouped(writing.canonicalSha256, 8) },
      heading(title),
      { ...editionsTable(writing), title: say(title) },
      heading(text.checkHeading),
      {
        kind: 'notes',
        items: [say(text.checkPages), say(text.checkQr), say(text.checkApp), say(text.checkOriginals)],
      },
    ],
  };
}

/** Whether the fingerprint covers more than the assessment itself. */
function hasAdditions({ plan, earlier, programmes }: Writing): boolean {
  return (
    (plan?.items ?? []).length > 0 ||
    (earlier !== null && earlier !== undefined) ||
    (programmes ?? []).length > 0
  );
}

/** The edition of everything this dossier rests on. */
function editionsTable(writing: Writing): TableBlock {
  const { earlier, programmes = [], say } = writing;
  const rows = (
    band: Localized,
    list: readonly { readonly title: Localized; readonly id: string; readonly edition: string }[],
  ): TableRow[] =>
    list.length === 0
      ? []
      : [
          { kind: 'band', text: say(band), aside: null },
          ...list.map((one): TableRow => ({
            kind: 'row',
            cells: [{ text: say(one.title) }, { text: one.id, tone: 'quiet' }, { text: one.edition }],
          })),
        ];
  const others = [
    ...rows(text.editionsEarlier, earlier?.packs ?? []),
    ...rows(text.editionsProgrammes, programmes),
  ];
  const own = rows(text.editionsPacks, writing.packs);
  return {
    kind: 'table',
    title: say(text.editionsHeading),
    columns: [
      {
        title: say(others.length === 0 ? text.editionsPack : text.editionsName),
        unit: null,
        align: 'start',
        width: 56,
      },
      { title: say(text.editionsId), unit: null, align: 'start', width: 26 },
      { title: say(text.editionsEdition), unit: null, align: 'start', width: 18 },
    ],
    // With one kind of thing there is nothing to tell apart.
    rows: others.length === 0 ? own.slice(1) : [...own, ...others],
  };
}

/** Digits in groups of the given size, parted by blanks. */
export function grouped(digits: string, size: number): string {
  return (digits.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(' ');
}
