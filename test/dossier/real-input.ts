import { readdirSync, readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { parse } from 'yaml';
import { canonicalDossierData } from '../../assessments/dossier/canonical.ts';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { DossierInput } from '../../assessments/dossier/dossier-input.ts';
import { emptyProfile } from '../../assessments/enterprise/profile.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import type { Pack } from '../../assessments/pack/pack.ts';
import { readFigures, readPack } from '../../assessments/pack/read-pack.ts';
import { readSample } from '../../assessments/sample/read-sample.ts';

const root = join(import.meta.dirname, '../../assessments');

function filesOf(folder: string): Record<string, string> {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith('.yaml'));
  return Object.fromEntries(names.map((name) => [name, readFileSync(join(root, folder, name), 'utf8')]));
}

const readCatalogue = readFigures(filesOf('figures'));
if (readCatalogue.kind === 'problems') throw new Error(JSON.stringify(readCatalogue.problems));
export const figures = readCatalogue.figures;

/** The packs of this repository, as shipped. */
export const packs: readonly Pack[] = readdirSync(join(root, 'packs'))
  .sort()
  .map((id) => {
    const read = readPack(filesOf(`packs/${id}`), figures);
    if (read.kind === 'problems') throw new Error(`${id}: ${JSON.stringify(read.problems)}`);
    return read.pack;
  });

const sampleFiles = Object.entries(filesOf('sample')).map(([name, text]): [string, unknown] => [
  name.replace('.yaml', ''),
  parse(text),
]);
export const sample = readSample(Object.fromEntries(sampleFiles), packs, figures);

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const hashOf = (content: unknown) => sha256(canonicalJson(content));

type Given = Omit<DossierInput, 'canonicalSha256'>;

function withFingerprint(given: Given): DossierInput {
  return { ...given, canonicalSha256: sha256(canonicalDossierData({ ...given, hashOf })) };
}

/** The sample enterprise with its filled assessment; `changed` replaces parts of it before the fingerprint is taken. */
export function sampleInput(language: Language, changed: Partial<Given> = {}): DossierInput {
  return withFingerprint({
    sample: true,
    assessment: { title: sample.title[language], createdAt: '2026-04-01T01:00:00.000Z' },
    packs,
    situation: { profile: sample.profile, figures, answers: sample.answers },
    language,
    today: '2026-04-10',
    appVersion: '0.1.0',
    seq: 42,
    ...changed,
  });
}

/** An assessment in which nothing has been said yet, of an enterprise without a name. */
export function emptyInput(language: Language): DossierInput {
  return sampleInput(language, {
    sample: false,
    seq: 1,
    situation: { profile: emptyProfile, figures, answers: {} },
  });
}
