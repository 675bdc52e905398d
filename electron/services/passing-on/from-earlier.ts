import { createHash } from 'node:crypto';
import { checkAnswer } from '../../../assessments/answering/check-answer.ts';
import type { Slot } from '../../../assessments/answering/answer.ts';
import type { CheckedFile } from '../../../assessments/exchange/check-assessment-file.ts';
import type { PassedAssessment, PassedContent } from '../../../assessments/exchange/passed-file.ts';
import type { FigureCatalogue } from '../../../assessments/figures/figure.ts';
import { hashOf } from '../../db/canonical.ts';

/**
 * An assessment file of an early version (one JSON document) in the form of the present one: without history and
 * evidence, on the questionnaires it names, which must be here. The same file always gets the same ids, so that
 * taking it in twice is noticed.
 */
export function fromEarlier(checked: CheckedFile, figures: FigureCatalogue): PassedContent {
  const { file, packs, answers } = checked;
  const idOf = (what: string): string => uuidOf(`${what} ${hashOf(file)}`);
  const situation = { profile: file.enterprise, figures, answers };
  const unmapped = Object.entries(answers)
    .filter(
      ([slot, answer]) =>
        /^[qf]:/.test(slot) && checkAnswer({ slot: slot as Slot, answer, packs, situation }) !== null,
    )
    .map(([slot]) => slot);
  const parts = Object.entries({ plan: file.plan, costs: file.costs, programmes: file.programmes }).filter(
    ([, value]) =>
      hashOf(value) !== hashOf({ items: [] }) &&
      hashOf(value) !== hashOf({ lines: [] }) &&
      hashOf(value) !== hashOf([]),
  );
  return {
    leftOut: { names: false, notes: false, evidence: true },
    withHistory: false,
    enterprises: [
      {
        id: idOf('enterprise'),
        sample: file.sample,
        createdAt: file.assessment.startedAt,
        profile: file.enterprise,
        parts: {},
        evidence: [],
        history: [],
        assessments: [
          {
            id: idOf('assessment'),
            title: file.assessment.title,
            createdAt: file.assessment.startedAt,
            packs: packs.map((pack) => hashOf(pack)),
            figures: hashOf(figures),
            answers: { ...answers },
            unmapped,
            parts: Object.fromEntries(parts) as PassedAssessment['parts'],
            links: [],
            earlier: [...file.earlier],
            closings: [],
            history: [],
          },
        ],
      },
    ],
    overrides: [],
    overrideHistory: [],
    packs: Object.fromEntries(packs.map((pack) => [hashOf(pack), pack])),
    figures: { [hashOf(figures)]: figures },
    frozen: {},
  };
}

/** A UUID (version 8, of one's own making) that follows from a text. */
export function uuidOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
