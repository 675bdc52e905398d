import {
  certificateKindLabels,
  ownershipLabels,
  productionTypeLabels,
  profileFieldLabels,
  titlesOfYear,
  unitlessTitles,
} from '../enterprise/labels.ts';
import { profileDoubts, type ProfileFinding } from '../enterprise/profile-checks.ts';
import type { Localized } from '../pack/localized.ts';
import type { Profile, ProfileField } from '../enterprise/profile.ts';
import { profileText } from '../enterprise/text.ts';
import { sayQuantity, sayWan } from '../text/quantity.ts';
import { calendarYear, titleInYear } from '../application/name-year.ts';
import type { Block, Chapter, FormBlock, TableBlock } from './dossier.ts';
import { headings, startedOn, type Writing } from './dossier-input.ts';
import { given, peopleUnit, sayIndustry, sayPlace, saySize } from './enterprise-words.ts';
import { chapterNumber, sayDate } from './numbering.ts';
import { dossierText as text } from './text.ts';

/** Who the enterprise is, its size class with the reason, what it holds, and what there looks wrong. */
export function enterpriseChapter(writing: Writing, index: number): Chapter {
  const heading = headings(writing, index);
  const { certificates } = writing.situation.profile;
  const doubts = profileDoubts(writing.situation.profile, writing.today);
  const blocks: Block[] = [
    formBlock(writing, doubts),
    ...(doubts.length === 0
      ? []
      : [heading(text.profileDoubts, writing.say(text.profileDoubtsAside)), doubtTable(writing, doubts)]),
    ...(certificates.length === 0
      ? []
      : [heading(text.certificatesHeading), certificateTable(writing, certificates)]),
  ];
  return {
    id: 'enterprise',
    number: chapterNumber(index, writing.language),
    title: writing.say(text.enterpriseTitle),
    summary: writing.say(text.enterpriseSummary),
    aside: null,
    look: 'chapter',
    blocks,
  };
}

function formBlock(writing: Writing, doubts: readonly ProfileFinding[]): FormBlock {
  const { profile } = writing.situation;
  const { language, say } = writing;
  const lastYear = titlesOfLastYear(writing);
  const pair = (field: ProfileField, value: string) => ({
    label: say({ ...profileFieldLabels, ...lastYear }[field]),
    value: mark(field, given(writing, value)),
  });
  const mark = (field: ProfileField, value: string) =>
    doubts.some((doubt) => doubt.field === field) ? say(text.toCheck, { value }) : value;
  const people = (value: number | null) =>
    value === null ? '' : sayQuantity(String(value), peopleUnit, language);
  const wan = (value: string | null) => (value === null ? '' : sayWan(value, language));
  const size = saySize(writing);
  return {
    kind: 'form',
    groups: [
      {
        title: say(text.groupIdentity),
        rows: [
          [pair('name', profile.name)],
          [
            pair('creditCode', profile.creditCode),
            pair('foundedOn', profile.foundedOn === null ? '' : sayDate(profile.foundedOn, language)),
          ],
          [{ label: say(text.division), value: mark('division', sayPlace(writing)) }],
          [pair('address', profile.address)],
          [
            pair('legalRepresentative', profile.legalRepresentative),
            pair('ownership', profile.ownership === null ? '' : say(ownershipLabels[profile.ownership])),
          ],
        ],
      },
      {
        title: say(text.groupBusiness),
        rows: [
          [{ label: say(profileFieldLabels.industry), value: mark('industry', sayIndustry(writing)) }],
          [
            pair(
              'productionType',
              profile.productionType === null ? '' : say(productionTypeLabels[profile.productionType]),
            ),
            pair('staff', people(profile.staff)),
          ],
          [pair('revenue', wan(profile.revenue)), pair('totalAssets', wan(profile.totalAssets))],
          [pair('mainProducts', profile.mainProducts)],
          [{ label: say(text.sizeLabel), value: size.size }],
          [{ label: say(text.sizeReasonLabel), value: size.reason }],
        ],
      },
      {
        title: say(text.groupContact),
        rows: [
          [pair('contactName', profile.contactName), pair('contactPost', profile.contactPost)],
          [pair('contactPhone', profile.contactPhone), pair('contactEmail', profile.contactEmail)],
        ],
      },
    ],
  };
}

/** What is asked of the last full year, under that year: this assessment's, whenever the dossier is made. */
function titlesOfLastYear(writing: Writing): Readonly<Record<keyof typeof titlesOfYear, Localized>> {
  const year = calendarYear(1, startedOn(writing));
  const titled = (field: keyof typeof titlesOfYear) =>
    year === null ? unitlessTitles[field] : titleInYear(titlesOfYear[field], year);
  return { staff: titled('staff'), revenue: titled('revenue'), totalAssets: titled('totalAssets') };
}

function doubtTable(writing: Writing, doubts: readonly ProfileFinding[]): TableBlock {
  const { say } = writing;
  const column = (title: string, width: number) => ({ title, unit: null, align: 'start' as const, width });
  return {
    kind: 'table',
    title: say(text.profileDoubts),
    columns: [column(say(text.doubtField), 24), column(say(text.answerDoubt), 76)],
    rows: doubts.map(({ field, kind, values }) => ({
      kind: 'row',
      cells: [
        { text: say(profileFieldLabels[field]) },
        { text: say(profileText[kind], values), tone: 'open' },
      ],
    })),
  };
}

function certificateTable(writing: Writing, certificates: Profile['certificates']): TableBlock {
  const { language, say } = writing;
  const date = (iso: string | null) => (iso === null ? say(text.blank) : sayDate(iso, language));
  const column = (title: string, width: number) => ({ title, unit: null, align: 'start' as const, width });
  return {
    kind: 'table',
    title: say(text.certificatesHeading),
    columns: [
      column(say(text.certificateKind), 26),
      column(say(text.certificateName), 32),
      column(say(text.certificateNumber), 20),
      column(say(text.certificateDates), 22),
    ],
    rows: certificates.map((one) => ({
      kind: 'row',
      cells: [
        { text: say(certificateKindLabels[one.kind]) },
        { text: given(writing, one.name) },
        { text: given(writing, one.number) },
        one.expiresOn === null
          ? { text: date(one.issuedOn) }
          : { text: date(one.issuedOn), minor: say(text.certificateUntil, { date: date(one.expiresOn) }) },
      ],
    })),
  };
}
