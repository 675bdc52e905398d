import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import type { Language } from '../../assessments/pack/localized.ts';
import type { OpenAssessment } from '../../electron/contract.ts';
import type { PictureName } from '../../renderer/help/pictures.ts';
import type { Route } from '../../renderer/routing/route.ts';
import { goTo, settled } from './steps.ts';

/** Where each picture is taken, and of which part of the page; `most` cuts it off below, in pixels. */
function shotsOf({
  assessment,
  packs,
  programmes,
}: OpenAssessment): Readonly<Record<PictureName, { route: Route; part: string; most: number }>> {
  const assessmentId = assessment.id;
  const [pack] = packs.filter((one) => one.quickScan !== undefined);
  const packId = pack?.id ?? '';
  const programmeId = programmes.find(({ id }) => id === 'nanchang-pilot')?.id ?? programmes[0]?.id ?? '';
  return {
    home: { route: { screen: 'assessment', assessmentId }, part: 'main', most: 560 },
    question: {
      route: { screen: 'section', assessmentId, packId, sectionId: pack?.sections[0]?.id ?? '' },
      part: '.question',
      most: 560,
    },
    result: { route: { screen: 'result', assessmentId, packId }, part: 'main', most: 640 },
    'on-site': { route: { screen: 'on-site', assessmentId }, part: 'main', most: 700 },
    'follow-ups': { route: { screen: 'follow-ups', assessmentId }, part: 'main', most: 480 },
    application: {
      route: { screen: 'application', assessmentId, programmeId },
      part: 'main',
      most: 560,
    },
  };
}

/** How wide a scroll bar is, in pixels. */
const scrollBar = 15;

/** Takes the pictures of help in the language and look the window has, as WebP, into a folder. */
export async function takeHelpPictures(page: Page, open: OpenAssessment, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  for (const [name, { route, part, most }] of Object.entries(shotsOf(open))) {
    await goTo(page, route);
    await settled(page);
    const place = page.locator(part).first();
    await place.waitFor();
    const box = await place.boundingBox();
    if (box === null) throw new Error(`There is nothing to picture for ${name}.`);
    // Without the scroll bar of the page, which says nothing.
    const clip = {
      ...box,
      width: box.width - (part === 'main' ? scrollBar : 0),
      height: Math.min(box.height, most),
    };
    writeFileSync(path.join(folder, `${name}.webp`), await asWebp(page, await page.screenshot({ clip })));
  }
}

/** The window draws the picture anew: it is the one part at hand that writes WebP. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(async (text) => {
    const bytes = Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    canvas.getContext('2d')?.drawImage(picture, 0, 0);
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.82 });
    const written = new Uint8Array(await blob.arrayBuffer());
    return btoa(Array.from(written, (byte) => String.fromCharCode(byte)).join(''));
  }, png.toString('base64'));
  return Buffer.from(base64, 'base64');
}

/** The folder of the pictures that are shipped. */
export const shippedPictures = (language: Language): string =>
  path.resolve(import.meta.dirname, '../../renderer/public/help', language);
