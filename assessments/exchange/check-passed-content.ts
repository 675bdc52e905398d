import { z } from 'zod';
import { planSchema } from '../advice/plan.ts';
import { applicationsSchema } from '../application/tables.ts';
import { checkAnswer } from '../answering/check-answer.ts';
import type { Slot } from '../answering/answer.ts';
import { handlingSchema } from '../enterprise/handling.ts';
import { evidenceStateSchema } from '../evidence/evidence.ts';
import { figureCatalogueSchema, type FigureCatalogue } from '../figures/figure.ts';
import { checkPack } from '../pack/check-pack.ts';
import { packSchema, type Pack } from '../pack/pack.ts';
import { idSchema } from '../pack/question.ts';
import { costTableSchema } from '../programmes/cost-line.ts';
import { DeskError } from '../text/fault.ts';
import { sayFault } from '../text/say.ts';
import { slotSchema } from './assessment-file.ts';
import { changesBySpot, presentSpots } from './changes-by-spot.ts';
import { equal } from './merge-spot.ts';
import {
  frozenSchema,
  type Manifest,
  type PassedAssessment,
  type PassedContent,
  type PassedCounts,
  type PassedEnterprise,
  type PassedLine,
} from './passed-file.ts';
import { earlierResultSchema } from './earlier-result.ts';
import { schemaFault } from './schema-fault.ts';
import { placeOfKind } from './spot.ts';

/** What each part of an assessment must be. A part the app does not know is refused. */
export const partSchemas: Readonly<Record<string, z.ZodType>> = {
  plan: planSchema,
  costs: costTableSchema,
  programmes: z.array(idSchema).max(200),
  applications: applicationsSchema,
};

/** The same for parts of an enterprise. */
export const enterprisePartSchemas: Readonly<Record<string, z.ZodType>> = { handling: handlingSchema };

/**
 * Whether the entries of a file fit together and hold nothing this app would not have stored: hashes, links,
 * answers against the questionnaires in the file, parts, counts, and the present values against the history.
 * `known`: hashes of questionnaires this desk has checked before. Throws a DeskError that names the entry.
 */
export function checkPassedContent(
  content: PassedContent,
  manifest: Manifest,
  known: ReadonlySet<string> = new Set(),
): void {
  const figures = readAll(content.figures, 'figures', figureCatalogueSchema);
  const packs = readAll(content.packs, 'packs', packSchema);
  const checked = new Set<string>();
  for (const enterprise of content.enterprises) {
    const at = `enterprises/${enterprise.id}/enterprise.json`;
    checkEnterprise(enterprise, manifest, content, at);
    for (const assessment of enterprise.assessments) {
      const where = `enterprises/${enterprise.id}/assessments/${assessment.id}/assessment.json`;
      const catalogue = figures.get(assessment.figures);
      const own = assessment.packs.map((one) => packs.get(one));
      if (catalogue === undefined) throw missing(`figures/${assessment.figures}.json`);
      const lost = own.indexOf(undefined);
      if (lost !== -1) throw missing(`packs/${assessment.packs[lost] ?? ''}.json`);
      for (const [place, pack] of own.entries()) {
        const hash = assessment.packs[place] ?? '';
        if (pack === undefined || known.has(hash) || checked.has(hash + assessment.figures)) continue;
        checked.add(hash + assessment.figures);
        refuseBrokenPack(pack, catalogue, `packs/${hash}.json`);
      }
      const present = own.filter((one) => one !== undefined);
      checkAssessment(assessment, enterprise, { packs: present, figures: catalogue }, where);
      if (content.withHistory) compareHistory(assessment, where, content);
    }
    if (content.withHistory) compareHistory(enterprise, at, content);
  }
  if (!content.withHistory && linesOf(content).length > 0)
    throw new DeskError('passing-on.not-left-out', {}, 'manifest.json');
  refuseTwiceNamed(content);
  if (!equal(countOf(content, manifest), manifest.counts))
    throw new DeskError('passing-on.counts', {}, 'manifest.json');
}

/** How much of everything a content holds. */
export function countOf(content: PassedContent, files: Pick<Manifest, 'entries'>): PassedCounts {
  const assessments = content.enterprises.flatMap((one) => one.assessments);
  const sum = (numbers: readonly number[]): number => numbers.reduce((left, right) => left + right, 0);
  return {
    enterprises: content.enterprises.length,
    assessments: assessments.length,
    answers: sum(assessments.map((one) => Object.keys(one.answers).length)),
    evidence: sum(content.enterprises.map((one) => one.evidence.length)),
    evidenceFiles: files.entries.filter((one) => one.name.startsWith('evidence/')).length,
    packs: Object.keys(content.packs).length,
    lines: sum([
      content.overrideHistory.length,
      ...content.enterprises.map((one) => one.history.length),
      ...assessments.map((one) => one.history.length),
    ]),
  };
}

function readAll<Value>(
  contents: Readonly<Record<string, unknown>>,
  folder: string,
  schema: z.ZodType<Value>,
): Map<string, Value> {
  return new Map(
    Object.entries(contents).map(([hash, value]) => {
      const parsed = schema.safeParse(value);
      if (parsed.success) return [hash, parsed.data];
      throw at(`${folder}/${hash}.json`, schemaFault(parsed.error, value));
    }),
  );
}

function refuseBrokenPack(pack: Pack, figures: FigureCatalogue, entry: string): void {
  const locate = (path: readonly PropertyKey[]): { file: string; line: number; field: string } => ({
    file: entry,
    line: 0,
    field: path.map(String).join('.'),
  });
  const [problem] = checkPack(pack, figures, locate);
  if (problem === undefined) return;
  throw new DeskError(
    'passing-on.pack',
    { pack: pack.id, reason: problem.message },
    `${entry}: ${problem.field}`,
  );
}

function checkEnterprise(
  enterprise: PassedEnterprise,
  manifest: Manifest,
  content: PassedContent,
  entry: string,
): void {
  checkParts(enterprise.parts, enterprisePartSchemas, entry);
  refuseTwice(
    enterprise.evidence.map((one) => one.id),
    entry,
  );
  const files = new Map(manifest.entries.map((one) => [one.name, one.bytes]));
  for (const { state } of enterprise.evidence) {
    const name = `evidence/${state.file.sha256}`;
    if (files.get(name) !== state.file.sizeBytes) throw missing(name);
  }
  if (content.leftOut.evidence && enterprise.evidence.length > 0)
    throw new DeskError('passing-on.not-left-out', {}, entry);
  const odd = enterprise.history.find((one) => placeOfKind(one.kind) !== 'enterprise');
  if (odd !== undefined) throw new DeskError('passing-on.history', { change: odd.change }, entry);
}

function checkAssessment(
  assessment: PassedAssessment,
  enterprise: PassedEnterprise,
  pinned: { readonly packs: readonly Pack[]; readonly figures: FigureCatalogue },
  entry: string,
): void {
  const situation = { profile: enterprise.profile, figures: pinned.figures, answers: assessment.answers };
  const unmapped = new Set(assessment.unmapped);
  for (const [name, answer] of Object.entries(assessment.answers)) {
    if (!slotSchema.safeParse(name).success)
      throw new DeskError('file.unknown-field', {}, `${entry}: answers.${name.slice(0, 200)}`);
    const slot = name as Slot;
    // What programmes ask differs from one version of the app to the next; it is kept, and shown where it is asked.
    if (unmapped.has(name) || !/^[qf]:/.test(slot)) continue;
    const fault = checkAnswer({ slot, answer, packs: pinned.packs, situation });
    if (fault === null) continue;
    const reason = { 'zh-CN': sayFault(fault, 'zh-CN'), en: sayFault(fault, 'en') };
    throw new DeskError('file.answer', { reason }, `${entry}: answers.${slot}`);
  }
  checkParts(assessment.parts, partSchemas, entry);
  const evidence = new Set(enterprise.evidence.map((one) => one.id));
  const loose = assessment.links.find(
    (one) => !evidence.has(one.evidenceId) || !slotSchema.safeParse(one.slot).success,
  );
  if (loose !== undefined)
    throw new DeskError('passing-on.loose-link', { slot: loose.slot, evidence: loose.evidenceId }, entry);
  refuseTwice(
    assessment.links.map((one) => `${one.slot} ${one.evidenceId}`),
    entry,
  );
  const odd = assessment.history.find((one) => placeOfKind(one.kind) !== 'assessment');
  if (odd !== undefined) throw new DeskError('passing-on.history', { change: odd.change }, entry);
}

function checkParts(
  parts: Readonly<Record<string, unknown>>,
  schemas: Readonly<Record<string, z.ZodType>>,
  entry: string,
): void {
  for (const [name, value] of Object.entries(parts)) {
    const schema = Object.hasOwn(schemas, name) ? schemas[name] : undefined;
    if (schema === undefined) throw new DeskError('file.unknown-field', {}, `${entry}: parts.${name}`);
    const parsed = schema.safeParse(value);
    if (!parsed.success) {
      const fault = schemaFault(parsed.error, value);
      throw at(`${entry}: parts.${name}`, fault);
    }
    for (const list of Object.values(value ?? {}) as unknown[]) {
      if (!Array.isArray(list)) continue;
      const ids = list.flatMap((one: unknown) =>
        typeof one === 'object' && one !== null && 'id' in one ? [String(one.id)] : [],
      );
      refuseTwice(ids, `${entry}: parts.${name}`);
    }
  }
}

/** Whether a frozen version and everything it is opened with came along. */
function canBeOpened(content: PassedContent, hash: string): boolean {
  const whole = frozenSchema.safeParse(content.frozen[hash]);
  if (!whole.success) return false;
  const { packs, figures, programmes } = whole.data.pinned;
  return (
    packs.every((one) => Object.hasOwn(content.packs, one)) &&
    Object.hasOwn(content.figures, figures) &&
    Object.hasOwn(content.frozen, programmes)
  );
}

const reopeningSchema = z.object({ version: z.int().min(2), reason: z.string().trim().min(1).max(2000) });

/** The present values must be what the newest change of each says, or the file was put together by hand. */
function compareHistory(
  owner: PassedAssessment | PassedEnterprise,
  entry: string,
  content: PassedContent,
): void {
  const changes = changesBySpot(owner.history);
  const present = presentSpots(owner);
  for (const [key, value] of present) {
    const last = changes.get(key)?.at(-1);
    if (last === undefined || !equal(last.value, value))
      throw new DeskError('passing-on.history', { change: last?.change ?? key }, entry);
  }
  for (const [key, list] of changes) {
    const last = list.at(-1);
    if (last?.value !== undefined && !present.has(key))
      throw new DeskError('passing-on.history', { change: last.change }, entry);
  }
  for (const line of owner.history) {
    if (
      line.kind === 'evidence-added' ||
      line.kind === 'evidence-imported' ||
      line.kind === 'evidence-saved'
    ) {
      if (!evidenceStateSchema.safeParse(line.new).success)
        throw new DeskError('passing-on.history', { change: line.change }, entry);
    }
    if (line.kind === 'edition-moved' || line.kind === 'earlier-imported') {
      if (!earlierResultSchema.safeParse(line.old).success)
        throw new DeskError('passing-on.history', { change: line.change }, entry);
    }
    if (line.kind === 'reopened' && !reopeningSchema.safeParse(line.new).success)
      throw new DeskError('passing-on.history', { change: line.change }, entry);
    if (line.kind !== 'closed') continue;
    const frozen = z.object({ version: z.int(), content: z.string() }).safeParse(line.new);
    const told = 'closings' in owner && owner.closings.some((one) => one.version === frozen.data?.version);
    if (!frozen.success || !told || !canBeOpened(content, frozen.data.content))
      throw new DeskError('passing-on.history', { change: line.change }, entry);
  }
}

/** A change has one place only; two lines of one name would make the joining of two files guesswork. */
function linesOf(content: PassedContent): readonly PassedLine[] {
  return [
    ...content.overrideHistory,
    ...content.enterprises.flatMap((one) => [
      ...one.history,
      ...one.assessments.flatMap((each) => each.history),
    ]),
  ];
}

function refuseTwiceNamed(content: PassedContent): void {
  refuseTwice(
    linesOf(content).map((one) => one.change),
    'history',
  );
  const evidence = content.enterprises.flatMap((one) => one.evidence.map((each) => each.id));
  refuseTwice(evidence, 'enterprise.json');
}

function refuseTwice(ids: readonly string[], entry: string): void {
  const seen = new Set<string>();
  for (const id of ids) {
    if (seen.has(id)) throw new DeskError('file.id-twice', { id }, entry);
    seen.add(id);
  }
}

function at(
  entry: string,
  fault: { code: string; values: DeskError['fault']['values']; path?: string },
): DeskError {
  const path = fault.path === undefined || fault.path === '' ? entry : `${entry}: ${fault.path}`;
  return new DeskError(fault.code, fault.values, path);
}

const missing = (entry: string): DeskError => new DeskError('passing-on.entry-missing', { entry });
