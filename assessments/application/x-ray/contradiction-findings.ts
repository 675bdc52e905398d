import { answerDoubts, figureDoubts, figuresOfDoubt } from '../../answering/doubts.ts';
import type { Answers } from '../../answering/answer.ts';
import type { Situation } from '../../answering/situation.ts';
import type { Figure } from '../../figures/figure.ts';
import type { Localized } from '../../pack/localized.ts';
import type { Pack } from '../../pack/pack.ts';
import { flagFields, lineFlags, type CostTable } from '../../programmes/cost-line.ts';
import { factSlot } from '../../programmes/fact.ts';
import { costFieldLabels } from '../../programmes/labels.ts';
import type { Programme } from '../../programmes/programme.ts';
import { sayQuantity } from '../../text/quantity.ts';
import type { FilledSection } from '../fill-form.ts';
import type { FindingPlace, Found } from './finding.ts';
import { nameInWords } from './in-words.ts';
import { questionFinding } from './question-finding.ts';

/**
 * Lines of the cost table that say the opposite of a fact answered no, or of a sentence that is to be signed. Which
 * facts and declarations speak of which mark of a line stands with them in the catalogue.
 */
export function deniedFindings(
  { id, facts, declarations }: Pick<Programme, 'id' | 'facts' | 'declarations'>,
  costs: CostTable,
  answers: Answers,
): readonly Found[] {
  const marked = costs.lines.flatMap((line) =>
    lineFlags.flatMap((flag) => (line[flagFields[flag]] === true ? [{ line, flag }] : [])),
  );
  return marked.flatMap(({ line, flag }): readonly Found[] => {
    const field = flagFields[flag];
    const common = {
      severity: 'red',
      place: { kind: 'cost-line', line: line.id, field },
    } as const;
    const values = { line: nameInWords(line.name), mark: costFieldLabels[field] };
    const denied = facts.filter((fact) => {
      if (fact.kind !== 'yes-no' || fact.flag !== flag) return false;
      const response = answers[factSlot(id, fact)]?.response;
      return response?.kind === 'choice' && response.option === 'no';
    });
    const untrue = declarations.filter(({ excludes }) => excludes?.includes(flag) === true);
    return [
      ...denied.map((fact): Found => ({
        ...common,
        kind: 'mark-denied',
        about: `${fact.id}/${line.id}`,
        values: { ...values, fact: fact.title },
      })),
      ...untrue.map((declaration): Found => ({
        ...common,
        kind: 'declaration-untrue',
        about: `${declaration.id}/${line.id}`,
        values: { ...values, declaration: withoutStop(declaration.text) },
      })),
    ];
  });
}

/** A whole sentence, to stand within another. */
function withoutStop(text: Localized): Localized {
  return { 'zh-CN': text['zh-CN'].replace(/。$/, ''), en: text.en.replace(/\.$/, '') };
}

/** Figures of the form that are too large or in an unusual ratio to others, and answers that look odd in themselves, one finding a pack. */
export function doubtFindings(
  sections: readonly FilledSection[],
  packs: readonly Pack[],
  situation: Situation,
): readonly Found[] {
  const asked = new Set(
    sections.flatMap(({ fields }) =>
      fields.flatMap(({ field }) => (field.kind === 'figure' ? [field.figure] : [])),
    ),
  );
  const figures = figureDoubts(situation).flatMap((doubt): readonly Found[] => {
    const named = figuresOfDoubt(doubt).find((one) => asked.has(one.id));
    if (named === undefined) return [];
    const place: FindingPlace =
      named.fromProfile === undefined
        ? { kind: 'figure', figure: named.id }
        : { kind: 'profile', field: named.fromProfile };
    const common = { severity: 'amber', place } as const;
    if (doubt.kind === 'unusual-figure') {
      const { figure, value, other, otherValue } = doubt;
      const values = {
        ...amount(figure, value),
        other: other.title,
        otherValue: amount(other, otherValue).value,
      };
      return [{ ...common, kind: 'figures-unusual', about: `${figure.id}/${other.id}`, values }];
    }
    // An amount of the profile is questioned there.
    if (doubt.kind !== 'large-figure' || named.fromProfile !== undefined) return [];
    return [{ ...common, kind: 'figure-large', about: named.id, values: amount(named, doubt.value) }];
  });
  return [...figures, ...packs.flatMap((pack) => oddAnswers(pack, situation))];
}

/** A figure and its amount, to stand in a sentence. */
function amount({ title, unit }: Figure, value: string): { figure: Localized; value: Localized } {
  return {
    figure: title,
    value: { 'zh-CN': sayQuantity(value, unit, 'zh-CN'), en: sayQuantity(value, unit, 'en') },
  };
}

function oddAnswers(pack: Pack, situation: Situation): readonly Found[] {
  const odd = new Set(
    answerDoubts(pack, situation).flatMap((doubt) => ('questionId' in doubt ? [doubt.questionId] : [])),
  );
  return questionFinding('answers-odd', pack, ({ id }) => odd.has(id));
}
