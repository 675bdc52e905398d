import { IntlMessageFormat } from 'intl-messageformat';
import { describe, expect, it } from 'vitest';
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
});
