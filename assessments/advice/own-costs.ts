import type { Localized } from '../pack/localized.ts';
import type { Pack } from '../pack/pack.ts';
import type { Effort, Question } from '../pack/question.ts';
import type { Parameter, ParameterOverride, ParameterOverrides } from '../programmes/parameter.ts';
import { checkOverride } from '../programmes/resolve-parameters.ts';
import { optionsOf } from '../scoring/score-question.ts';
import type { Fault } from '../text/fault.ts';
import { rungLabel } from './rung-label.ts';

/**
 * Costs of one's own in the place of the reference costs of a questionnaire. They are kept as figures keyed in are, each
 * with its source, under a name that stands for the questionnaire and one that stands for the step.
 */
export interface Measure {
  /** The question, and the state it is brought to where it has several: stable over editions as these ids are. */
  readonly id: string;
  readonly questionId: string;
  readonly prompt: Localized;
  readonly to: Localized;
  /** What the questionnaire says it usually takes, from the state below. */
  readonly reference: Effort;
}

/** The name the costs of a questionnaire are kept under, beside those of the programmes. */
export function costsKey(packId: string): string {
  return `cost.${packId}`;
}

/** The id of the questionnaire such a name stands for; null where it is that of a programme. */
export function packOfCosts(key: string): string | null {
  return key.startsWith('cost.') ? key.slice('cost.'.length) : null;
}

/** Every step of a questionnaire that has a reference cost, in the order of its questions. */
export function measures(pack: Pack): readonly Measure[] {
  const found: Measure[] = [];
  for (const question of pack.sections.flatMap((section) => section.questions))
    mapEfforts(question, pack, (reference, id, to) => {
      found.push({ id, questionId: question.id, prompt: question.prompt, to, reference });
      return reference;
    });
  return found;
}

/** A step as a sum that can be keyed in; of itself it has none. */
export function costParameter({ id, prompt, to }: Pick<Measure, 'id' | 'prompt' | 'to'>): Parameter {
  return {
    id,
    kind: 'money',
    title: { 'zh-CN': `${prompt['zh-CN']} → ${to['zh-CN']}`, en: `${prompt.en} → ${to.en}` },
    provenance: { source: 'own', mark: 'own-reference' },
    value: null,
  };
}

/** Whether a cost may be kept for a step: whole yuan with a source. Null when it may; else the fault. */
export function checkCost(measure: Measure, override: unknown): Fault | null {
  const parameter = costParameter(measure);
  const fault = checkOverride(parameter, override);
  if (fault !== null) return fault;
  const { value } = override as ParameterOverride;
  return /^\d+(?:\.0+)?$/.test(value)
    ? null
    : { code: 'programme.cost-whole-yuan', values: { title: parameter.title } };
}

/**
 * A questionnaire in which these steps cost what was keyed in, each marked as one's own; the time they take is the
 * reference. What fits no step is left out. Without any the questionnaire itself is given back. For advice only: the
 * questionnaire that answers rest on, and its hash, are those without.
 */
export function withOwnCosts(pack: Pack, own: ParameterOverrides | undefined): Pack {
  if (own === undefined || Object.keys(own).length === 0) return pack;
  const price = (reference: Effort, id: string): Effort => {
    const value = own[id]?.value;
    if (value === undefined || !/^\d{1,10}(?:\.0+)?$/.test(value)) return reference;
    const yuan = Number(value);
    return { yuan: [yuan, yuan], days: reference.days, own: true };
  };
  return {
    ...pack,
    sections: pack.sections.map((section) => ({
      ...section,
      questions: section.questions.map((question) => mapEfforts(question, pack, price)),
    })),
  };
}

/** The same question with each of its efforts in the form `change` gives it. */
function mapEfforts(
  question: Question,
  pack: Pack,
  change: (effort: Effort, id: string, to: Localized) => Effort,
): Question {
  const changed = <Rung extends { readonly effort?: Effort | undefined }>(
    rung: Rung,
    id: string,
    place: number,
  ): Rung =>
    rung.effort === undefined
      ? rung
      : { ...rung, effort: change(rung.effort, id, rungLabel(question, pack, place)) };
  const at = (name: string | number): string => `${question.id}.${name}`;
  switch (question.kind) {
    case 'one-of':
    case 'several-of':
      return {
        ...question,
        options: optionsOf(question, pack).map((one, place) => changed(one, at(one.id), place)),
      };
    case 'rate':
      return {
        ...question,
        bands: question.bands.map((one, place) => changed(one, at(`band-${place}`), place)),
      };
    case 'graded':
      return {
        ...question,
        grades: question.grades.map((one, place) => changed(one, at(`grade-${one.grade}`), place)),
      };
    case 'number':
      return question.steps === undefined
        ? question
        : {
            ...question,
            steps: question.steps.map((one, place) => changed(one, at(`step-${place}`), place)),
          };
    case 'trend':
    case 'yes-partly-no':
      return changed(question, question.id, 0);
    case 'text':
      return question;
  }
}
