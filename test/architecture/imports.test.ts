import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = resolve(import.meta.dirname, '..', '..');

/** What a folder may import: places inside the project, and packages. The longest matching folder decides. */
interface Rule {
  readonly folder: string;
  readonly places: readonly string[];
  readonly packages: readonly RegExp[];
}

const pure = [/^zod$/, /^yaml$/, /^fraction\.js$/, /^intl-messageformat$/];

// The table of ARCHITECTURE.md. `electron/documents` and `assessments` stay usable without Electron and SQLite.
const rules: readonly Rule[] = [
  { folder: 'assessments', places: ['assessments'], packages: pure },
  { folder: 'electron/contract.ts', places: ['electron/contract', 'assessments'], packages: [] },
  {
    folder: 'electron/contract',
    places: ['electron/contract', 'electron/contract.ts', 'assessments'],
    packages: [],
  },
  {
    folder: 'electron/db',
    places: ['electron/db', 'assessments'],
    packages: [/^node:/, /^better-sqlite3(-multiple-ciphers)?$/],
  },
  {
    folder: 'electron/documents',
    // Evidence may be sealed; whoever reads it asks the one place that knows.
    places: ['electron/documents', 'electron/evidence/seal.ts', 'assessments'],
    packages: [
      /^node:/,
      /^pdfmake/,
      /^fontkit$/,
      /^pdfjs-dist/,
      /^docx(\/layout)?$/,
      /^@cj-tech-master\/excelts/,
      /^@cantoo\/pdf-lib$/,
      /^yazl$/,
      /^yauzl$/,
    ],
  },
  {
    folder: 'electron/exchange',
    places: [
      'electron/exchange',
      'electron/db',
      'electron/documents',
      'electron/evidence/seal.ts',
      'electron/contract.ts',
      'electron/contract',
      'assessments',
    ],
    packages: [/^node:/, /^zod$/, /^yazl$/, /^yauzl$/, /^age-encryption$/, /^@cj-tech-master\/excelts/],
  },
  {
    folder: 'electron/services',
    places: [
      'electron/services',
      'electron/evidence',
      'electron/exchange',
      'electron/db',
      'electron/documents',
      'electron/contract.ts',
      'electron/contract',
      'assessments',
    ],
    packages: [/^node:/, /^zod$/],
  },
  {
    folder: 'electron/cli.ts',
    places: ['electron/cli', 'electron/services', 'assessments'],
    packages: [/^node:/],
  },
  {
    folder: 'electron/cli',
    places: [
      'electron/cli',
      'electron/services',
      'electron/exchange',
      'electron/documents',
      'electron/db/canonical.ts',
      'electron/font-files.ts',
      'electron/contract.ts',
      'assessments',
    ],
    packages: [/^node:/, /^zod$/, /^yaml$/],
  },
  {
    folder: 'electron/evidence',
    places: ['electron/evidence', 'assessments'],
    packages: [/^node:/, /^age-encryption$/],
  },
  { folder: 'electron', places: ['electron', 'assessments'], packages: [/^node:/, /^electron$/, /^zod$/] },
  {
    folder: 'renderer',
    places: ['renderer', 'assessments'],
    packages: [
      /^react/,
      /^react-dom/,
      /^react-aria/,
      /^zustand/,
      /^use-intl/,
      /^lucide-react/,
      /^@tanstack\//,
      /^zod$/,
    ],
  },
  // Reads files of strangers in a window of its own: it must not bring anything of the app along.
  { folder: 'renderer/thumbnail', places: ['renderer/thumbnail'], packages: [/^pdfjs-dist/] },
];

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

const importLine = /^\s*(?:import|export)\s+(type\s+)?(?:[^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm;

/** The imports of one source text. */
export function importsOf(file: string, text: string): readonly Import[] {
  return [...text.matchAll(importLine)].map((match) => ({
    from: file,
    to: match[2] ?? '',
    typeOnly: match[1] !== undefined,
  }));
}

/** Why an import breaks the rules, or null. */
export function breach(one: Import): string | null {
  const rule = rules
    .filter((candidate) => one.from === candidate.folder || one.from.startsWith(`${candidate.folder}/`))
    .toSorted((a, b) => b.folder.length - a.folder.length)[0];
  if (rule === undefined) return null;
  if (!one.to.startsWith('.')) {
    return rule.packages.some((allowed) => allowed.test(one.to))
      ? null
      : `${one.from} may not import ${one.to}`;
  }
  const target = relative(root, resolve(root, dirname(one.from), one.to)).replaceAll('\\', '/');
  const contract = target === 'electron/contract.ts' || target.startsWith('electron/contract/');
  if (rule.folder === 'renderer' && contract && one.typeOnly) return null;
  const allowed = rule.places.some((place) => target === place || target.startsWith(`${place}/`));
  return allowed ? null : `${one.from} may not import ${target}`;
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
    .map((name) => join(folder, name).replaceAll('\\', '/'));
}

describe('the house keeps its walls', () => {
  const files = ['assessments', 'electron', 'renderer'].flatMap(sources);
  const read = (file: string) => readFileSync(join(root, file), 'utf8');
  const code = (file: string) =>
    read(file)
      .replaceAll(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
      .replaceAll(/'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"/g, "''");

  test('every import goes where its folder may look', () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap((file) => importsOf(file, read(file))).flatMap((one) => breach(one) ?? [])).toEqual(
      [],
    );
  });

  test('the domain reads no clock, no chance and no environment', () => {
    // What only a browser or Node has is out of reach by the folder's tsconfig; these every engine has.
    const impure = /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bperformance\.now\b/;
    expect(sources('assessments').filter((file) => impure.test(code(file)))).toEqual([]);
  });

  test('no code knows a pack or a programme by its name', () => {
    const ids = readdirSync(join(root, 'assessments', 'packs'));
    const knowing = files.filter((file) =>
      ids.some((id) =>
        read(file)
          .replaceAll(/\/\*[\s\S]*?\*\//g, '')
          .includes(id),
      ),
    );
    expect(knowing).toEqual([]);
  });

  test('no text is put into the window as HTML', () => {
    expect(
      files.filter((file) => /dangerouslySetInnerHTML|\.innerHTML\b|insertAdjacentHTML/.test(read(file))),
    ).toEqual([]);
  });
});

describe('the walls are alive: seeded faults are found', () => {
  test.each([
    ['assessments/scoring/x.ts', "import { readFileSync } from 'node:fs';"],
    ['assessments/scoring/x.ts', "import { open } from '../../electron/db/open.ts';"],
    ['electron/db/x.ts', "import { app } from 'electron';"],
    ['electron/services/x.ts', "import { dialog } from 'electron';"],
    ['electron/documents/x.ts', "import type { Db } from '../db/open.ts';"],
    ['renderer/x.tsx', "import { ipcRenderer } from 'electron';"],
    ['renderer/x.tsx', "import { desk } from '../electron/contract.ts';"],
    ['renderer/x.tsx', "import fs from 'node:fs';"],
    ['electron/contract.ts', "import { z } from 'zod';"],
  ])('%s: %s', (file, line) => {
    expect(importsOf(file, line).map(breach)[0]).toMatch(/may not import/);
  });
});
