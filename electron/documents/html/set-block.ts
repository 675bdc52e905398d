import { drawChart, type Chart } from '../../../assessments/charts/chart.ts';
import { svg } from '../../../assessments/charts/svg.ts';
import type { Block, Chapter, FormBlock, SealPlace } from '../../../assessments/dossier/dossier.ts';
import { noteNumber } from '../../../assessments/dossier/reading-order.ts';
import type { Language } from '../../../assessments/pack/localized.ts';
import { chartPalette } from '../pdf/look.ts';
import { chartFigures } from '../word/chart-figures.ts';
import { attribute, element, textElement, words } from './markup.ts';
import { setAnswers, setFigures, setTable } from './set-table.ts';

/** A chapter with its heading, under an address of its own. */
export function setChapter(chapter: Chapter, language: Language): string {
  const { id, number, title, aside, look, blocks } = chapter;
  const heading = look === 'declaration' ? words(title) : titled(number, title);
  const first = blocks.findIndex((block) => block.kind === 'heading' && block.level === 1);
  const content = blocks
    // No step is left out on the way down: a small heading below none of the first rank takes its place.
    .map((block, index) => setBlock(block, title, language, first >= 0 && first < index ? 'h4' : 'h3'))
    .join('\n');
  return [
    `<section${attribute('aria-labelledby', headingId(id))}>`,
    `<h2${attribute('id', headingId(id))}>${heading}</h2>`,
    textElement('p', 'aside', aside),
    content,
    '</section>',
  ].join('\n');
}

/** Where the contents lead to. */
export function headingId(chapter: string): string {
  return `chapter-${chapter}`;
}

function setBlock(block: Block, chapter: string, language: Language, second: 'h3' | 'h4'): string {
  switch (block.kind) {
    case 'heading': {
      const name = block.level === 1 ? 'h3' : second;
      const text = titled(block.number, block.text);
      return `<${name}>${text}</${name}>${textElement('p', 'aside', block.aside)}`;
    }
    case 'paragraph':
      return textElement('p', block.tone === 'quiet' ? 'quiet' : '', block.text);
    case 'notes':
      return numbered(block.items, 'list small');
    case 'callout':
      return `<div class="callout">${textElement('p', 'strong', block.title)}${textElement('p', '', block.text)}</div>`;
    case 'level':
      return [
        textElement('p', 'quiet', block.label),
        textElement('p', 'level', block.level),
        textElement('p', 'strong', block.score),
        setCharts([block.ladder], language),
        textElement('p', '', block.meaning),
      ].join('');
    case 'charts':
      return setCharts(block.charts, language);
    case 'form':
      return setForm(block);
    case 'table':
      return setTable(block);
    case 'answers':
      return setAnswers(block, chapter);
    case 'clauses': {
      const { addressee, opening, clauses } = block;
      const to = `<p>${textElement('span', '', addressee.label)} ${textElement('span', '', addressee.blank)}</p>`;
      return `${to}${textElement('p', '', opening)}${numbered(clauses, 'list')}`;
    }
    case 'signature':
      return `<dl class="signature">${block.lines.map((line) => pair(line.label, line.value)).join('')}</dl>${sealBox(block.seal)}`;
    case 'digest':
      return `<dl>${pair(block.label, block.value, 'digest')}</dl>`;
  }
}

/** Each chart as a picture, and its figures as a table for those who do not see it. */
function setCharts(charts: readonly Chart[], language: Language): string {
  const pictures = charts
    .map((chart) => svg(drawChart(chart, chart.kind === 'ladder' ? 300 : 240), chartPalette, 'inherit'))
    .join('\n');
  const figures = chartFigures(charts, language)
    .map(
      ({ title, rows, below }) =>
        `<figcaption>${words(title)}</figcaption>${setFigures(title, rows)}${below.map((text) => textElement('p', 'small', text)).join('')}`,
    )
    // One caption a figure: what follows it has a figure of its own.
    .map((content, index) => element('figure', '', index === 0 ? pictures + content : content));
  return figures.length === 0 ? element('figure', '', pictures) : figures.join('\n');
}

function setForm({ groups }: FormBlock): string {
  return groups
    .map(({ title, rows }) => {
      const pairs = rows.flat().map(({ label, value }) => pair(label, value));
      return `${textElement('p', 'group', title)}${element('dl', '', pairs.join(''))}`;
    })
    .join('\n');
}

export function pair(label: string, value: string, look = '', aside: string | null = null): string {
  const told = `${words(value)}${textElement('span', 'minor', aside)}`;
  return `<div><dt>${words(label)}</dt><dd${look === '' ? '' : attribute('class', look)}>${told}</dd></div>`;
}

/** A title behind its number: 二、 stands close to it, 2.1 does not. */
export function titled(number: string | null, title: string): string {
  const apart = number !== null && /\d$/.test(number) ? ' ' : '';
  return `${textElement('span', '', number)}${apart}${words(title)}`;
}

/** Numbered as in print, so that a number can be named on the telephone. */
export function numbered(items: readonly string[], look: string): string {
  const lines = items.map((item, index) => `<li>${noteNumber(index)} ${words(item)}</li>`);
  return element('ol', attribute('class', look), lines.join(''));
}

export function sealBox({ label, size }: SealPlace): string {
  return `<div class="seal">${textElement('span', '', label)}${textElement('span', 'small', size)}</div>`;
}
