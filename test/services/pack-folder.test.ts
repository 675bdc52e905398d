import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import type { Pack } from '../../assessments/pack/pack.ts';
import { closeStore } from '../../electron/db/open-store.ts';
import { openAssessment, startAssessment } from '../../electron/services/assessments.ts';
import { createEnterprise } from '../../electron/services/enterprises.ts';
import { readStore, type Workplace } from '../../electron/services/workplace.ts';
import { offeredPacks } from '../../electron/services/offered-packs.ts';
import {
  createPackPreviews,
  installPack,
  previewPackFolder,
  type PackPreviews,
} from '../../electron/services/pack-folder.ts';
import { both, tinyPack } from '../fixtures/tiny-pack.ts';
import { faultOf, newFolder, placeIn, removeFolders } from './place.ts';

afterEach(removeFolders);

const mine: Pack = { ...tinyPack, id: 'mine', title: both('Mine') };

/** A pack as its author would write it: `pack.yaml` and one file a section. */
function write(pack: Pack, folder = newFolder()): string {
  const yaml = (value: unknown) => stringify(value, { aliasDuplicateObjects: false });
  const names = pack.sections.map((_, place) => `0${place + 1}-part.yaml`);
  writeFileSync(path.join(folder, 'pack.yaml'), yaml({ ...pack, sections: names }));
  pack.sections.forEach((section, place) =>
    writeFileSync(path.join(folder, names[place] ?? ''), yaml(section)),
  );
  return folder;
}

interface Scene {
  readonly place: Workplace;
  readonly previews: PackPreviews;
  readonly preview: (folder: string) => ReturnType<typeof previewPackFolder>;
  readonly install: (pack: Pack) => unknown;
  readonly offered: () => readonly string[];
}

function scene(folder = newFolder()): Scene {
  const place = placeIn(folder);
  const previews = createPackPreviews(place.newId);
  const preview = (from: string) => previewPackFolder(place, previews, { folder: from });
  return {
    place,
    previews,
    preview,
    install: (pack) => {
      const read = preview(write(pack));
      if (read.kind === 'problems') throw new Error(JSON.stringify(read.problems));
      return installPack(place, previews, { token: read.token });
    },
    offered: () =>
      readStore(place, (db) => offeredPacks(place, db)).map((pack) => `${pack.id} ${pack.edition}`),
  };
}

describe('a questionnaire by others', () => {
  test('is shown first, and nothing is kept before it is taken in', () => {
    const { place, preview, offered } = scene();
    const before = place.store.db.serialize();
    const read = preview(write(mine));
    expect(read).toMatchObject({ kind: 'preview', replaces: null, summary: { id: 'mine', questions: 6 } });
    if (read.kind === 'preview') expect(read.pack).toEqual(mine);
    expect(place.store.db.serialize().equals(before)).toBe(true);
    expect(offered()).toEqual(['tiny 1']);
  });

  test('is offered beside the shipped ones once taken in, after a restart too, and pinned by assessments', () => {
    const folder = newFolder();
    const { place, install } = scene(folder);
    expect(install(mine)).toMatchObject({ id: 'mine', edition: '1' });
    closeStore(place.store);
    const again = scene(folder);
    expect(again.place.store.kind).toBe('ready');
    expect(again.offered().toSorted()).toEqual(['mine 1', 'tiny 1']);
    const { id } = createEnterprise(again.place, { name: '厂' });
    const started = startAssessment(again.place, { enterpriseId: id, title: 'x', packIds: ['mine', 'tiny'] });
    expect(openAssessment(again.place, { assessmentId: started.id }).packs).toEqual([mine, tinyPack]);
  });

  test('is taken in as it was shown, whatever happens to the folder meanwhile', () => {
    const { place, previews, preview } = scene();
    const folder = write(mine);
    const read = preview(folder);
    write({ ...mine, title: both('Changed') }, folder);
    if (read.kind !== 'preview') throw new Error('no preview');
    expect(installPack(place, previews, { token: read.token }).title).toEqual(both('Mine'));
  });

  test('that is taken in twice changes nothing the second time', () => {
    const { place, install } = scene();
    install(mine);
    const before = place.store.db.serialize();
    install(mine);
    install(tinyPack);
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });

  test('may be a newer edition of one that is here, which it then stands in for', () => {
    const { preview, install, offered } = scene();
    expect(preview(write({ ...tinyPack, edition: '1.1' }))).toMatchObject({ kind: 'preview', replaces: '1' });
    install({ ...tinyPack, edition: '1.1' });
    expect(offered()).toEqual(['tiny 1.1']);
  });

  test('never stands in for a shipped one of the same edition that comes later', () => {
    const folder = newFolder();
    const { place, install } = scene(folder);
    install(mine);
    closeStore(place.store);
    const shipped = { ...mine, title: both('Shipped') };
    const later = placeIn(folder, [shipped]);
    expect(readStore(later, (db) => offeredPacks(later, db))).toEqual([shipped]);
  });

  test('is known by its token only until the next folder is read', () => {
    const { place, previews, preview } = scene();
    const first = preview(write(mine));
    preview(write({ ...mine, edition: '2' }));
    const token = first.kind === 'preview' ? first.token : '';
    expect(faultOf(() => installPack(place, previews, { token })).code).toBe('pack.no-preview');
    expect(faultOf(() => installPack(place, previews, { token: '' })).code).toBe('pack.no-preview');
  });
});

describe('a questionnaire that may not be taken in is named in place and changes nothing', () => {
  test.each<[string, Pack, RegExp]>([
    [
      'a shipped edition with other content',
      { ...tinyPack, title: both('Other') },
      /already here with other/,
    ],
    ['the same edition written otherwise', { ...tinyPack, edition: '01' }, /already here with other/],
    ['an edition older than the one here', { ...tinyPack, edition: '0.9' }, /here is edition 1, newer/],
  ])('%s', (_, pack, sentence) => {
    const { place, preview } = scene();
    const before = place.store.db.serialize();
    const folder = write(pack);
    const read = preview(folder);
    if (read.kind !== 'problems') throw new Error('it was accepted');
    const [problem] = read.problems;
    expect(read.folder).toBe(folder);
    expect(problem).toMatchObject({ file: 'pack.yaml', field: 'edition' });
    const lines = readFileSync(path.join(folder, 'pack.yaml'), 'utf8').split('\n');
    expect(lines[(problem?.line ?? 0) - 1]).toMatch(/^edition:/);
    expect(problem?.message.en).toMatch(sentence);
    expect(place.store.db.serialize().equals(before)).toBe(true);
  });

  test('an edition that came in between looking at it and taking it in', () => {
    const { place, previews } = scene();
    const other = createPackPreviews(place.newId);
    const token = previews.keep({ ...mine, title: both('Second') });
    installPack(place, other, { token: other.keep(mine) });
    expect(faultOf(() => installPack(place, previews, { token })).code).toBe('pack.other-content');
  });
});

describe('a folder is read with care', () => {
  const problemsOf = (spoil: (folder: string) => void) => {
    const { place, preview } = scene();
    const folder = write(mine);
    spoil(folder);
    const before = place.store.db.serialize();
    const read = preview(folder);
    expect(place.store.db.serialize().equals(before)).toBe(true);
    return read.kind === 'problems' ? read.problems : [];
  };
  const part = (folder: string): string => path.join(folder, '01-part.yaml');
  const append = (file: string, text: string | Buffer): void => writeFileSync(file, text, { flag: 'a' });

  test.each<[string, (folder: string) => void, { file: string; line?: number; field?: string }, RegExp]>([
    ['a section that is missing', (folder) => truncateSync(part(folder), 0), { file: '01-part.yaml' }, /./],
    [
      'text that is not UTF-8',
      (folder) => append(part(folder), Buffer.from([0x23, 0xb3, 0xa7, 0x0a])),
      { file: '01-part.yaml', line: 0 },
      /not in UTF-8/,
    ],
    [
      'a file over 2 MB',
      (folder) => append(part(folder), `# ${'x'.repeat(2 * 1024 * 1024)}`),
      { file: '01-part.yaml', line: 0 },
      /larger than 2 MB/,
    ],
    [
      'a link out of the folder',
      (folder) => symlinkSync('/etc/hostname', path.join(folder, 'secret.yaml')),
      { file: 'secret.yaml', line: 0 },
      /leads out of the folder/,
    ],
    [
      'a link to a folder beside it that starts with the same name',
      (folder) => {
        mkdirSync(`${folder}-other`);
        copyFileSync(part(folder), path.join(`${folder}-other`, 'x.yaml'));
        symlinkSync(path.join(`${folder}-other`, 'x.yaml'), path.join(folder, 'beside.yaml'));
      },
      { file: 'beside.yaml' },
      /leads out of the folder/,
    ],
    [
      'a link to nothing',
      (folder) => symlinkSync('nowhere.yaml', path.join(folder, 'dead.yaml')),
      { file: 'dead.yaml' },
      /cannot be read \(ENOENT\)/,
    ],
    [
      'a folder that is named like a file',
      (folder) => mkdirSync(path.join(folder, 'sub.yaml')),
      { file: 'sub.yaml' },
      /no ordinary file/,
    ],
    [
      'half a character, which could not be stored',
      (folder) =>
        writeFileSync(
          part(folder),
          readFileSync(part(folder), 'utf8').replace('en: section', 'en: "\\uD83D"'),
        ),
      { file: '01-part.yaml', field: 'title.en' },
      /broken character/,
    ],
    [
      'ten thousand brackets',
      (folder) => append(part(folder), `\nx: ${'['.repeat(10_000)}`),
      { file: '01-part.yaml' },
      /./,
    ],
    [
      'mappings within mappings',
      (folder) => append(part(folder), `\nx: ${'{a: '.repeat(100)}1${'}'.repeat(100)}`),
      { file: '01-part.yaml' },
      /nested too deeply/i,
    ],
    [
      'aliases that would unfold',
      (folder) => append(part(folder), '\nx: &a [1]\ny: [*a, *a]\n'),
      { file: '01-part.yaml' },
      /Aliases/,
    ],
    [
      'a tag that asks for code',
      (folder) => append(part(folder), '\nx: !!js/function "function () { return 1 }"\n'),
      { file: '01-part.yaml' },
      /./,
    ],
    [
      'a field called __proto__',
      (folder) => append(part(folder), '\n__proto__: { polluted: true }\n'),
      { file: '01-part.yaml' },
      /Unknown field: __proto__/,
    ],
    [
      'a section outside the folder',
      (folder) =>
        writeFileSync(
          path.join(folder, 'pack.yaml'),
          readFileSync(path.join(folder, 'pack.yaml'), 'utf8').replace('01-part.yaml', '../01-part.yaml'),
        ),
      { file: 'pack.yaml', field: 'sections[0]' },
      /./,
    ],
  ])('%s', (_, spoil, place, sentence) => {
    const problems = problemsOf(spoil);
    expect(problems[0]).toMatchObject(place);
    expect(problems[0]?.message.en).toMatch(sentence);
    expect(problems[0]?.message['zh-CN']).not.toBe('');
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });

  test('a link inside the folder is followed, other kinds of file are not looked at', () => {
    const { preview } = scene();
    const folder = write(mine);
    symlinkSync('01-part.yaml', path.join(folder, 'again.yaml'));
    writeFileSync(path.join(folder, 'photo.jpg'), Buffer.alloc(3 * 1024 * 1024, 0xff));
    mkdirSync(path.join(folder, 'sub'));
    expect(preview(folder).kind).toBe('preview');
  });

  test.skipIf(process.platform === 'win32')('a pipe is not waited for', () => {
    const problems = problemsOf((folder) => execFileSync('mkfifo', [path.join(folder, 'pipe.yaml')]));
    expect(problems[0]).toMatchObject({ file: 'pipe.yaml' });
  });

  test('more than 60 files, a file, and no folder at all are refused as a whole', () => {
    const { preview } = scene();
    const folder = write(mine);
    for (let count = 0; count < 60; count += 1) writeFileSync(path.join(folder, `x${count}.yaml`), 'a: 1');
    expect(faultOf(() => preview(folder))).toMatchObject({
      code: 'folder.too-many-files',
      values: { count: 62 },
    });
    expect(faultOf(() => preview(part(folder))).code).toBe('folder.not-a-folder');
    expect(faultOf(() => preview(path.join(folder, 'gone'))).code).toBe('folder.missing');
  });
});
