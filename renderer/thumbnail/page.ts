// Runs in a window of its own that is never shown, in a process of its own that has no bridge to the app, no network
// and nothing stored: whatever a file does to it, nothing but a small picture comes back.

import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
// @ts-expect-error -- the worker's file has no types of its own
import * as pdfWorker from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/** Longest side of a thumbnail in pixels. */
const longestSide = 320;

/** Pictures of more pixels are not decoded, also inside a PDF. The main process has looked at the header before. */
const mostPixels = 100_000_000;

// The reader looks for its worker here before it starts one; this window is a process of its own already.
Reflect.set(globalThis, 'pdfjsWorker', pdfWorker);

/**
 * Draws the file behind `source`, an address of this page's own: a picture, or the first page of a PDF. Returns a
 * PNG as base64. Rejects when the file cannot be drawn.
 */
async function drawThumbnail(source: string, mediaType: string): Promise<string> {
  const response = await fetch(source);
  if (!response.ok) throw new Error('The file did not arrive.');
  if (mediaType === 'application/pdf') return drawPdf(new Uint8Array(await response.arrayBuffer()));
  return drawPicture(new Blob([await response.arrayBuffer()], { type: mediaType }));
}

async function drawPicture(blob: Blob): Promise<string> {
  const picture = await createImageBitmap(blob);
  if (picture.width * picture.height > mostPixels) throw new Error('Too many pixels.');
  const scale = Math.min(1, longestSide / Math.max(picture.width, picture.height));
  const { canvas, context } = paper(picture.width * scale, picture.height * scale);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  return pngOf(canvas);
}

async function drawPdf(data: Uint8Array<ArrayBuffer>): Promise<string> {
  const task = getDocument({
    data,
    isEvalSupported: false,
    enableXfa: false,
    stopAtErrors: false,
    maxImageSize: mostPixels,
    useWorkerFetch: true,
    cMapUrl: new URL('cmaps/', location.href).href,
    cMapPacked: true,
    wasmUrl: new URL('wasm/', location.href).href,
    verbosity: 0,
  });
  try {
    const page = await (await task.promise).getPage(1);
    const whole = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: longestSide / Math.max(whole.width, whole.height) });
    const { canvas, context } = paper(viewport.width, viewport.height);
    // For paper: on a screen the reader waits for the next frame, and a hidden window has none.
    await page.render({ canvas, canvasContext: context, viewport, intent: 'print' }).promise;
    return pngOf(canvas);
  } finally {
    await task.destroy();
  }
}

/** A white sheet of at least one pixel. */
function paper(
  width: number,
  height: number,
): { canvas: HTMLCanvasElement; context: CanvasRenderingContext2D } {
  const canvas = document.createElement('canvas');
  canvas.width = Math.min(longestSide, Math.max(1, Math.round(width)));
  canvas.height = Math.min(longestSide, Math.max(1, Math.round(height)));
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('This window cannot draw.');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  return { canvas, context };
}

function pngOf(canvas: HTMLCanvasElement): string {
  return canvas.toDataURL('image/png').replace(/^data:image\/png;base64,/, '');
}

Reflect.set(globalThis, 'drawThumbnail', drawThumbnail);
