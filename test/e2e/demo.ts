// Run by `npm run demo -- --out DIR`: walks the built app through the main job with the sample enterprise and
// leaves the dossiers, a screenshot of each screen and demo.json.

import { createHash } from 'node:crypto';
import {
  copyFileSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Page } from 'playwright-core';
import { languages } from '../../assessments/pack/localized.ts';
import type { Language } from '../../assessments/pack/localized.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { OpenAssessment } from '../../electron/contract.ts';
import { root } from '../../build/paths.ts';
import { pictureLocked, pictureStates } from './demo-states.ts';
import { dropFolder, newFolder, openDesk } from './desk.ts';
import { fillDesk, type FilledDesk } from './filled-desk.ts';
import { shippedPictures, takeHelpPictures } from './help-pictures.ts';
import { closePopUps, openPopUp } from './pop-up.ts';
import { popUpsOf } from './pop-ups.ts';
import { filledScreens, fullerScreens, screensOf } from './screens.ts';
import { exportDossier, goTo, look, openSample, settled, speak, stored } from './steps.ts';
import { show, variants, type Variant } from './variants.ts';

const { values } = parseArgs({
  options: {
    out: { type: 'string', default: 'demo' },
    // Puts the pictures of help and README in the place of those that are shipped.
    keep: { type: 'boolean', default: false },
  },
});
const out = path.resolve(values.out);
// The pictures of an earlier run must not stand beside those of this one.
rmSync(path.join(out, 'screens'), { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const folder = newFolder();

try {
  const desk = await openDesk({ folder, saveAs: out });
  const { page } = desk;
  for (const variant of variants) {
    await show(page, variant);
    await picture(page, variant.language, variant.theme, 'start-empty');
  }
  await show(page, variants[0]);
  const assessmentId = await openSample(page);
  const open = await stored(page, assessmentId);
  for (const variant of variants) {
    const { language, theme } = variant;
    await show(page, variant);
    for (const [name, route] of screensOf(open, true)) {
      await goTo(page, route);
      await picture(page, language, theme, name);
    }
    if (theme === 'light') {
      const own = path.join(out, 'help', language);
      await takeHelpPictures(page, open, own);
      if (values.keep) cpSync(own, shippedPictures(language), { recursive: true });
    }
    console.log(`${language}, ${theme}: every screen pictured`);
  }
  await speak(page, 'zh-CN');
  await look(page, 'light');
  await goTo(page, { screen: 'dossier', assessmentId });
  for (const language of languages) {
    const file = await exportDossier(page, { window: 'zh-CN', document: language, folder: out });
    renameSync(file, path.join(out, `dossier.${language}.pdf`));
    console.log(`dossier.${language}.pdf`);
  }
  await picture(page, 'zh-CN', 'light', 'dossier-exported');
  const filled = await pictureFilled(page);
  // A page that is made to fail complains, as it must.
  if (desk.complaints.length > 0) throw new Error(`The window complained: ${desk.complaints.join('\n')}`);
  const pictureIn = ({ language, theme }: Variant, name: string): Promise<void> =>
    picture(page, language, theme, name);
  await pictureStates(desk, filled, pictureIn);
  await pictureLocked(page, pictureIn);
  console.log('what lies beside the way is pictured');
  await desk.app.close();
  if (values.keep) {
    const shown = path.join(out, 'screens', 'zh-CN-light', 'sme-digital-2024-result.png');
    copyFileSync(shown, path.join(root, 'build', 'pictures', 'result.png'));
  }
  writeFileSync(path.join(out, 'demo.json'), `${JSON.stringify(summary(open), null, 2)}\n`);
  console.log(`Everything is in ${out}.`);
} finally {
  dropFolder(folder);
}

/** What the sample alone does not show: a desk with work on it, and everything that opens over a screen. */
async function pictureFilled(page: Page): Promise<FilledDesk> {
  await goTo(page, { screen: 'start' });
  const filled = await fillDesk(page);
  const open = await stored(page, filled.assessmentId);
  for (const variant of variants) {
    const { language, theme } = variant;
    await show(page, variant);
    for (const [name, route] of [...fullerScreens(filled), ...filledScreens(filled)]) {
      await goTo(page, route);
      await picture(page, language, theme, name);
    }
    for (const popUp of popUpsOf(open, filled)) {
      await openPopUp(page, popUp, language);
      await picture(page, language, theme, `open-${popUp.name}`);
      await closePopUps(page);
    }
    console.log(`${language}, ${theme}: a filled desk pictured`);
  }
  return filled;
}

async function picture(page: Page, language: Language, theme: string, name: string): Promise<void> {
  const into = path.join(out, 'screens', `${language}-${theme}`);
  mkdirSync(into, { recursive: true });
  await settled(page);
  await page.screenshot({ path: path.join(into, `${name}.png`), animations: 'disabled' });
}

/** What the demo showed: enterprise, packs, scores, levels, and every file with its SHA-256. */
function summary({ assessment, enterprise, packs, figures, answers }: OpenAssessment) {
  const situation = { profile: enterprise.profile, figures, answers };
  const files = readdirSync(out, { recursive: true, encoding: 'utf8' })
    .filter((name) => statSync(path.join(out, name)).isFile() && name !== 'demo.json')
    .toSorted();
  return {
    enterprise: { name: enterprise.profile.name, sample: enterprise.sample },
    assessment: { title: assessment.title },
    packs: packs.map((pack) => {
      const result = scorePack(pack, situation);
      return {
        id: pack.id,
        edition: pack.edition,
        title: pack.title,
        score:
          result.score === null ? null : { earned: result.score.earned, possible: result.score.possible },
        levels: result.ladders.map((ladder) => ({ ladder: ladder.id, level: ladder.level.title })),
      };
    }),
    files: files.map((name) => {
      const bytes = readFileSync(path.join(out, name));
      return {
        file: name.replaceAll('\\', '/'),
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }),
  };
}
