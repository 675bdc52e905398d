import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { languages } from '../../assessments/pack/localized.ts';
import { helpFor } from '../../renderer/help/help-for.ts';
import { helpPageIds } from '../../renderer/help/help-page-ids.ts';
import { helpPieces, textsOf, type HelpPage } from '../../renderer/help/help-page.ts';
import { helpPages, helpTerms } from '../../renderer/help/pages.ts';
import { pictureNames } from '../../renderer/help/pictures.ts';
import { routeTo } from '../../renderer/help/places.ts';
import { searchHelp, type Findable } from '../../renderer/help/search-help.ts';
import { plainHelp, uiWords } from '../../renderer/help/ui-words.ts';
import { hrefOf, routeOf } from '../../renderer/routing/route.ts';

/** Words of the window a page names that are not there in one of the languages. */
function unknownWords(page: HelpPage): readonly string[] {
  return textsOf(page).flatMap((text) =>
    languages.flatMap((language) =>
      helpPieces(text[language]).flatMap((piece) =>
        piece.kind === 'ui' && uiWords(piece.key, language) === null
          ? [`${page.id}: ${piece.key} (${language})`]
          : [],
      ),
    ),
  );
}

/** Words of the window that one language names and the other does not. */
function oneSided(page: HelpPage): readonly string[] {
  const named = (text: string): string =>
    helpPieces(text)
      .flatMap((piece) => (piece.kind === 'ui' ? [piece.key] : []))
      .toSorted()
      .join();
  return textsOf(page)
    .filter((text) => named(text['zh-CN']) !== named(text.en))
    .map((text) => `${page.id}: ${text.en}`);
}

const [first] = helpPages;
if (first === undefined) throw new Error('there is no help');

describe('the pages of help', () => {
  it('are those that have a name, each once', () => {
    expect(helpPages.map(({ id }) => id).toSorted()).toEqual(helpPageIds.toSorted());
  });

  it('call every button and page by the words the window has for it, in both languages', () => {
    expect(helpPages.flatMap(unknownWords)).toEqual([]);
    const wrong = { 'zh-CN': '点 {start.newest}。', en: 'Press {start.newest}.' };
    expect(unknownWords({ ...first, lead: wrong })).toHaveLength(2);
    // A text that needs values cannot be quoted.
    expect(uiWords('start.title', 'en')).toBeNull();
  });

  it('name the same words in Chinese and in English', () => {
    expect(helpPages.flatMap(oneSided)).toEqual([]);
    const other = { 'zh-CN': '点 {start.new}。', en: 'Press it.' };
    expect(oneSided({ ...first, lead: other })).toHaveLength(1);
  });

  it('say everything in either language, and Chinese only in Chinese', () => {
    for (const page of helpPages) {
      for (const text of textsOf(page)) {
        expect(text['zh-CN'].trim()).not.toBe('');
        expect(text.en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(plainHelp(text['zh-CN'], 'zh-CN')).toMatch(/[\u4e00-\u9fff]/);
      }
    }
  });

  it('lead into screens there are', () => {
    const places = helpPages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'go' ? [block.to] : [])),
    );
    expect(places.length).toBeGreaterThan(10);
    for (const place of places) {
      const route = routeTo(place, 'a1');
      expect(route, place).not.toBeNull();
      if (route !== null) expect(routeOf(hrefOf(route))).toEqual(route);
    }
  });

  it('lead on to other pages only, each once', () => {
    for (const { id, see = [] } of helpPages) {
      expect(new Set(see).size).toBe(see.length);
      expect(see).not.toContain(id);
    }
  });

  it('are reached from somewhere: a screen, or another page', () => {
    const reached = new Set<string>([
      ...Object.values(helpFor).flatMap((id) => id ?? []),
      ...helpPages.flatMap(({ see = [] }) => see),
    ]);
    expect(helpPageIds.filter((id) => !reached.has(id))).toEqual([]);
  });

  it('have their pictures in both languages, and no picture is there for nothing', () => {
    const shown = helpPages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'picture' ? [block.name] : [])),
    );
    expect(shown.toSorted()).toEqual(pictureNames.toSorted());
    const folder = path.resolve(import.meta.dirname, '../../renderer/public/help');
    for (const language of languages)
      for (const name of pictureNames)
        expect(existsSync(path.join(folder, language, `${name}.webp`)), `${language} ${name}`).toBe(true);
  });
});

describe('the search through help', () => {
  const all = (language: 'zh-CN' | 'en'): readonly Findable<string>[] => [
    ...helpPages.map((page) => ({
      id: page.id,
      title: plainHelp(page.title[language], language),
      texts: textsOf(page)
        .slice(1)
        .map((text) => plainHelp(text[language], language)),
    })),
    ...helpTerms.map(({ id, title, text }) => ({ id, title: title[language], texts: [text[language]] })),
  ];
  const found = (text: string, language: 'zh-CN' | 'en'): readonly string[] =>
    searchHelp(all(language), text).map(({ id }) => id);

  test('finds Chinese without spaces, in the middle of a sentence', () => {
    expect(found('不适用', 'zh-CN')).toContain('answering');
    expect(found('骑缝', 'zh-CN')).toEqual([]);
    expect(found('插上会自动', 'zh-CN')).toEqual(['backups']);
  });

  test('puts pages that bear the words in their title first', () => {
    expect(found('备份', 'zh-CN')[0]).toBe('backups');
    expect(found('BACKUPS', 'en')[0]).toBe('backups');
  });

  test('wants every word, and finds what the window itself says', () => {
    expect(found('撤销 重做', 'zh-CN')).toContain('saving');
    expect(found('撤销 云', 'zh-CN')).not.toContain('saving');
    // These stand in the help as words of the window alone.
    expect(found('保存视图', 'zh-CN')).toContain('portfolio');
  });

  test('finds the words of the glossary', () => {
    expect(found('车间的软件', 'zh-CN')).toContain('mes');
  });

  test('shows where it stands', () => {
    const [hit] = searchHelp(all('zh-CN'), '插上会自动');
    const { text = '', from = 0, to = 0 } = hit?.excerpt ?? {};
    expect(text.slice(from, to)).toBe('插上会自动');
  });

  test('finds nothing for nothing', () => {
    expect(found(' ', 'zh-CN')).toEqual([]);
  });
});
