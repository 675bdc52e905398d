import { annexesOf } from './annexes.ts';
import { annexesChapter } from './annexes-chapter.ts';
import { answersChapter } from './answers-chapter.ts';
import { applicationChapter } from './application-chapter.ts';
import { applicationFindings } from './application-findings.ts';
import { closingChapter, declarationChapter, enterpriseName, opinionsChapter } from './closing-chapters.ts';
import { comparisonChapter } from './comparison-chapter.ts';
import { coverOf, fingerprint, packNames } from './cover.ts';
import type { Chapter, Contents, DossierDocument, DossierMeta } from './dossier.ts';
import { startedOn, writingOf, type DossierInput, type Writing } from './dossier-input.ts';
import { enterpriseChapter } from './enterprise-chapter.ts';
import { given } from './enterprise-words.ts';
import { figuresChapter } from './figures-chapter.ts';
import { sayDate } from './numbering.ts';
import { onPaper } from './on-paper.ts';
import { begunOf, outcomeOf } from './outcome.ts';
import { overviewChapter } from './overview-chapter.ts';
import { planChapter } from './plan-chapter.ts';
import { begunResults, judgeProgrammes, onlyStatus, programmesChapter } from './programmes-chapter.ts';
import { remarksChapter } from './remarks-chapter.ts';
import { resultChapter } from './result-chapter.ts';
import { dossierText as text } from './text.ts';

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
  const { language, say, applying } = writing;
  const title =
    applying === undefined
      ? say(text.title)
      : say(text.titleFor, { programme: applying.programme.shortTitle });
  return {
    title,
    subtitle: packNames(writing),
    enterprise: enterpriseName(writing),
    sample: writing.sample,
    assessment: { title: writing.assessment.title, startedOn: startedOn(writing) },
    generatedOn: writing.today,
    appVersion: writing.appVersion,
    canonicalSha256: writing.canonicalSha256,
    running: {
      enterprise: enterpriseName(writing),
      sampleMark: writing.sample ? say(text.sampleMark) : null,
      title,
      reference: writing.reference,
      fingerprint: fingerprint(writing),
      edition: say(text.edition, {
        app: 'Readiness Desk',
        version: writing.appVersion,
        date: sayDate(writing.today, language),
      }),
    },
  };
}

function contentsOf(writing: Writing): Contents {
  const { say } = writing;
  const { programmes = [] } = writing;
  const office = onlyStatus(programmes)
    ? text.noteOfficeStatus
    : programmes.length > 0
      ? text.noteOfficeSums
      : text.noteOffice;
  return {
    title: say(text.contentsTitle),
    notesTitle: say(text.contentsNotesTitle),
    notes: [text.noteSelf, office, text.noteMarks, text.noteBlank, text.noteFingerprint].map((note) =>
      say(note),
    ),
  };
}
