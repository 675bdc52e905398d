import { createHash } from 'node:crypto';
import type { DossierDocument, Fact } from '../../../assessments/dossier/dossier.ts';
import { runningTitle } from '../../../assessments/dossier/running-title.ts';
import { contentsLines } from '../../../assessments/dossier/reading-order.ts';
import { qrPicture } from '../word/qr-picture.ts';
import { attribute, element, textElement, words } from './markup.ts';
import { headingId, numbered, pair, sealBox, setChapter, titled } from './set-block.ts';
import { style } from './style.ts';

/**
 * A dossier as one HTML page that needs nothing beside itself: headings, lists and tables as such, every chart with its
 * figures, in the order in which it is read. No script is in it, and it forbids any. The same dossier gives the same
 * text.
 */
export function renderHtml(dossier: DossierDocument): string {
  const { meta, language, chapters } = dossier;
  const { running } = meta;
  const foot = [
    running.enterprise,
    running.sampleMark,
    runningTitle(dossier),
    running.fingerprint,
    running.edition,
  ];
  return [
    '<!doctype html>',
    `<html${attribute('lang', language)}>`,
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy"${attribute('content', policy)}>`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    '<meta name="referrer" content="no-referrer">',
    `<meta name="author"${attribute('content', meta.enterprise)}>`,
    `<meta name="description"${attribute('content', meta.subtitle)}>`,
    `<meta name="generator"${attribute('content', `Readiness Desk ${meta.appVersion}`)}>`,
    `<meta name="keywords"${attribute('content', `sha256:${meta.canonicalSha256}`)}>`,
    `<title>${words(`${meta.title} · ${meta.enterprise}`)}</title>`,
    `<style>${style}</style>`,
    '</head>',
    '<body>',
    setCover(dossier),
    '<main>',
    setContents(dossier),
    ...chapters.map((chapter) => setChapter(chapter, language)),
    '</main>',
    `<footer>${foot.map((text) => textElement('p', '', text)).join('')}</footer>`,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** Nothing is fetched, run or sent; only this very style counts. */
const policy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style, 'utf8').digest('base64')}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

function setCover({ cover, meta }: DossierDocument): string {
  const { qr } = cover;
  const code = `data:image/png;base64,${qrPicture(qr.payload).toString('base64')}`;
  return [
    '<header>',
    `<dl>${factPair(cover.reference)}</dl>`,
    textElement('p', 'mark', cover.sampleMark),
    textElement('p', 'kicker', cover.kicker),
    `<h1>${words(cover.title)}</h1>`,
    textElement('p', 'enterprise', cover.enterprise),
    element('dl', '', cover.facts.map(factPair).join('')),
    '<figure>',
    `<img class="qr"${attribute('alt', `QR ${meta.canonicalSha256}`)}${attribute('src', code)}>`,
    `<figcaption>${qr.captions.map((caption) => textElement('span', 'minor', caption)).join('')}</figcaption>`,
    '</figure>',
    sealBox(cover.seal),
    textElement('p', 'small', cover.imprint),
    '</header>',
  ].join('\n');
}

function factPair({ label, value, aside }: Fact): string {
  return pair(label, value, '', aside);
}

function setContents(dossier: DossierDocument): string {
  const { contents } = dossier;
  const entries = contentsLines(dossier).map(
    ({ id, number, title, summary }) =>
      `<li><a${attribute('href', `#${headingId(id)}`)}>${titled(number, title)}</a> ${textElement('span', 'minor', summary)}</li>`,
  );
  return [
    '<nav aria-labelledby="contents">',
    `<h2 id="contents">${words(contents.title)}</h2>`,
    element('ol', ' class="list"', entries.join('\n')),
    '</nav>',
    textElement('p', 'group', contents.notesTitle),
    numbered(contents.notes, 'list small'),
  ].join('\n');
}
