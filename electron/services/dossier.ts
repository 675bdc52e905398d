import { annexesOf } from '../../assessments/dossier/annexes.ts';
import type { PaperWishes } from '../../assessments/dossier/on-paper.ts';
import type { EvidenceFile } from '../../assessments/evidence/evidence.ts';
import type { EarlierAssessment } from '../../assessments/dossier/dossier-input.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { isBundleFormat, type ExportFormat } from '../../assessments/dossier/bundle.ts';
import { formatEnding } from '../../assessments/dossier/format.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { DeskError } from '../../assessments/text/fault.ts';
import { openAssessment } from './assessments.ts';
import { openCompared } from './compare-assessments.ts';
import type { StateOf } from './evidence/rows.ts';
import { statedEvidence } from './evidence/stated.ts';
import { findVersion, openVersion } from './closing/versions.ts';
import { buildModel, inputOf, refuseNotReady } from './dossier-model.ts';
import type { OpenAssessment } from '../contract.ts';
import type { BundleJob } from '../documents/bundle/write-bundle.ts';
import type { DossierSource, Unbuilt } from '../documents/dossier-source.ts';
import type { DossierJob } from '../documents/write-dossier.ts';
import { evidenceFolder, evidencePath } from '../evidence/evidence-folder.ts';
import { fileName, folderName } from './file-name.ts';
import { localDay } from './local-day.ts';
import { readStore, refuseDamaged, type Workplace } from './workplace.ts';

const documentName = { 'zh-CN': '申报材料', en: 'dossier' };
const archiveName = { 'zh-CN': '存档', en: 'archive' };
const versionName = {
  'zh-CN': (version: number) => `第${version}版`,
  en: (version: number) => `version ${version}`,
};

/** The name a dossier is offered under. Refused while the store is damaged. */
export function dossierFileName(
  place: Workplace,
  input: {
    assessmentId: string;
    language: Language;
    version?: number | undefined;
    format?: ExportFormat | undefined;
  },
): string {
  refuseDamaged(place);
  const { assessmentId, language, version } = input;
  const { enterprise, assessment } =
    version === undefined
      ? openAssessment(place, { assessmentId })
      : openVersion(place, { assessmentId, version });
  const words = [enterprise.profile.name, assessment.title, documentName[language]];
  if (assessment.closed !== null) words.push(versionName[language](assessment.closed.version));
  const { format = 'pdf' } = input;
  if (format === 'folder') return folderName(words);
  if (format === 'archive') words.push(archiveName[language]);
  return fileName(words, isBundleFormat(format) ? format : formatEnding(format));
}

/**
 * The dossier of an assessment as the database has it at this moment; with `compareWith` it also says what has
 * changed since that earlier assessment of the same enterprise. Of a closed version, the newest where none is named
 * and the assessment is closed, it is the one frozen on the closing day; a comparison is added to what was frozen.
 */
export function readDossier(
  place: Workplace,
  input: {
    assessmentId: string;
    language: Language;
    compareWith?: string | undefined;
    version?: number | undefined;
    /** The programme applied for. */
    programmeId?: string | undefined;
    appVersion: string;
    /** Whether the files of evidence are as they were taken in; left out where there are none to look at. */
    stateOf?: StateOf;
  },
): DossierDocument {
  const { assessmentId, language, compareWith, programmeId } = input;
  const version = input.version ?? openAssessment(place, { assessmentId }).assessment.closed?.version;
  if (version !== undefined && compareWith === undefined && programmeId === undefined)
    return readStore(place, (db) => findVersion(db, { assessmentId, version }).frozen.dossiers[language]);
  const { open, made } = readStated(place, { ...input, version });
  return buildModel(open, { ...made, language });
}

/**
 * The same, but what is not frozen is left to be built by the process that writes it. Throws
 * `application.not-ready` as `readDossier` does.
 */
export function dossierSource(place: Workplace, input: Parameters<typeof readDossier>[1]): DossierSource {
  const { assessmentId, language, compareWith, programmeId } = input;
  const version = input.version ?? openAssessment(place, { assessmentId }).assessment.closed?.version;
  if (version !== undefined && compareWith === undefined && programmeId === undefined)
    return { kind: 'model', model: readDossier(place, { ...input, version }) };
  const { open, made } = readStated(place, { ...input, version });
  const stated = inputOf(open, made);
  refuseNotReady(stated);
  return { kind: 'input', input: { ...stated, language } };
}

/** What a dossier is rehearsed with; null where it cannot be made, which is said when it is asked for in earnest. */
export function rehearsedSource(
  place: Workplace,
  input: { readonly assessmentId: string; readonly language: Language; readonly appVersion: string },
): DossierSource | null {
  try {
    return dossierSource(place, input);
  } catch (error) {
    if (error instanceof DeskError) return null;
    throw error;
  }
}

/** An assessment, or a closed version of it, with everything else a dossier of it states. */
export function readStated(
  place: Workplace,
  input: {
    assessmentId: string;
    /** Left out: as it is open, or, while it is closed, as it was frozen. */
    version?: number | undefined;
    compareWith?: string | undefined;
    programmeId?: string | undefined;
    appVersion: string;
    stateOf?: StateOf;
  },
): { open: OpenAssessment; made: Parameters<typeof inputOf>[1] } {
  const { assessmentId, compareWith, appVersion } = input;
  const stateOf = input.stateOf ?? (() => 'sound' as const);
  const version = input.version ?? openAssessment(place, { assessmentId }).assessment.closed?.version;
  const made = {
    appVersion,
    earlier: compareWith === undefined ? null : readEarlier(place, assessmentId, compareWith, stateOf),
    applyingFor: input.programmeId ?? null,
  };
  if (version !== undefined) {
    const open = openVersion(place, { assessmentId, version });
    const today = localDay(open.assessment.closed?.at ?? place.now());
    return { open, made: { ...made, evidence: open.evidence, today, closedOn: today } };
  }
  const open = openAssessment(place, { assessmentId });
  const ids = { id: assessmentId, enterpriseId: open.enterprise.id };
  const evidence = readStore(place, (db) => statedEvidence(db, ids, stateOf));
  return { open, made: { ...made, evidence, today: localDay(place.now()) } };
}

/**
 * What a process is told to write: the dossier as a single file, or as a bundle with the originals of its annexes, which
 * lie in `dataFolder`. PDF where no format is named.
 */
export function dossierOrder(
  source: DossierSource,
  input: {
    readonly wishes?: PaperWishes | undefined;
    readonly format?: ExportFormat | undefined;
    readonly programmeId?: string | undefined;
    readonly target: string;
    readonly fonts: DossierJob['fonts'];
    readonly ownFonts?: DossierJob['ownFonts'];
    readonly dataFolder: string;
  },
): Unbuilt<DossierJob> | Unbuilt<BundleJob> {
  const { target, fonts, ownFonts, wishes = {}, format = 'pdf' } = input;
  const folder = evidenceFolder(input.dataFolder);
  const annexFiles = Object.fromEntries(
    enclosedFiles(source).map((file) => [file.sha256, evidencePath(folder, file.sha256)]),
  );
  const job = { source, wishes, target, fonts, ownFonts, annexFiles };
  return isBundleFormat(format)
    ? { ...job, format, application: input.programmeId !== undefined }
    : { ...job, format };
}

function enclosedFiles(source: DossierSource): readonly EvidenceFile[] {
  return source.kind === 'model'
    ? (source.model.enclosed ?? []).map(({ file }) => file)
    : annexesOf(source.input).map(({ evidence }) => evidence.file);
}

/** An earlier assessment to compare with, judged by the profile of its own time. */
function readEarlier(
  place: Workplace,
  assessmentId: string,
  otherId: string,
  stateOf: StateOf,
): EarlierAssessment {
  const { other, profileOther } = openCompared(place, { assessmentId, otherId });
  const { assessment, packs, figures, answers } = other;
  return {
    title: assessment.title,
    createdAt: assessment.createdAt,
    packs,
    situation: { profile: profileOther, figures, answers },
    evidence: readStore(place, (db) =>
      statedEvidence(db, { id: otherId, enterpriseId: other.enterprise.id }, stateOf),
    ).filter(({ slots }) => slots.length > 0),
  };
}
