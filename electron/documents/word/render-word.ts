import { Document, Footer, Header, Packer, PageNumber, Tab, TextRun, type Paragraph } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import type { DossierDocument } from '../../../assessments/dossier/dossier.ts';
import { runningTitle } from '../../../assessments/dossier/running-title.ts';
import type { Faces } from '../fonts.ts';
import { fontTableXml } from './font-table.ts';
import { page, textWidth, type Setting } from './look.ts';
import { repack } from './repack.ts';
import { setChapters } from './set-block.ts';
import { setContents, setCover } from './set-front.ts';
import { fitsLine, paragraph, runsOf } from './set-text.ts';
import { stylesXml } from './styles.ts';

/**
 * A dossier as the bytes of a Word file. The same dossier gives the same bytes: the dates in the file are the
 * dossier's own. Nothing in it points outside, and nothing in it runs.
 */
export async function renderWord(dossier: DossierDocument, faces: Faces): Promise<Buffer> {
  const { meta, language } = dossier;
  const setting: Setting = { language };
  const document = new Document({
    title: `${meta.title} · ${meta.enterprise}`,
    subject: meta.subtitle,
    creator: meta.enterprise,
    keywords: `sha256:${meta.canonicalSha256}`,
    description: `Readiness Desk ${meta.appVersion}`,
    lastModifiedBy: meta.enterprise,
    customProperties: [{ name: 'canonicalSha256', value: meta.canonicalSha256 }],
    compatabilityModeVersion: 15,
    externalStyles: stylesXml(language),
    pageNumbers: estimatePageNumbersWith({ guess: true }),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: {
              top: page.top,
              bottom: page.bottom,
              left: page.left,
              right: page.right,
              header: page.header,
              footer: page.footer,
            },
          },
        },
        headers: {
          first: new Header({ children: [paragraph('Normal', '')] }),
          default: new Header({ children: [runningHead(dossier)] }),
        },
        footers: {
          first: new Footer({ children: [runningFoot(dossier)] }),
          default: new Footer({ children: [runningFoot(dossier)] }),
        },
        children: [
          ...setCover(setting, dossier),
          ...setContents(dossier),
          ...setChapters(setting, dossier.chapters, faces),
        ],
      },
    ],
  });
  return repack(await Packer.toBuffer(document), meta.generatedOn, {
    'word/fontTable.xml': fontTableXml(),
  });
}

/** Whose dossier it is (and that it is a sample), which dossier it is; on a second line where it is long. */
function runningHead(dossier: DossierDocument): Paragraph {
  const { running } = dossier.meta;
  const title = runningTitle(dossier);
  const left =
    running.sampleMark === null ? running.enterprise : `${running.enterprise}　${running.sampleMark}`;
  const beside = fitsLine([left, title], 9, textWidth);
  return paragraph('Header', [
    ...runsOf(left),
    ...(beside ? [tab(), ...runsOf(title)] : runsOf(title, undefined, true)),
  ]);
}

/** Fingerprint, page of pages, edition and date. */
function runningFoot({ meta: { running }, language }: DossierDocument): Paragraph {
  const [before, between, after] = language === 'en' ? ['Page ', ' of ', ''] : ['第 ', ' 页　共 ', ' 页'];
  return paragraph('Footer', [
    ...runsOf(running.fingerprint),
    tab(),
    ...runsOf(before),
    new TextRun({ children: [PageNumber.CURRENT] }),
    ...runsOf(between),
    new TextRun({ children: [PageNumber.TOTAL_PAGES] }),
    ...runsOf(after),
    tab(),
    ...runsOf(running.edition),
  ]);
}

function tab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}
