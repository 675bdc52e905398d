import { answeredOf, howFar } from '../answering/how-far.ts';
import type { ProfileField } from '../enterprise/profile.ts';
import { profileDoubts } from '../enterprise/profile-checks.ts';
import type { ParameterOverride } from '../programmes/parameter.ts';
import type { Programme } from '../programmes/programme.ts';
import { enterpriseName, grouped, sealPlace } from './closing-chapters.ts';
import type { Cover, Fact } from './dossier.ts';
import { startedOn, type Writing } from './dossier-input.ts';
import { sayIndustry, sayPlace, saySize } from './enterprise-words.ts';
import { listed } from './joining.ts';
import { sayDate } from './numbering.ts';
import { sayPacks } from './outcome.ts';
import { paperText } from './paper-text.ts';
import { dossierText as text, policy } from './text.ts';

/** The first 12 digits in groups of four: enough to tell loose pages apart. */
export function fingerprint(writing: Writing): string {
  return writing.say(text.fingerprint, { groups: grouped(writing.canonicalSha256.slice(0, 12), 4) });
}

/** The questionnaires reported; all of them while none is begun. */
export function packNames(writing: Writing): string {
  const begun = writing.packs.filter((pack) => howFar(answeredOf(pack, writing.situation)) !== 'none');
  return sayPacks(writing, begun.length === 0 ? writing.packs : begun);
}

/** The first page: what is filed, by whom, and under which document. */
export function coverOf(writing: Writing): Cover {
  const { language, say, situation, applying } = writing;
  const size = saySize(writing);
  const code = situation.profile.creditCode.trim();
  const marked = markOf(writing);
  const fact = (label: keyof typeof text, value: string, aside: string | null = null) => ({
    label: say(text[label]),
    value,
    aside,
  });
  return {
    kicker: applying === undefined ? packNames(writing) : say(applying.programme.title),
    title: say(text.coverTitle),
    enterprise: enterpriseName(writing),
    reference: fact('reference', writing.reference),
    sampleMark: writing.sample ? say(text.sampleMark) : null,
    facts: [
      fact('creditCode', code === '' ? say(text.blank) : marked('creditCode', code)),
      fact('division', marked('division', sayPlace(writing))),
      fact('industry', marked('industry', sayIndustry(writing))),
      fact('sizeLabel', size.size),
      fact(
        'assessment',
        writing.assessment.title,
        listed(writing, [
          ...(applying === undefined ? [] : [packNames(writing)]),
          say(text.startedOn, { date: sayDate(startedOn(writing), language) }),
        ]),
      ),
      ...versionFacts(writing),
      ...(applying === undefined
        ? [
            fact(
              'policyLabel',
              policy.document,
              say(text.policyIssued, { title: policy.title, date: sayDate(policy.date, language) }),
            ),
          ]
        : [contactFact(writing), documentFact(writing, applying.programme)]),
      fact('generatedOn', sayDate(writing.today, language), say(text.dataVersion, { seq: writing.seq })),
    ],
    qr: {
      payload: `RD1|${writing.reference}|${writing.canonicalSha256}`,
      captions: [say(text.qrCaption), fingerprint(writing)],
    },
    seal: sealPlace(writing),
    imprint: say(text.imprint, { app: text.appName }),
  };
}

/** Marks a value of the profile that looks wrong, as the chapter on the enterprise does. */
function markOf({ situation, today, say }: Writing): (field: ProfileField, value: string) => string {
  const doubts = profileDoubts(situation.profile, today);
  return (field, value) =>
    doubts.some((doubt) => doubt.field === field) ? say(text.toCheck, { value }) : value;
}

/** Whom an office can ask. */
function contactFact(writing: Writing): Fact {
  const { profile } = writing.situation;
  const marked = markOf(writing);
  const said = (['contactName', 'contactPhone'] as const).flatMap((field) => {
    const value = profile[field].trim();
    return value === '' ? [] : [marked(field, value)];
  });
  return {
    label: writing.say(text.contact),
    value:
      said.length === 0 ? writing.say(text.blank) : said.join(writing.language === 'zh-CN' ? '，' : ', '),
    aside: null,
  };
}

/**
 * The document filed under: the notices whose figures the user keyed in, or else the one the programme rests on; of one
 * whose number nobody has seen, the title.
 */
function documentFact(writing: Writing, programme: Programme): Fact {
  const { language, say } = writing;
  const { document } = programme;
  const keyed = noticesOf(writing, programme);
  const label = say(onBackground(writing, programme) ? text.backgroundLabel : text.policyLabel);
  if (keyed.length > 0)
    return {
      label,
      value: listed(writing, once(keyed.map(({ documentNumber }) => documentNumber))),
      aside: listed(writing, once(keyed.map(({ source }) => source))),
    };
  const title = say(document.title);
  const date = document.date === null ? null : sayDate(document.date, language);
  if (document.number === null) return { label, value: title, aside: date };
  return {
    label,
    value: document.number,
    aside: date === null ? title : say(text.policyIssued, { title, date }),
  };
}

/** The number of the document filed under, as far as one is known: of the notices keyed in, or of the programme's own. */
export function documentNumber(writing: Writing, programme: Programme): string | null {
  return noticeNumber(writing, programme) ?? programme.document.number;
}

/** The number of the notices keyed in; null where none was. */
export function noticeNumber(writing: Writing, programme: Programme): string | null {
  const keyed = noticesOf(writing, programme);
  return keyed.length === 0 ? null : listed(writing, once(keyed.map((one) => one.documentNumber)));
}

/** Whether all that is known of is a paper which proposes the programme: no ground to file under. */
export function onBackground(writing: Writing, programme: Programme): boolean {
  return programme.document.background === true && noticesOf(writing, programme).length === 0;
}

function noticesOf({ overrides }: Writing, { id }: Programme): readonly ParameterOverride[] {
  return Object.values(overrides?.[id] ?? {}).filter((one) => one.documentNumber.trim() !== '');
}

function once(texts: readonly string[]): readonly string[] {
  return [...new Set(texts.map((one) => one.trim()))];
}

/** Which version of the assessment it is: said once there is more than one, or when it has been closed. */
function versionFacts({ assessment, language, say }: Writing): Fact[] {
  const { version, closedOn = null } = assessment;
  if (version === undefined || (version === 1 && closedOn === null)) return [];
  return [
    {
      label: say(paperText.version),
      value: say(paperText.versionNumber, { version: String(version) }),
      aside: closedOn === null ? null : say(paperText.closedOn, { date: sayDate(closedOn, language) }),
    },
  ];
}
