import type { Page } from 'playwright-core';
import type { OpenAssessment } from '../../electron/contract.ts';

/** A text of the page: what is drawn, or what only a screen reader says. */
export interface VisibleText {
  readonly text: string;
  /** The language the page says it is in. */
  readonly lang: string;
  /** Where it stands, for whoever reads a failure. */
  readonly at: string;
}

/**
 * Every text of the page, also of fields that are empty and of things that are named for screen readers only; without
 * the pieces of users' texts a search found, which are cut anywhere.
 */
export function visibleTexts(page: Page): Promise<readonly VisibleText[]> {
  return page.evaluate(() => {
    const found: VisibleText[] = [];
    const add = (text: string | null, element: Element, what: string): void => {
      const tight = (text ?? '').trim();
      if (tight === '' || !element.checkVisibility({ visibilityProperty: true })) return;
      const lang = element.closest('[lang]')?.getAttribute('lang') ?? '';
      found.push({ text: tight, lang, at: `${element.tagName.toLowerCase()}.${element.className} ${what}` });
    };
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      if (element !== null && element.closest('.found-text') === null) add(node.textContent, element, 'text');
    }
    const named = ['aria-label', 'aria-description', 'aria-valuetext', 'placeholder', 'title', 'alt'];
    for (const element of document.body.querySelectorAll('*')) {
      for (const name of named) add(element.getAttribute(name), element, name);
    }
    return [
      ...found,
      { text: document.title, lang: document.documentElement.lang, at: 'title of the window' },
    ];
  });
}

/** What the user typed in Chinese, which no language changes: names, notes, reasons, texts. Longest first. */
export function typedTexts({ assessment, enterprise, answers }: OpenAssessment): readonly string[] {
  const strings = [assessment.title, ...deepStrings(enterprise.profile), ...deepStrings(answers)];
  return [...new Set(strings.filter((one) => /\p{Script=Han}/u.test(one)))].toSorted(
    (left, right) => right.length - left.length,
  );
}

function deepStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(deepStrings) : [];
}

/**
 * The texts of an English page that are still Chinese, the allowed ones left out:
 * - what the user typed;
 * - what the page itself marks as Chinese: the switch back to Chinese, and documents and clauses cited as printed;
 * - document numbers and clauses in running text, which nobody translates: 赣府发〔2018〕23号, 财政部 税务总局公告2023年
 *   第37号, 三（六）1;
 * - the official term in brackets after its English: “specialised SMEs (专精特新)”.
 */
export function leftInChinese(
  texts: readonly VisibleText[],
  typed: readonly string[],
): readonly VisibleText[] {
  return texts.filter(({ text, lang }) => {
    if (lang === 'zh-CN') return false;
    const rest = typed
      .reduce((left, one) => left.replaceAll(one, ''), text)
      .replaceAll(/(?:\p{Script=Han}+ )*\p{Script=Han}+(?:〔\d{4}〕|\d{4}年第)\d+号/gu, '')
      .replaceAll(/[\p{Script=Han} ]+公告\d{4}年第\d+号/gu, '')
      .replaceAll(/[一二三四五六七八九十]+（[一二三四五六七八九十]+）\d*/g, '')
      .replaceAll(/\(\p{Script=Han}+\)/gu, '');
    return /\p{Script=Han}/u.test(rest);
  });
}

/**
 * The texts of a Chinese page that are still English: three words in a row. Single words are no sign of it, since
 * ERP, PLC or SHA-256 are written the same.
 */
export function leftInEnglish(
  texts: readonly VisibleText[],
  typed: readonly string[],
): readonly VisibleText[] {
  return texts.filter(({ text, lang }) => {
    if (lang === 'en') return false;
    const rest = typed.reduce((left, one) => left.replaceAll(one, ''), text);
    return /\b[A-Za-z]{2,}(?:[,;:.]? [A-Za-z]{2,}){2}/.test(rest);
  });
}
