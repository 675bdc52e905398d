import { followUpBook } from '../../assessments/answering/follow-up-book.ts';
import { followUps } from '../../assessments/answering/follow-ups.ts';
import { dossierBook } from '../../assessments/dossier/book/dossier-book.ts';
import { buildDossier } from '../../assessments/dossier/build-dossier.ts';
import type { DossierDocument } from '../../assessments/dossier/dossier.ts';
import { portfolioBook, type BookRow } from '../../assessments/portfolio/portfolio-book.ts';
import { scorePack } from '../../assessments/scoring/score-pack.ts';
import type { Book } from '../../assessments/sheets/sheet.ts';
import { resultBook } from '../../electron/services/batch/result-book.ts';
import type { BatchResult } from '../../electron/contract/dossiers.ts';
import { fullInput } from '../dossier/full-input.ts';
import { both, texts, tinyPack } from '../fixtures/tiny-pack.ts';
import { formulaPayloads, hostileSituation } from './formula-payloads.ts';

const today = '2026-03-02';

/** Every table the app writes besides the workbook to fill in, by its file, with each payload in every column of texts. */
export function hostileBooks(): Readonly<Record<string, Book>> {
  return {
    dossier: dossierBook(hostileDossier()),
    portfolio: hostilePortfolio(),
    'follow-ups': hostileFollowUps(),
    batch: hostileBatch(),
  };
}

/** A book in which one of the texts was let through as a formula. */
export function carelessBook(): Book {
  const book = hostileBatch();
  const content = { kind: 'formula' as const, formula: '1+1', shown: '2' };
  return {
    ...book,
    sheets: book.sheets.map((sheet) => ({
      ...sheet,
      rows: [...sheet.rows, { cells: [{ content, look: 'plain' as const }] }],
    })),
  };
}

/** What steers how a page looks, and what is a number or a day. */
const structure = new Set(
  'format language kind id look level tone align width status canonical startedOn generatedOn'.split(' '),
);

/** The full dossier with every text it says replaced, so that each payload stands in blocks of every kind. */
function hostileDossier(): DossierDocument {
  let next = 0;
  const walk = (value: unknown, key: string): unknown => {
    if (structure.has(key)) return value;
    if (typeof value === 'string') return formulaPayloads[(next += 1) % formulaPayloads.length];
    if (Array.isArray(value)) return value.map((one) => walk(one, key));
    if (typeof value !== 'object' || value === null) return value;
    if ('kind' in value && value.kind === 'charts') return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, walk(one, name)]));
  };
  return walk(buildDossier(fullInput('zh-CN')), '') as DossierDocument;
}

function hostilePortfolio(): Book {
  const levels = { none: both('=1+1'), steps: formulaPayloads.map(both) };
  const words = {
    packId: 'tiny',
    order: 1,
    shortTitle: both('+1+1'),
    levels,
    axes: [{ id: 'axis', title: both('=1+1') }],
  };
  const rows = formulaPayloads.map((text, place): BookRow => {
    const pack = { packId: 'tiny', asked: 2, done: 1, reached: place + 1, score: '17/3', axes: [] };
    return {
      name: text,
      sample: place % 2 === 0,
      creditCode: text,
      division: null,
      place: text,
      industry: text,
      size: 'small',
      staff: 5,
      consultant: text,
      tags: [text, text],
      assessment: text,
      standing: { asked: 2, done: 1, lacking: 0, packs: [{ ...pack, words: 'tiny' }] },
      deadline: { date: today, programme: both(text) },
      changedOn: today,
    };
  });
  const groups = formulaPayloads.map((key) => ({ key, n: 5, median: '17/3' }));
  return portfolioBook({
    title: '=1+1',
    rows,
    words: { tiny: words },
    packIds: ['tiny'],
    medians: [{ pack: both('@SUM(1+1)'), by: 'city', groups, overall: null, tooFew: 1 }],
    language: 'zh-CN',
    today,
  });
}

function hostileFollowUps(): Book {
  const { situation } = hostileSituation;
  const answers = Object.fromEntries(
    formulaPayloads.map((text, place) => [
      `q:tiny/asked-${place}`,
      { response: null, note: text, flagged: true, saidBy: text },
    ]),
  );
  const questions = formulaPayloads.map((text, place) => ({
    ...texts,
    id: `asked-${place}`,
    kind: 'text' as const,
    maxLength: 500,
    prompt: both(text),
    evidence: [both(text)],
  }));
  const pack = {
    ...tinyPack,
    title: both('=1+1'),
    sections: [...tinyPack.sections, { id: 'hostile', title: both('=1+1'), minutes: 1, questions }],
  };
  const now = { ...situation, answers };
  return followUpBook({
    enterprise: '=1+1',
    assessment: '=1+1',
    consultant: '@SUM(1+1)',
    list: followUps([pack], [scorePack(pack, now)], now, () => false),
    language: 'zh-CN',
    today,
  });
}

function hostileBatch(): Book {
  const items = formulaPayloads.map((text, place) => {
    const fault = { code: 'store.no-programme', values: { programme: text } };
    const results: readonly BatchResult[] = [
      { kind: 'written', name: text, bytes: 1 },
      { kind: 'failed', fault },
    ];
    const result = results[place % results.length] ?? { kind: 'not-begun' as const };
    return { assessmentId: String(place), enterprise: text, title: text, result };
  });
  return resultBook({ folder: '=1+1', items }, 'zh-CN', today);
}
