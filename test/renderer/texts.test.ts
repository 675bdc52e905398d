import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
import { evidenceKindLabels } from '../../assessments/evidence/labels.ts';
import { textsOf } from '../../renderer/help/help-page.ts';
import { helpPages } from '../../renderer/help/pages.ts';
import { en } from '../../renderer/text/en.ts';
import { zhCN } from '../../renderer/text/zh-CN.ts';

function texts(catalogue: object, path = ''): [string, string][] {
  return Object.entries(catalogue).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[path + key, value]] : texts(value as object, `${path}${key}.`),
  );
}

/** The names of the values a text needs. */
function places(text: string, language: string): string[] {
  const names = new Set<string>();
  const visit = (parts: readonly object[]): void => {
    for (const part of parts) {
      // Type 0 is plain text, 7 the number sign inside a plural.
      if ('type' in part && 'value' in part && part.type !== 0 && part.type !== 7)
        names.add(String(part.value));
      if ('options' in part) {
        for (const option of Object.values(part.options as Record<string, { value: object[] }>))
          visit(option.value);
      }
    }
  };
  visit(new IntlMessageFormat(text, language).getAst());
  return [...names].toSorted();
}

const english = new Map(texts(en));
const chinese = new Map(texts(zhCN));

/** Everything the window and its help say in a language, with where it stands; words that are never shown left out. */
function said(language: 'zh-CN' | 'en'): readonly (readonly [string, string])[] {
  return [
    ...(language === 'en' ? english : chinese),
    ...helpPages.flatMap((page) => textsOf(page).map((text) => [`help.${page.id}`, text[language]] as const)),
  ].filter(([key]) => !key.startsWith('placeWords.'));
}

/** The texts that use one of some words. */
const using = (language: 'zh-CN' | 'en', words: RegExp): readonly string[] =>
  said(language).flatMap(([key, text]) => (words.test(text) ? [`${key}: ${text}`] : []));

describe('the texts of the window', () => {
  it('need the same values in both languages', () => {
    const different = texts(zhCN).filter(
      ([key, chinese]) => places(english.get(key) ?? '', 'en').join() !== places(chinese, 'zh-CN').join(),
    );
    expect(different).toEqual([]);
  });

  it('are no longer in the other language', () => {
    // A language is offered under its own name, so that who reads no other finds it.
    const left = texts(en).filter(
      ([key, text]) => key !== 'settings.languages.zh-CN' && /[\u4e00-\u9fff]/.test(text),
    );
    expect(left).toEqual([]);
  });

  it('call a thing by one name only', () => {
    // Help says once what a passphrase is in the word people search for.
    const password = using('zh-CN', /密码/u).filter((text) => !text.includes('口令就是密码'));
    expect(password).toEqual([]);
    expect(
      using(
        'zh-CN',
        /测评|本软件|本程序|本应用|应用[带留]|随应用|附带字体|提升路径|会后|结项|起点|核算|工期|高分题|申报书/u,
      ),
    ).toEqual([]);
    expect(
      using(
        'en',
        /\b(?:offices?|firms?|key in|check sums?|anew|this tool|present (?:data|passphrase|version|profile|filters|score)|take away|was taken away|overview of an assessment|Export many)\b|Ctrl\+/iu,
      ),
    ).toEqual([]);
  });

  it('name other pages and headings as these name themselves', () => {
    const pointers = [
      ['workbook.closed', 'historyPlaces.versions'],
      ['workbook.refusedLead', 'figures.title'],
      ['takeIn.backedUp', 'deskPlaces.keeping'],
      ['tour.keys', 'app.enterprises'],
      ['sideBySide.tooFew', 'portfolio.compare'],
    ] as const;
    const wrong = [english, chinese].flatMap((all) =>
      pointers.filter(([from, to]) => !all.get(from)?.includes(`“${all.get(to) ?? ''}”`)),
    );
    expect(wrong).toEqual([]);
    // English speaks of the gaps there without their heading.
    expect(chinese.get('trial.pickHint')).toContain(`“${chinese.get('result.gaps') ?? ''}”`);
    expect(chinese.get('applicationPapers.title')).toBe(chinese.get('programme.attachments'));
  });

  it('call a kind of evidence what the dossier calls it', () => {
    const other = Object.entries(evidenceKindLabels).filter(
      ([kind, label]) =>
        chinese.get(`evidence.kinds.${kind}`) !== label['zh-CN'] ||
        english.get(`evidence.kinds.${kind}`) !== label.en,
    );
    expect(other).toEqual([]);
  });

  it('keep a space between an English word and the value after it', () => {
    const glued = [...english].filter(([, text]) =>
      new IntlMessageFormat(text, 'en')
        .getAst()
        .some((part, at, all) => part.type === 0 && /[a-z]$/iu.test(part.value) && all[at + 1]?.type === 1),
    );
    expect(glued).toEqual([]);
  });

  it('count one thing as one', () => {
    const one = (key: string, values: Readonly<Record<string, number>>): string =>
      String(new IntlMessageFormat(english.get(key) ?? '', 'en').format(values));
    expect(one('lockCard.plainCopies', { count: 1 })).toContain(
      'holds 1 file from before that is not encrypted. Whoever has that disk can read it. Remove it and',
    );
    expect(one('lockCard.plainRemoved', { count: 1 })).toContain('1 file that was not encrypted was removed');
    expect(one('section.minutes', { minutes: 1 })).toBe('about 1 minute left');
  });
});
