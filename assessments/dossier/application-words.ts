import { certificateKindLabels, sizeLabels } from '../enterprise/labels.ts';
import type { FieldValue, FilledField } from '../application/fill-form.ts';
import { formatExact } from '../scoring/exact.ts';
import { sayPoints } from '../scoring/say-score.ts';
import { sayQuantity, sayWan } from '../text/quantity.ts';
import { applicationText as text } from './application-text.ts';
import type { Writing } from './dossier-input.ts';
import { listed } from './joining.ts';
import { sayDate } from './numbering.ts';
import { outcomeText } from './outcome-text.ts';
import { dossierText, statusWords } from './text.ts';

/** A field of a form as printed: its value, marked where the profile says that it looks wrong. */
export function sayFilled(
  writing: Pick<Writing, 'language' | 'say'>,
  { value, doubtful }: Pick<FilledField, 'value' | 'doubtful'>,
): string {
  const said = sayField(writing, value);
  return doubtful ? writing.say(dossierText.toCheck, { value: said }) : said;
}

/** The value of a field of a form as printed; a dash where nothing was given. */
export function sayField(writing: Pick<Writing, 'language' | 'say'>, value: FieldValue | null): string {
  const { language, say } = writing;
  if (value === null) return say(dossierText.blank);
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'label':
      return say(value.label);
    case 'date':
      return sayDate(value.date, language);
    case 'number': {
      const { value: number, unit } = value;
      return unit === null ? formatExact(number, language, 6) : sayQuantity(number, unit, language, 6);
    }
    case 'percent':
      return `${formatExact(value.value, language)}%`;
    case 'money':
      return sayWan(value.value, language);
    case 'size':
      return say(sizeLabels[value.size]);
    case 'level': {
      const words =
        value.score === null
          ? say(value.level)
          : say(text.levelAndScore, { level: value.level, score: sayPoints(value.score, language) });
      return say(text.selfAssessed, {
        words: value.missing > 0 ? say(outcomeText.provisional, { words }) : words,
      });
    }
    case 'certificates':
      return listed(
        writing,
        value.certificates.map((one) => {
          const name = one.name.trim() === '' ? say(certificateKindLabels[one.kind]) : one.name.trim();
          return one.number.trim() === '' ? name : say(text.certificate, { name, number: one.number.trim() });
        }),
      );
    case 'rows':
      return say(text.rows, { count: value.count });
    case 'unknown':
      return say(statusWords.unknown);
    case 'not-applicable':
      return say(text.notApplicable, { reason: value.reason });
  }
}
