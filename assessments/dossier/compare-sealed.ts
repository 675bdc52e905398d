import type {
  CarriedFile,
  DossierDifference,
  DossierSeal,
  PartName,
  SealedAnnex,
  SealedDossier,
  SealedPart,
} from './sealed.ts';
import { alignParts } from './sealed-align.ts';
import { compareLines } from './sealed-lines.ts';

/**
 * Holds a dossier file against its own seal and fingerprints and names everything that is not as it was written: what
 * it states of itself first, then part by part in the order of the seal, then what was put in. An empty list means that
 * nothing has changed since the file was written.
 */
export function compareDossier(read: SealedDossier): DossierDifference[] {
  const { canonical, seal } = read;
  const without: DossierDifference[] = [
    ...(canonical === null ? [{ kind: 'without' as const, what: 'canonical' as const }] : []),
    ...(seal === null ? [{ kind: 'without' as const, what: 'seal' as const }] : []),
  ];
  const parts = seal === null ? [] : compareParts(seal.content.parts, read.parts);
  return [
    ...without,
    ...compareFingerprints(read),
    ...parts,
    ...(seal === null ? [] : compareAnnexPages(seal.content.annexes, parts)),
    ...read.carried.map(({ name }): DossierDifference => ({ kind: 'carried', name })),
    ...read.active.map((name): DossierDifference => ({ kind: 'active', name })),
  ];
}

/** What the file says its data and its seal hash to, against what they do. */
function compareFingerprints({ canonical, seal, stated }: SealedDossier): DossierDifference[] {
  const differences: DossierDifference[] = [];
  const compare = (
    of: 'canonical' | 'seal',
    place: StatedPlace,
    said: string | null,
    found: string | undefined,
  ): void => {
    if (found !== undefined && said !== found)
      differences.push({ kind: 'fingerprint', of, place, stated: said, found });
  };
  if (seal !== null) compare('canonical', 'seal', seal.content.canonicalSha256, canonical?.sha256);
  for (const { place, canonicalSha256, sealSha256 } of stated) {
    compare('canonical', place, canonicalSha256, canonical?.sha256);
    compare('seal', place, sealSha256, seal?.sha256);
  }
  return differences;
}

type StatedPlace = Extract<DossierDifference, { kind: 'fingerprint' }>['place'];

function compareParts(expected: readonly SealedPart[], found: readonly SealedPart[]): DossierDifference[] {
  const steps = alignParts(expected, found);
  return steps.flatMap((step): DossierDifference[] => {
    switch (step.kind) {
      case 'same':
        return [];
      case 'moved':
        return [{ kind: 'moved', part: nameOf(step.part), now: step.now.name }];
      case 'missing':
      case 'added':
        return [{ kind: step.kind, part: nameOf(step.part) }];
      case 'changed': {
        const part = nameOf(step.part);
        const lines = compareLines(step.part.lines, step.now.lines);
        return lines.length === 0
          ? [{ kind: 'drawing', part }]
          : lines.map((line) => ({ kind: 'line', part, ...line }));
      }
    }
  });
}

/** An annex is named when a page of it is. */
function compareAnnexPages(
  annexes: readonly SealedAnnex[],
  differences: readonly DossierDifference[],
): DossierDifference[] {
  return annexes.flatMap(({ number, name, pages }): DossierDifference[] => {
    if (pages === null) return [];
    const [first, last] = pages;
    const named = differences.flatMap((one) => {
      if (!('part' in one) || one.part.kind !== 'page' || one.kind === 'added') return [];
      const page = Number(one.part.name);
      return page >= first && page <= last ? [{ page, gone: one.kind === 'missing' }] : [];
    });
    if (named.length === 0) return [];
    const gone = new Set(named.filter((one) => one.gone).map((one) => one.page)).size === last - first + 1;
    return [{ kind: 'annex', number, name, change: gone ? 'missing' : 'pages' }];
  });
}

/**
 * Holds the files that lie beside a dossier against the annexes of its seal: which have changed (the file of that name
 * is another one), which are missing, and which do not belong there. Names count only where no file has the content.
 */
export function compareAnnexFiles(seal: DossierSeal, files: readonly CarriedFile[]): DossierDifference[] {
  const contents = new Set(files.map((file) => file.sha256));
  const absent = seal.annexes.filter(({ sha256 }) => !contents.has(sha256));
  const known = new Set(seal.annexes.map(({ sha256 }) => sha256));
  const foreign = files.filter(({ sha256 }) => !known.has(sha256));
  // A bundle puts the number before the name.
  const changed = absent.flatMap((annex) => {
    const file = foreign.find(({ name }) => name.endsWith(annex.name));
    return file === undefined ? [] : [{ annex, file }];
  });
  return [
    ...absent.map((annex): DossierDifference => ({
      kind: 'annex',
      number: annex.number,
      name: annex.name,
      change: changed.some((one) => one.annex === annex) ? 'file' : 'missing',
    })),
    ...foreign
      .filter((file) => !changed.some((one) => one.file === file))
      .map(({ name }): DossierDifference => ({ kind: 'carried', name })),
  ];
}

function nameOf({ kind, name }: SealedPart): PartName {
  return { kind, name };
}
