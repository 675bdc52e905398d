import type { Language } from '../../../assessments/pack/localized.ts';
import { colour, fontsOf, pt, textWidth, type FontRole } from './look.ts';

interface Style {
  readonly id: string;
  readonly name: string;
  readonly font?: FontRole;
  /** Points. */
  readonly size?: number;
  /** Distance of lines in points, fixed as GB/T 9704 asks; null lets a line grow with a picture. */
  readonly line?: number | null;
  readonly before?: number;
  readonly after?: number;
  readonly bold?: boolean;
  readonly quiet?: boolean;
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** More properties of the paragraph, in the order the schema asks for, by where they stand. */
  readonly keep?: boolean;
  readonly newPage?: boolean;
  readonly tabs?: string;
  readonly box?: string;
  readonly indent?: string;
  readonly outline?: number;
}

/** The paragraph styles of a dossier. Those of Word's own names are what its contents and navigation read. */
function paragraphStyles(language: Language): readonly Style[] {
  const chinese = language === 'zh-CN';
  const right = `<w:tab w:val="right" w:pos="${textWidth}"/>`;
  const dots = `<w:tab w:val="right" w:leader="dot" w:pos="${textWidth}"/>`;
  const opening = chinese ? '<w:ind w:firstLineChars="200" w:firstLine="480"/>' : '';
  // A declaration of eleven clauses stands on one page with its signatures and seal.
  const prose = chinese ? { size: 12, line: 20 } : { size: 11, line: 15.5 };
  // Titles: 小标宋 and 黑体 are strong by themselves, the Latin faces beside them are not.
  const strong = { bold: !chinese };
  return [
    { id: 'Normal', name: 'Normal', font: 'body', size: 12, line: 22 },
    { id: 'Title', name: 'Title', font: 'title', ...strong, size: chinese ? 36 : 30, line: 48, before: 6, after: 14, align: 'center' },
    { id: 'Subtitle', name: 'Subtitle', font: 'kai', size: 18, line: 28, align: 'center' },
    { id: 'Heading1', name: 'heading 1', font: 'heading', ...strong, size: 16, line: 28, after: 8, keep: true, newPage: true, outline: 0 }, // prettier-ignore
    { id: 'Heading2', name: 'heading 2', font: 'kai', size: 14, line: 24, before: 14, after: 4, bold: true, keep: true, tabs: right, outline: 1 }, // prettier-ignore
    { id: 'Heading3', name: 'heading 3', font: 'body', size: 12, line: 22, before: 8, after: 2, bold: true, keep: true, tabs: right, outline: 2 }, // prettier-ignore
    { id: 'DeclarationTitle', name: 'Declaration Title', font: 'title', ...strong, size: 22, line: 34, before: 10, after: 20, align: 'center', keep: true, newPage: true, outline: 0 }, // prettier-ignore
    { id: 'BodyText', name: 'Body Text', line: 22, before: 4, after: 2, align: 'both', indent: opening },
    { id: 'Quiet', name: 'Quiet Text', size: 10, line: 16, before: 3, after: 3, quiet: true },
    { id: 'Aside', name: 'Aside', size: 10, line: 16, after: 4, quiet: true, align: 'right', keep: true },
    { id: 'NoteItem', name: 'Note Item', size: 10, line: 16, after: 2, quiet: true, tabs: '<w:tab w:val="left" w:pos="360"/>', indent: '<w:ind w:left="360" w:hanging="360"/>' }, // prettier-ignore
    { id: 'Addressee', name: 'Addressee', ...prose, after: 8, keep: true },
    { id: 'Prose', name: 'Prose', ...prose, align: 'both', indent: opening },
    { id: 'ClauseItem', name: 'Clause Item', ...prose, before: 4, align: 'both', tabs: '<w:tab w:val="left" w:pos="560"/>', indent: '<w:ind w:left="560" w:hanging="560"/>' }, // prettier-ignore
    { id: 'CalloutTitle', name: 'Callout Title', font: 'heading', ...strong, size: 11, line: 20, before: 8, keep: true, ...callout },
    { id: 'CalloutText', name: 'Callout Text', size: 11, line: 19, after: 8, ...callout },
    { id: 'Caption', name: 'caption', font: 'heading', ...strong, size: 10.5, line: 18, before: 8, after: 3, align: 'center', keep: true }, // prettier-ignore
    { id: 'Picture', name: 'Picture', line: null, before: 6, after: 2, align: 'center', keep: true },
    { id: 'TableText', name: 'Table Text', size: 10.5, line: 15 },
    { id: 'TableSmall', name: 'Table Small', size: 9, line: 13 },
    { id: 'TableBand', name: 'Table Band', font: 'heading', ...strong, size: 10, line: 15, keep: true },
    { id: 'FormLabel', name: 'Form Label', font: 'heading', size: 10, line: 15 },
    { id: 'Between', name: 'Between Tables', size: 4, line: 6 },
    { id: 'CoverName', name: 'Cover Name', font: 'title', ...strong, size: 18, line: 28, after: 20, align: 'center' },
    { id: 'LevelName', name: 'Level Name', font: 'title', ...strong, size: 22, line: 30 },
    { id: 'SealText', name: 'Seal Text', size: 10, line: 15, quiet: true, align: 'center' },
    { id: 'Digest', name: 'Digest', size: 11, line: 19, bold: true },
    { id: 'TOCHeading', name: 'TOC Heading', font: 'title', ...strong, size: 22, line: 34, after: 4, align: 'center', newPage: true },
    { id: 'NotesHeading', name: 'Notes Heading', font: 'heading', ...strong, size: 11, line: 20, before: 16, after: 3, keep: true },
    { id: 'TOC1', name: 'toc 1', font: 'heading', size: 12, line: 17, keep: true, tabs: dots },
    { id: 'TOC2', name: 'toc 2', size: 9, line: 11.5, quiet: true, indent: `<w:ind w:left="${pt(24)}" w:right="${pt(50)}"/>` },
    { id: 'Header', name: 'header', size: 9, line: 13, quiet: true, tabs: right, box: border('bottom', 4, 4, colour.hair) },
    { id: 'Footer', name: 'footer', size: 9, line: 13, quiet: true, tabs: `<w:tab w:val="center" w:pos="${Math.round(textWidth / 2)}"/>${right}` }, // prettier-ignore
  ]; // prettier-ignore
}

const callout = {
  box: `<w:pBdr><w:left w:val="single" w:sz="24" w:space="8" w:color="${colour.rule}"/></w:pBdr><w:shd w:val="clear" w:color="auto" w:fill="${colour.shade}"/>`,
  indent: '<w:ind w:left="240" w:right="120"/>',
} as const;

function border(side: string, eighths: number, space: number, color: string): string {
  return `<w:pBdr><w:${side} w:val="single" w:sz="${eighths}" w:space="${space}" w:color="${color}"/></w:pBdr>`;
}

/** styles.xml: the styles of paragraphs, of words and of tables. */
export function stylesXml(language: Language): string {
  const [normal, ...rest] = paragraphStyles(language).map(paragraphStyle);
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">',
    `<w:docDefaults><w:rPrDefault><w:rPr>${runFonts('body')}<w:color w:val="${colour.ink}"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-US" w:eastAsia="zh-CN" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>`,
    // Programs differ in the room they add by themselves beside letters and figures, and with it in lines and pages.
    '<w:pPrDefault><w:pPr><w:widowControl/><w:autoSpaceDE w:val="0"/><w:autoSpaceDN w:val="0"/><w:snapToGrid w:val="0"/></w:pPr></w:pPrDefault></w:docDefaults>',
    normal,
    ...rest,
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    character('Strong', 'Strong', '<w:b/><w:bCs/>'),
    character('Open', 'Still Open', '<w:b/><w:bCs/><w:u w:val="single"/>'),
    character('Muted', 'Muted', `<w:color w:val="${colour.quiet}"/>`),
    character('Minor', 'Minor', `<w:color w:val="${colour.quiet}"/><w:sz w:val="17"/><w:szCs w:val="17"/>`),
    ...tableStyles(),
    '</w:styles>',
  ].join('');
}

function runFonts(role: FontRole): string {
  const { ascii, eastAsia } = fontsOf(role);
  return `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}" w:cs="${ascii}" w:hint="eastAsia"/>`;
}

function paragraphStyle(style: Style): string {
  const first = style.id === 'Normal';
  const line = style.line === undefined ? '' : style.line === null ? ' w:line="240" w:lineRule="auto"' : ` w:line="${pt(style.line)}" w:lineRule="exact"`; // prettier-ignore
  const paragraph = [
    style.keep === true ? '<w:keepNext/><w:keepLines/>' : '',
    style.newPage === true ? '<w:pageBreakBefore/>' : '',
    style.box ?? '',
    style.tabs === undefined ? '' : `<w:tabs>${style.tabs}</w:tabs>`,
    `<w:spacing w:before="${pt(style.before ?? 0)}" w:after="${pt(style.after ?? 0)}"${line}/>`,
    style.indent ?? '',
    style.align === undefined ? '' : `<w:jc w:val="${style.align}"/>`,
    style.outline === undefined ? '' : `<w:outlineLvl w:val="${style.outline}"/>`,
  ].join('');
  const run = [
    style.font === undefined ? '' : runFonts(style.font),
    style.bold === true ? '<w:b/><w:bCs/>' : '',
    style.quiet === true ? `<w:color w:val="${colour.quiet}"/>` : '',
    style.size === undefined ? '' : `<w:sz w:val="${style.size * 2}"/><w:szCs w:val="${style.size * 2}"/>`,
  ].join('');
  return `<w:style w:type="paragraph"${first ? ' w:default="1"' : ''} w:styleId="${style.id}"><w:name w:val="${style.name}"/>${first ? '' : '<w:basedOn w:val="Normal"/>'}<w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`;
}

function character(id: string, name: string, run: string): string {
  return `<w:style w:type="character" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="DefaultParagraphFont"/><w:qFormat/><w:rPr>${run}</w:rPr></w:style>`;
}

/** Data with horizontal rules, forms in boxes, and what only arranges a page. */
function tableStyles(): string[] {
  const side = (name: string, eighths: number, color: string = colour.rule): string =>
    eighths === 0
      ? `<w:${name} w:val="nil"/>`
      : `<w:${name} w:val="single" w:sz="${eighths}" w:space="0" w:color="${color}"/>`;
  const margins = (vertical: number, horizontal: number): string =>
    `<w:tblCellMar><w:top w:w="${vertical}" w:type="dxa"/><w:left w:w="${horizontal}" w:type="dxa"/><w:bottom w:w="${vertical}" w:type="dxa"/><w:right w:w="${horizontal}" w:type="dxa"/></w:tblCellMar>`;
  const table = (id: string, name: string, inside: string, head = ''): string =>
    `<w:style w:type="table" w:customStyle="1" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="TableNormal"/><w:qFormat/><w:tblPr>${inside}</w:tblPr>${head}</w:style>`;
  const headRow = `<w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:bCs/></w:rPr><w:tcPr><w:tcBorders>${side('bottom', 6)}</w:tcBorders><w:shd w:val="clear" w:color="auto" w:fill="${colour.shade}"/><w:vAlign w:val="center"/></w:tcPr></w:tblStylePr>`;
  return [
    `<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/><w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>${margins(0, 108)}</w:tblPr></w:style>`,
    table(
      'DossierTable',
      'Dossier Table',
      `<w:tblBorders>${side('top', 12)}${side('left', 0)}${side('bottom', 12)}${side('right', 0)}${side('insideH', 4, colour.hair)}${side('insideV', 0)}</w:tblBorders>${margins(45, 70)}`,
      headRow,
    ),
    table(
      'DossierForm',
      'Dossier Form',
      `<w:tblBorders>${['top', 'left', 'bottom', 'right'].map((one) => side(one, 8)).join('')}${side('insideH', 4)}${side('insideV', 4)}</w:tblBorders>${margins(60, 100)}`,
    ),
    table(
      'DossierFacts',
      'Dossier Facts',
      `<w:tblBorders>${side('top', 6)}${side('left', 0)}${side('bottom', 6)}${side('right', 0)}${side('insideH', 4, colour.hair)}${side('insideV', 0)}</w:tblBorders>${margins(50, 70)}`,
    ),
    table('DossierLayout', 'Dossier Layout', margins(0, 0)),
  ];
}
