import { execFile, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDict, PDFDocument, PDFName, PDFString } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { canonicalJson } from '../../assessments/dossier/canonical-json.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { sealedNames } from '../../assessments/dossier/sealed.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { sealPdf } from '../../electron/documents/pdf/archive/seal-pdf.ts';
import { renderPdf } from '../../electron/documents/pdf/render-pdf.ts';
import { readSealed } from '../../electron/documents/sealed/read-sealed.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { toDossier } from '../../electron/documents/dossier-source.ts';
import { applicationInput } from '../dossier/application-input.ts';
import { sampleInput } from '../dossier/real-input.ts';
import { fontFiles } from './fonts.ts';
import { at, entriesOf, readObjects, streamOf, type PdfObjects } from './pdf-objects.ts';
import { sealedMade } from './sealed-made.ts';

const run = promisify(execFile);
const present = ['qpdf', 'pdftotext', 'pdfdetach', 'pdfinfo'].every(
  (tool) => spawnSync('which', [tool]).status === 0,
);

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'archive-'));
});
afterAll(() => rm(folder, { recursive: true }));

const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');

async function write(model: DossierDocument, format: 'pdf' | 'archive', name: string): Promise<string> {
  const target = join(folder, name);
  await writeDossier({ model, format, target, fonts: fontFiles }, () => undefined);
  return target;
}

/** A name that would break XML and PDF strings if it were not written as text. */
function withHostileName(model: DossierDocument): DossierDocument {
  const enterprise = '甲 & 乙 <b>(有限)\\ "公司" ]]> /JS (app.alert(1))';
  return { ...model, meta: { ...model.meta, enterprise }, cover: { ...model.cover, enterprise } };
}

describe.runIf(present)('the data inside a dossier', () => {
  const model = toDossier(sampleInput('zh-CN'));
  let file: string;
  beforeAll(async () => {
    file = await write(model, 'pdf', 'sample.pdf');
  }, 60_000);

  test('is the canonical JSON, byte by byte what the printed fingerprint was taken of', async () => {
    await run('pdfdetach', ['-saveall', '-o', folder, file]);
    const bytes = await readFile(join(folder, sealedNames.canonical));
    expect(bytes.toString('utf8')).toBe(model.canonical);
    expect(sha256(bytes)).toBe(model.meta.canonicalSha256);
    expect(canonicalJson(JSON.parse(bytes.toString('utf8')))).toBe(model.canonical);
  });

  test('has the same fingerprint on every page, in the code, in Info and in XMP', async () => {
    const fingerprint = model.meta.canonicalSha256;
    const { stdout: text } = await run('pdftotext', ['-raw', file, '-'], { maxBuffer: 1e8 });
    const pages = text.split('\f').slice(0, -1);
    const groups = (fingerprint.slice(0, 12).match(/.{4}/g) ?? []).join(' ');
    expect(pages.length).toBeGreaterThan(20);
    for (const page of pages) expect(page).toContain(groups);
    expect(text.replace(/\s/g, '')).toContain(fingerprint);
    expect(model.cover.qr.payload).toContain(fingerprint);
    const { stdout: info } = await run('pdfinfo', [file]);
    const seal = (await readSealed(await readFile(file))).seal?.sha256;
    expect(info).toContain(`sha256:${fingerprint} seal:${seal}`);
    const { stdout: meta } = await run('pdfinfo', ['-meta', file]);
    expect(meta).toContain(`<pdf:Keywords>sha256:${fingerprint} seal:${seal}</pdf:Keywords>`);
  });

  test('hangs on the document as PDF/A-3 asks: relationship, type, name and a date that no clock gave', async () => {
    const objects = await readObjects(file);
    const files = at(objects, 'trailer', 'value', '/Root', '/AF') ?? at(objects, rootOf(objects), '/AF');
    expect(files).toHaveLength(2);
    const said = [0, 1].map((index) => ({
      relationship: at(objects, files, index, '/AFRelationship'),
      name: at(objects, files, index, '/UF'),
      type: at(objects, files, index, '/EF', '/F', '/Subtype'),
      date: at(objects, files, index, '/EF', '/F', '/Params', '/ModDate'),
    }));
    const date = 'u:D:20260410000000Z';
    expect(said).toEqual([
      { relationship: '/Data', name: `u:${sealedNames.canonical}`, type: '/application/json', date },
      { relationship: '/Supplement', name: `u:${sealedNames.seal}`, type: '/application/json', date },
    ]);
  });

  test('and the file of 20 pages and more stays below 450 KB', async () => {
    expect((await readFile(file)).length).toBeLessThan(450 * 1024);
  });
});

/** The catalog, by its type. */
function rootOf(objects: PdfObjects): string {
  const found = [...objects].find(([, object]) => at(objects, object, '/Type') === '/Catalog');
  return found?.[0] ?? '';
}

/** What breaks the rules of PDF/A part 3, level b, as far as our pages could; by the clauses of ISO 19005-3. */
async function brokenRules(file: string): Promise<string[]> {
  const objects = await readObjects(file);
  const root = rootOf(objects);
  const broken: string[] = [];
  const must = (holds: boolean, rule: string): void => {
    if (!holds) broken.push(rule);
  };
  const trailer = [...objects].find(([name]) => name === 'trailer')?.[1];
  must(at(objects, trailer, '/ID') !== undefined, '6.1.3 ID');
  must(at(objects, trailer, '/Encrypt') === undefined, '6.1.3 encryption');
  const intent = at(objects, root, '/OutputIntents', 0);
  must(at(objects, intent, '/S') === '/GTS_PDFA1', '6.2.3 output intent');
  const profile = at(objects, root, '/OutputIntents', 0);
  const reference =
    typeof profile === 'object' && profile !== null ? Reflect.get(profile, '/DestOutputProfile') : '';
  const icc = await streamOf(file, String(reference)).catch(() => Buffer.of());
  must(icc.subarray(36, 40).toString('latin1') === 'acsp', '6.2.3 profile');
  must(icc.subarray(16, 20).toString('latin1') === 'RGB ', '6.2.3 profile of RGB');
  const { stdout: xmp } = await run('pdfinfo', ['-meta', file]);
  must(/<pdfaid:part>3<\/pdfaid:part>\s*<pdfaid:conformance>B</.test(xmp), '6.6.4 part and level');
  for (const [, object] of objects) {
    const type = at(objects, object, '/Type');
    if (type === '/FontDescriptor')
      must(
        at(objects, object, '/FontFile2') !== undefined || at(objects, object, '/FontFile3') !== undefined,
        '6.2.11.4 fonts inside',
      );
    if (type === '/Font' && at(objects, object, '/Subtype') === '/CIDFontType2')
      must(at(objects, object, '/CIDToGIDMap') !== undefined, '6.2.11.3.2 CIDToGIDMap');
    if (type === '/Font') must(at(objects, object, '/Subtype') !== '/Type1', '6.2.11.4 fonts inside');
    if (type === '/Annot') must((Number(at(objects, object, '/F') ?? 0) & 4) === 4, '6.3.2 printed notes');
  }
  for (const [key, value] of entriesOf(objects)) {
    must(key !== '/SMask' || value === '/None', '6.2.10 soft mask');
    must(!['/CA', '/ca'].includes(key) || value === 1, '6.2.10 transparency');
    must(key !== '/ColorSpace' || value !== '/DeviceCMYK', '6.2.4.3 colours');
    must(key !== '/Filter' || !JSON.stringify(value).includes('LZW'), '6.1.7 LZW');
  }
  return [...new Set(broken)];
}

/** Keys and actions by which a file could do something or lead somewhere. */
function activeEntries(objects: PdfObjects): string[] {
  const found = new Set<string>();
  const actions = ['/Launch', '/URI', '/JavaScript', '/SubmitForm', '/GoToR', '/GoToE', '/ImportData'];
  const keys = ['/JS', '/JavaScript', '/OpenAction', '/AA', '/URI', '/XFA', '/RichMedia', '/Launch'];
  for (const [key, value] of entriesOf(objects)) {
    if (keys.includes(key)) found.add(key);
    const action = at(objects, value, '/S');
    if (key === '/A' && action !== '/GoTo') found.add(JSON.stringify(action).replaceAll('"', ''));
    if (typeof value === 'string' && actions.includes(value)) found.add(value);
  }
  return [...found];
}

describe.runIf(present)('a PDF for the archive', () => {
  test('keeps the rules of PDF/A-3b, whatever the enterprise is called', async () => {
    const file = await write(withHostileName(sealedMade), 'pdf', 'hostile.pdf');
    expect(await brokenRules(file)).toEqual([]);
    const { stdout: xmp } = await run('pdfinfo', ['-meta', file]);
    expect(xmp).toContain('甲 &amp; 乙 &lt;b&gt;(有限)\\ &quot;公司&quot; ]]&gt; /JS (app.alert(1))');
    const { stdout: info } = await run('pdfinfo', [file]);
    expect(info).toContain('Author:          甲 & 乙 <b>(有限)\\ "公司" ]]> /JS (app.alert(1))');
  });

  test('a file that breaks the rules is found out', async () => {
    const document = await PDFDocument.load(await readFile(await write(sealedMade, 'pdf', 'sound.pdf')));
    document.catalog.delete(PDFName.of('OutputIntents'));
    document.catalog.delete(PDFName.of('Metadata'));
    const shown = document.getPages()[2]?.node.Resources();
    shown?.set(PDFName.of('ExtGState'), document.context.obj({ Gs9: { ca: 0.5, SMask: { Type: 'Mask' } } }));
    const file = join(folder, 'broken.pdf');
    await writeFile(file, await document.save());
    expect(await brokenRules(file)).toEqual([
      '6.2.3 output intent',
      '6.2.3 profile',
      '6.2.3 profile of RGB',
      '6.6.4 part and level',
      '6.2.10 soft mask',
      '6.2.10 transparency',
    ]);
  });

  test('says nothing of PDF/A where a page of somebody else is in it', async () => {
    const faces = await openFaces(fontFiles);
    const laidOut = await renderPdf(sealedMade, faces);
    const file = join(folder, 'foreign.pdf');
    await writeFile(file, await sealPdf(laidOut, sealedMade, [], null));
    const { stdout: xmp } = await run('pdfinfo', ['-meta', file]);
    expect(xmp).not.toContain('pdfaid');
    expect((await readSealed(await readFile(file))).canonical?.sha256).toBe(sealedMade.meta.canonicalSha256);
  });

  test('as PDF/A-1b is of version 1.4 and carries nothing', async () => {
    const file = await write(sealedMade, 'archive', 'archive.pdf');
    const objects = await readObjects(file);
    const keys = new Set([...entriesOf(objects)].map(([key]) => key));
    for (const none of ['/EmbeddedFiles', '/EF', '/AF', '/SMask']) expect(keys).not.toContain(none);
    expect(keys).toContain('/CIDSet');
    const { stdout: info } = await run('pdfinfo', ['-meta', file]);
    expect(info).toMatch(/<pdfaid:part>1<\/pdfaid:part>\s*<pdfaid:conformance>B</);
    expect((await readFile(file)).subarray(0, 8).toString('latin1')).toBe('%PDF-1.4');
  });

  test('has no script, no action and no way out, and names those of a file that does', async () => {
    const file = await write(withHostileName(sealedMade), 'pdf', 'quiet.pdf');
    expect(activeEntries(await readObjects(file))).toEqual([]);
    expect((await readSealed(await readFile(file))).active).toEqual([]);
    const document = await PDFDocument.load(await readFile(file));
    const script = { Type: 'Action', S: 'JavaScript', JS: PDFString.of('app.alert(1)') };
    document.catalog.set(PDFName.of('OpenAction'), document.context.obj(script));
    const launch = document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      A: { S: 'Launch', F: PDFString.of('x') },
    });
    document.getPages()[1]?.node.addAnnot(document.context.register(launch));
    // Hung nowhere, and there all the same.
    const link = document.context.obj({ S: 'URI', URI: PDFString.of('https://example.invalid') });
    expect(link).toBeInstanceOf(PDFDict);
    document.context.register(link);
    const loud = join(folder, 'loud.pdf');
    await writeFile(loud, await document.save());
    expect(new Set(activeEntries(await readObjects(loud)))).toEqual(
      new Set(['/OpenAction', '/JS', '/JavaScript', '/Launch', '/URI']),
    );
    expect((await readSealed(await readFile(loud))).active).toEqual(['JS', 'Launch', 'OpenAction', 'URI']);
  });
});

const java = '/usr/share/java';
const jars = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'javax.activation',
  'jaxb-api',
].map((name) => join(java, `${name}.jar`));
const canValidate = jars.every((jar) => existsSync(jar)) && spawnSync('which', ['java']).status === 0;

// A validator of somebody else; a Java machine with its libraries is too much for every run.
describe.runIf(canValidate && process.env['READINESS_SOAK'] !== undefined)(
  'Preflight of Apache PDFBox',
  () => {
    const validate = async (file: string): Promise<string> => {
      const args = ['-cp', jars.join(':'), 'org.apache.pdfbox.preflight.Validator_A1b', file];
      return run('java', args, { maxBuffer: 1e8 }).then(
        ({ stdout }) => stdout,
        (error: { stdout?: string }) => error.stdout ?? '',
      );
    };

    test.each(['zh-CN', 'en'] as const)(
      'takes the archive copy for PDF/A-1b (%s)',
      { timeout: 120_000 },
      async (language) => {
        const models = [
          toDossier(sampleInput(language)),
          toDossier(applicationInput(language)),
          withHostileName(sealedMade),
        ];
        for (const [index, model] of models.entries()) {
          const file = await write(model, 'archive', `${language}-${index}.pdf`);
          expect(await validate(file)).toContain('is a valid PDF/A-1b file');
        }
      },
    );

    test('finds in a PDF/A-3b only what part 1 did not have yet', { timeout: 120_000 }, async () => {
      const file = await write(toDossier(applicationInput('zh-CN')), 'pdf', 'three.pdf');
      const rules = [...(await validate(file)).matchAll(/^(\d[\d.]*) : /gm)].map(([, rule]) => rule);
      // Streams of objects, files inside, sets of signs, and the number of the part.
      expect(new Set(rules)).toEqual(new Set(['1.2.9', '1.4', '1.4.7', '3.1.11', '7.11.2']));
    });

    test('refuses a page whose font was taken out', { timeout: 60_000 }, async () => {
      const document = await PDFDocument.load(
        await readFile(await write(sealedMade, 'archive', 'whole.pdf')),
      );
      for (const [, object] of document.context.enumerateIndirectObjects())
        if (object instanceof PDFDict) object.delete(PDFName.of('FontFile2'));
      const file = join(folder, 'fontless.pdf');
      await writeFile(file, await document.save({ useObjectStreams: false }));
      expect(await validate(file)).toContain('is not a valid PDF/A-1b file');
    });
  },
);
