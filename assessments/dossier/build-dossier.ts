import { answeredOf, howFar } from '../answering/how-far.ts';
import type { ProfileField } from '../enterprise/profile.ts';
import { annexesOf } from './annexes.ts';
import { annexesChapter } from './annexes-chapter.ts';
import { answersChapter } from './answers-chapter.ts';
import { applicationChapter } from './application-chapter.ts';
import { applicationFindings } from './application-findings.ts';
import {
  closingChapter,
  declarationChapter,
  enterpriseName,
  grouped,
  opinionsChapter,
  sealPlace,
} from './closing-chapters.ts';
import { comparisonChapter } from './comparison-chapter.ts';
import type { Chapter, Contents, Cover, DossierDocument, DossierMeta, Fact } from './dossier.ts';
import { writingOf, type DossierInput, type Writing } from './dossier-input.ts';
import { enterpriseChapter, profileDoubts } from './enterprise-chapter.ts';
import { given, sayIndustry, sayPlace, saySize } from './enterprise-words.ts';
import { figuresChapter } from './figures-chapter.ts';
import { sayDate } from './numbering.ts';
import { onPaper } from './on-paper.ts';
import { paperText } from './paper-text.ts';
import { begunOf, outcomeOf, sayPacks } from './outcome.ts';
import { overviewChapter } from './overview-chapter.ts';
import { planChapter } from './plan-chapter.ts';
import { begunResults, judgeProgrammes, programmesChapter } from './programmes-chapter.ts';
import { remarksChapter } from './remarks-chapter.ts';
import { resultChapter } from './result-chapter.ts';
import { dossierText as text, policy } from './text.ts';

/**
 * The dossier of one assessment as a plain document in one language. Scores are computed here by the same
 * functions the window uses. Pure: the same input gives the same document.
 */
export function buildDossier(input: DossierInput): DossierDocument {
  const writing = writingOf(input);
  const outcomes = writing.packs.map((pack) => outcomeOf(pack, input.situation, { ways: true }));
  const begun = begunOf(outcomes);
  const programmes = judgeProgrammes(writing, outcomes);
  const applied = programmes.find(({ programme }) => programme.id === input.applying?.programme.id) ?? null;
  const results = begunResults(outcomes);
  const writers: ((index: number) => Chapter | null)[] = [
    (index) => applicationChapter(writing, results, applied, index),
    (index) => enterpriseChapter(writing, index),
    (index) => overviewChapter(writing, outcomes, index),
    ...begun.map((outcome) => (index: number) => resultChapter(writing, outcome, index)),
    (index) => comparisonChapter(writing, outcomes, index),
    (index) => planChapter(writing, outcomes, index),
    (index) => programmesChapter(writing, programmes, index),
    ...begun.map((outcome) => (index: number) => answersChapter(writing, outcome, index)),
    (index) => figuresChapter(writing, index),
    (index) => remarksChapter(writing, applicationFindings(writing, results, applied), index),
    (index) => declarationChapter(writing, index),
    (index) => opinionsChapter(writing, index),
    (index) => annexesChapter(writing, index),
    (index) => closingChapter(writing, index),
  ];
  const chapters = writers.reduce<Chapter[]>((written, write) => {
    const chapter = write(written.length + 1);
    return chapter === null ? written : [...written, chapter];
  }, []);
  const annexes = annexesOf(writing);
  const dossier: DossierDocument = {
    format: 1,
    language: input.language,
    meta: metaOf(writing),
    cover: coverOf(writing),
    contents: contentsOf(writing),
    chapters,
    ...(annexes.length === 0
      ? {}
      : {
          enclosed: annexes.map(({ number, evidence, entries: [entry] }) => ({
            number,
            name: given(writing, evidence.details.name),
            ...(entry === undefined ? {} : { title: writing.say(entry.title) }),
            file: evidence.file,
          })),
        }),
  };
  return onPaper(dossier, { crossSeal: input.applying?.programme.filing.crossSeal });
}

function metaOf(writing: Writing): DossierMeta {
  const { language, say } = writing;
  return {
    title: say(text.title),
    subtitle: packNames(writing),
    enterprise: enterpriseName(writing),
    sample: writing.sample,
    assessment: { title: writing.assessment.title, startedOn: writing.assessment.createdAt.slice(0, 10) },
    generatedOn: writing.today,
    appVersion: writing.appVersion,
    canonicalSha256: writing.canonicalSha256,
    running: {
      enterprise: enterpriseName(writing),
      sampleMark: writing.sample ? say(text.sampleMark) : null,
      title: `${say(text.title)}${language === 'zh-CN' ? '　' : ' · '}${writing.reference}`,
      fingerprint: fingerprint(writing),
      edition: say(text.edition, {
        app: 'Readiness Desk',
        version: writing.appVersion,
        date: sayDate(writing.today, language),
      }),
    },
  };
}

/** The first 12 digits in groups of four: enough to tell loose pages apart. */
function fingerprint(writing: Writing): string {
  return writing.say(text.fingerprint, { groups: grouped(writing.canonicalSha256.slice(0, 12), 4) });
}

/** The questionnaires reported; all of them while none is begun. */
function packNames(writing: Writing): string {
  const begun = writing.packs.filter((pack) => howFar(answeredOf(pack, writing.situation)) !== 'none');
  return sayPacks(writing, begun.length === 0 ? writing.packs : begun);
}

function coverOf(writing: Writing): Cover {
  const { language, say, situation } = writing;
  const size = saySize(writing);
  const code = situation.profile.creditCode.trim();
  const doubts = profileDoubts(writing);
  const doubted = (field: ProfileField) => doubts.some((doubt) => doubt.field === field);
  const fact = (label: keyof typeof text, value: string, aside: string | null = null) => ({
    label: say(text[label]),
    value,
    aside,
  });
  return {
    kicker: packNames(writing),
    title: say(text.coverTitle),
    enterprise: enterpriseName(writing),
    reference: fact('reference', writing.reference),
    sampleMark: writing.sample ? say(text.sampleMark) : null,
    facts: [
      fact(
        'creditCode',
        code === '' ? say(text.blank) : doubted('creditCode') ? say(text.toCheck, { value: code }) : code,
      ),
      fact('division', sayPlace(writing)),
      fact('industry', sayIndustry(writing)),
      fact('sizeLabel', size.size),
      fact(
        'assessment',
        writing.assessment.title,
        say(text.startedOn, { date: sayDate(writing.assessment.createdAt.slice(0, 10), language) }),
      ),
      ...versionFacts(writing),
      fact(
        'policyLabel',
        policy.document,
        say(text.policyIssued, { title: policy.title, date: sayDate(policy.date, language) }),
      ),
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

function contentsOf(writing: Writing): Contents {
  const { say } = writing;
  const sums = (writing.programmes ?? []).length > 0;
  return {
    title: say(text.contentsTitle),
    notesTitle: say(text.contentsNotesTitle),
    notes: [
      text.noteSelf,
      sums ? text.noteOfficeSums : text.noteOffice,
      text.noteMarks,
      text.noteBlank,
      text.noteFingerprint,
    ].map((note) => say(note)),
  };
}
