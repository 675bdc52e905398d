import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { bundleList, bundlePartOf, readBundleList } from '../../assessments/dossier/bundle.ts';
import type { CheckedDifference } from '../../assessments/dossier/checked-file.ts';
import type { DossierDifference } from '../../assessments/dossier/sealed.ts';
import { sayChecked } from '../../assessments/dossier/say-checked.ts';
import { checkFile } from '../../electron/documents/bundle/check-file.ts';
import { writeBundle } from '../../electron/documents/bundle/write-bundle.ts';
import { pdf } from '../evidence/made-files.ts';
import { limit, size, tell } from '../fixtures/soak.ts';
import { changedZip } from './changed-zip.ts';
import { fontFiles } from './fonts.ts';
import { sealedMade } from './sealed-made.ts';
import { picker, tamperings } from './tamperings.ts';

const quiet = (): void => undefined;
const sha256 = (bytes: string | Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

let folder: string;
let whole: string;
let other: string;
const names: string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bundle-tamper-'));
  const originals = [pdf('采购合同'), pdf('发票 0042'), Buffer.from('回单')];
  const enclosed = originals.map((bytes, place) => ({
    number: place + 1,
    name: ['采购合同.pdf', '发票.pdf', '回单.txt'][place] ?? '',
    file: {
      sha256: sha256(bytes),
      sizeBytes: bytes.length,
      mediaType: place < 2 ? ('application/pdf' as const) : ('text/plain' as const),
    },
  }));
  const annexFiles: Record<string, string> = {};
  for (const bytes of originals) {
    annexFiles[sha256(bytes)] = path.join(folder, sha256(bytes));
    await writeFile(path.join(folder, sha256(bytes)), bytes);
  }
  const make = async (name: string, canonical: string): Promise<string> => {
    const target = path.join(folder, name);
    const meta = { ...sealedMade.meta, canonicalSha256: sha256(canonical) };
    const model = { ...sealedMade, canonical, meta, enclosed };
    const job = { model, target, format: 'zip', fonts: fontFiles, application: false, annexFiles } as const;
    await writeBundle(job, quiet);
    return target;
  };
  whole = await make('whole.zip', sealedMade.canonical ?? '');
  other = await make(
    'other.zip',
    (sealedMade.canonical ?? '').replace(/\d(?=})/, '7').replace('{', '{"a":1,'),
  );
  await changedZip(whole, path.join(folder, 'same.zip'), (name, bytes) => (names.push(name), bytes));
}, 600_000);
afterAll(() => rm(folder, { recursive: true }));

type Change = Readonly<Record<string, Buffer | null>>;

/** A bundle with some files changed, taken out or put in; `covered`: the list of hashes is rewritten to match. */
async function tampered(change: Change, covered: boolean): Promise<string> {
  const target = path.join(folder, 'tampered.zip');
  const files = new Map<string, Buffer>();
  await changedZip(whole, target, (name, bytes) => (files.set(name, bytes), bytes));
  const list = names.find((name) => bundlePartOf(name) === 'list') ?? '';
  const hashes = new Map(
    (readBundleList(files.get(list)?.toString() ?? '') ?? []).map((one) => [one.name, one.sha256]),
  );
  for (const [name, bytes] of Object.entries(change)) {
    if (bytes === null) hashes.delete(name);
    else if (name !== list) hashes.set(name, sha256(bytes));
  }
  const rewritten = bundleList([...hashes].map(([name, hash]) => ({ name, sha256: hash })));
  await changedZip(
    whole,
    target,
    (name, bytes) => {
      if (name in change) return change[name] ?? null;
      return covered && name === list ? Buffer.from(rewritten) : bytes;
    },
    Object.fromEntries(
      Object.entries(change).flatMap(([name, bytes]) =>
        names.includes(name) || bytes === null ? [] : [[name, bytes] as const],
      ),
    ),
  );
  return target;
}

const fileOf = async (zip: string, wanted: string): Promise<Buffer> => {
  let found = Buffer.alloc(0);
  await changedZip(zip, path.join(folder, 'looked.zip'), (name, bytes) => {
    if (name === wanted) found = Buffer.from(bytes);
    return bytes;
  });
  return found;
};

interface Tampering {
  readonly name: string;
  readonly make: (pick: (below: number) => number) => Promise<{
    readonly change: Change;
    readonly named: (found: readonly CheckedDifference[]) => boolean;
  }>;
}

const annexes = (): string[] => names.filter((name) => bundlePartOf(name) === 'annex');
const says = (kind: CheckedDifference['kind'], name: string) => (found: readonly CheckedDifference[]) =>
  found.some((one) => one.kind === kind && 'name' in one && one.name === name);
const annexSays =
  (number: number, ...changes: string[]) =>
  (found: readonly CheckedDifference[]): boolean =>
    found.some(
      ({ ...one }) =>
        one.kind === 'within' &&
        one.difference.kind === 'annex' &&
        one.difference.number === number &&
        changes.includes(one.difference.change),
    );
const at = <Value>(list: readonly Value[], place: number): Value => {
  const one = list[place];
  if (one === undefined) throw new Error('nothing there');
  return one;
};

const ownTamperings: readonly Tampering[] = [
  {
    name: 'an original for another file',
    make: (pick) => {
      const place = pick(3);
      const change = { [at(annexes(), place)]: Buffer.from(`另一份 ${pick(1e6)}`) };
      return Promise.resolve({ change, named: annexSays(place + 1, 'file', 'missing') });
    },
  },
  {
    name: 'an original taken out',
    make: (pick) => {
      const place = pick(3);
      return Promise.resolve({
        change: { [at(annexes(), place)]: null },
        named: annexSays(place + 1, 'missing'),
      });
    },
  },
  {
    name: 'two originals changed over',
    make: async (pick) => {
      const place = pick(2);
      const [one, next] = [at(annexes(), place), at(annexes(), place + 1)];
      const change = { [one]: await fileOf(whole, next), [next]: await fileOf(whole, one) };
      return {
        change,
        named: (found) => annexSays(place + 1, 'file')(found) && annexSays(place + 2, 'file')(found),
      };
    },
  },
  {
    name: 'a document taken out',
    make: (pick) => {
      const name = at(
        names.filter((one) => /^0\d |json$/.test(one)),
        pick(4),
      );
      return Promise.resolve({ change: { [name]: null }, named: says('file-missing', name) });
    },
  },
  {
    name: 'a document of another dossier',
    make: async (pick) => {
      const name = at(
        names.filter((one) => /^0[23] |json$/.test(one)),
        pick(3),
      );
      return { change: { [name]: await fileOf(other, name) }, named: says('file-of-another', name) };
    },
  },
  {
    name: 'a digit of the data for machines',
    make: async (pick) => {
      const name = 'readiness-dossier.json';
      const text = (await fileOf(whole, name)).toString();
      const digits = [...text.matchAll(/\d/g)];
      const place = digits[pick(digits.length)]?.index ?? 0;
      const changed = `${text.slice(0, place)}${(Number(text[place]) + 1) % 10}${text.slice(place + 1)}`;
      return { change: { [name]: Buffer.from(changed) }, named: says('file-of-another', name) };
    },
  },
  {
    name: 'a document cut short',
    make: async (pick) => {
      const name = at(
        names.filter((one) => /^0\d /.test(one)),
        pick(3),
      );
      const bytes = await fileOf(whole, name);
      const change = { [name]: bytes.subarray(0, Math.floor(bytes.length / (2 + pick(3)))) };
      return {
        change,
        named: (found) =>
          says('file-unreadable', name)(found) ||
          found.some((one) => one.kind === 'within' && one.file === name),
      };
    },
  },
  {
    name: 'a file put in',
    make: (pick) => {
      const name = ['发票.exe', '附件09 补充.pdf', '01 旧.pdf.txt'][pick(3)] ?? '';
      return Promise.resolve({
        change: { [name]: Buffer.from('x') },
        named: (found) =>
          says('file-added', name)(found) ||
          found.some(
            (one) =>
              one.kind === 'within' && one.difference.kind === 'carried' && one.difference.name === name,
          ),
      });
    },
  },
];

/** Not every page has what a change needs, signs for one: then another place is taken. */
async function doneTo(
  bytes: Buffer,
  apply: (typeof tamperings)[number]['apply'],
  pick: (below: number) => number,
): ReturnType<typeof apply> {
  for (let time = 1; ; time += 1) {
    try {
      return await apply(bytes, pick);
    } catch (error) {
      if (time === 20) throw error;
    }
  }
}

/** What is done to a single document, done to the one in the bundle. */
const withinTamperings: readonly Tampering[] = tamperings.map(({ name, of, apply }) => ({
  name: `${of}: ${name}`,
  make: async (pick) => {
    const file = names.find((one) => one.endsWith(`.${of}`) && /^0\d /.test(one)) ?? '';
    const { bytes, named } = await doneTo(await fileOf(whole, file), apply, pick);
    const within = (found: readonly CheckedDifference[]): readonly DossierDifference[] =>
      found.flatMap((one) => (one.kind === 'within' && one.file === file ? [one.difference] : []));
    return { change: { [file]: Buffer.from(bytes) }, named: (found) => named(within(found)) };
  },
}));

test('a bundle packed anew by another program is the same bundle', async () => {
  const { differences, kind, compared } = await checkFile(path.join(folder, 'same.zip'), quiet);
  expect([differences, kind, compared]).toEqual([[], 'zip', 8]);
});

const all = [...ownTamperings, ...withinTamperings];
const times = size({ slice: 20, full: 500 });

test(
  `${times} tamperings of a bundle are all named, whether or not the list of hashes was rewritten`,
  limit(120_000),
  async () => {
    let named = 0;
    for (let time = 0; time < times; time += 1) {
      const pick = picker(time * 104_729 + 3);
      // The slice does not wait for chance to come to the kinds that are its own.
      const tampering = at(all, time < ownTamperings.length ? time : pick(all.length));
      const covered = pick(2) === 0;
      const made = await tampering.make(pick);
      const { differences } = await checkFile(await tampered(made.change, covered), quiet);
      const said = differences.map((one) => sayChecked(one, 'zh-CN'));
      expect(
        made.named(differences),
        `${time} ${tampering.name} ${covered}: ${said.slice(0, 5).join('｜')}`,
      ).toBe(true);
      expect(said.every((one) => one.length > 4 && !/[{}]/.test(one.replaceAll(/“[^”]*”/g, '')))).toBe(true);
      named += 1;
    }
    tell('P7 bundles', { tamperings: times, named });
  },
);

test('a line of the list alone that was changed names its file', async () => {
  const list = names.find((name) => bundlePartOf(name) === 'list') ?? '';
  const text = (await fileOf(whole, list)).toString();
  const change = { [list]: Buffer.from(text.replace(/^[0-9a-f]{8}/, '00000000')) };
  const first = names[0] ?? '';
  expect((await checkFile(await tampered(change, false), quiet)).differences).toEqual([
    { kind: 'file-changed', name: first },
  ]);
  const gone = await checkFile(await tampered({ [list]: null }, false), quiet);
  expect(gone.differences).toEqual([{ kind: 'list' }]);
});
