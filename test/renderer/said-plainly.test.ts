import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createTranslator, IntlProvider } from 'use-intl';
import { expect, test } from 'vitest';
import { UnknownTag } from '../../renderer/questions/unknown-tag.tsx';
import { LevelChange, PointsChange } from '../../renderer/screens/trend/trend-change.tsx';
import { languages, type Language } from '../../assessments/pack/localized.ts';
import { messages } from '../../renderer/text/messages.ts';
import { tinyPack } from '../fixtures/tiny-pack.ts';

function shown(element: ReturnType<typeof createElement>, language: Language): string {
  const window = { locale: language, messages: messages[language], timeZone: 'UTC', children: element };
  return renderToStaticMarkup(createElement(IntlProvider, window)).replaceAll(/<[^>]*>/g, '');
}

test('what stayed the same over the years is one word, without a bare 0', () => {
  for (const change of [
    createElement(LevelChange, { steps: 0 }),
    createElement(PointsChange, { points: '0' }),
  ]) {
    expect(shown(change, 'zh-CN')).toBe('持平');
    expect(shown(change, 'en')).toBe('unchanged');
  }
});

test('one question that is left is spoken of as one', () => {
  const t = createTranslator({ locale: 'en', messages: messages.en });
  expect(t('onSite.endOpen', { count: 1 })).toMatch(/^One question has .* fill it in /);
  expect(t('onSite.endOpen', { count: 2 })).toMatch(/^2 questions have .* fill them in /);
});

test('“do not know” costs points only where a questionnaire gives any', () => {
  const { scoring } = tinyPack;
  expect(scoring).toBeDefined();
  for (const language of languages) {
    const { unknownChosen, unknownUnscored } = messages[language].question;
    expect(shown(createElement(UnknownTag, { pack: { scoring } }), language)).toBe(unknownChosen);
    expect(shown(createElement(UnknownTag, { pack: {} }), language)).toBe(unknownUnscored);
  }
});
