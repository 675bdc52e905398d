import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import { launchApp } from '../../build/launch-electron.ts';
import { outFolder } from '../../build/paths.ts';
import { openFaces } from '../../electron/documents/fonts.ts';
import { renderPdf } from '../../electron/documents/pdf/render-pdf.ts';
import { writeDossier } from '../../electron/documents/write-dossier.ts';
import { sampleInput } from '../dossier/real-input.ts';
import { dossierHtml } from './dossier-html.ts';
import { registerFonts, renderReact } from './dossier-react.ts';
import { typstPrinter } from './dossier-typst.ts';
import { compare, timed } from './measure.ts';
import type { Measurement } from './measure.ts';

const printer = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  globalThis.printPage = async (file) => {
    const window = new BrowserWindow({ show: false, webPreferences: { sandbox: true } });
    await window.loadFile(file);
    await window.webContents.executeJavaScript('document.fonts.ready.then(() => 0)');
    const pdf = await window.webContents.printToPDF({ preferCSSPageSize: true, printBackground: true });
    window.destroy();
    return pdf.length;
  };
  void new BrowserWindow({ width: 400, height: 300 }).loadFile('index.html');
});
`;

/** The sample's dossier made by us and by three others of the same content, by turns, all warm. */
export async function measurePrinting(): Promise<readonly Measurement[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'readiness-print-'));
  const model = buildDossier(sampleInput('zh-CN'));
  const file = (name: string) => path.join(outFolder, 'fonts', name);
  const fonts = {
    regular: file('NotoSansSC-Regular.ttf'),
    bold: file('NotoSansSC-Bold.ttf'),
    title: file('NotoSerifSC-Bold.ttf'),
  };
  writeFileSync(
    path.join(folder, 'package.json'),
    JSON.stringify({ name: 'printer', version: '1.0.0', main: 'main.cjs' }),
  );
  writeFileSync(path.join(folder, 'main.cjs'), printer);
  writeFileSync(path.join(folder, 'index.html'), '<!doctype html><h1>printer</h1>');
  const page = path.join(folder, 'dossier.html');
  writeFileSync(page, dossierHtml(model, fonts));
  const app = await launchApp({ userData: path.join(folder, 'profile'), appFolder: folder });
  await app.firstWindow();
  const print = () =>
    timed(() =>
      app.evaluate(
        (_, target) =>
          (globalThis as unknown as { printPage: (file: string) => Promise<number> }).printPage(target),
        page,
      ),
    );
  const faces = await openFaces(fonts);
  registerFonts(fonts);
  const typst = typstPrinter(model, fonts);
  try {
    return [
      await compare({
        name: 'a dossier is laid out',
        against: 'Chromium’s printToPDF of the same content',
        aim: 0.6,
        runs: 5,
        warmUps: 2,
        ours: () => timed(() => renderPdf(model, faces)),
        peer: print,
      }),
      await compare({
        name: 'a dossier is exported, characters checked and read back',
        against: 'Chromium’s printToPDF alone',
        aim: 1,
        runs: 5,
        warmUps: 1,
        ours: () =>
          timed(() =>
            writeDossier({ model, target: path.join(folder, 'dossier.pdf'), fonts }, () => undefined),
          ),
        peer: print,
      }),
      await compare({
        name: 'a dossier is laid out, with charts, contents and bookmarks',
        against: '@react-pdf/renderer with the same words and tables',
        aim: 1,
        runs: 5,
        warmUps: 2,
        ours: () => timed(() => renderPdf(model, faces)),
        peer: () => timed(() => renderReact(model)),
      }),
      await compare({
        name: 'a dossier is laid out, with charts, contents and bookmarks',
        against: 'typst with the same words and tables',
        aim: null,
        runs: 5,
        warmUps: 2,
        ours: () => timed(() => renderPdf(model, faces)),
        peer: () => timed(typst),
      }),
    ];
  } finally {
    await app.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
