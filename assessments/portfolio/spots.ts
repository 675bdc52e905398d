import type { Answers } from '../answering/answer.ts';
import type { Application, Applications } from '../application/tables.ts';
import type { Handling } from '../enterprise/handling.ts';
import type { Profile } from '../enterprise/profile.ts';
import type { EvidenceDetails } from '../evidence/evidence.ts';
import type { Plan } from '../advice/plan.ts';
import type { CostTable } from '../programmes/cost-line.ts';

/** The kinds of places a search looks in; each is an index of its own. */
export const spotKinds = [
  'enterprise',
  'assessment',
  'answer',
  'evidence',
  'plan',
  'cost',
  'application',
  'file',
] as const;
export type SpotKind = (typeof spotKinds)[number];

/** A text somebody wrote, and where it stands. */
export interface Spot {
  readonly kind: SpotKind;
  /** Null for what belongs to the enterprise itself. */
  readonly assessmentId: string | null;
  /**
   * Field of the profile, slot, id of the evidence, of the item of a plan, of the cost line; '' for a title; for what
   * stands in an application see `partOfApplication`, for what stands in a file `file-pieces.ts`.
   */
  readonly subject: string;
  readonly text: string;
}

/** So much of one text is looked in: longer ones are documents somebody pasted. */
const longest = 4000;

const spot = (
  kind: SpotKind,
  assessmentId: string | null,
  subject: string,
  texts: readonly (string | undefined)[],
): readonly Spot[] => {
  const text = texts
    .flatMap((one) => (one === undefined || one.trim() === '' ? [] : [one.trim()]))
    .join(' · ')
    .slice(0, longest);
  return text === ''
    ? []
    : [{ kind, assessmentId, subject, text: text.isWellFormed() ? text : text.slice(0, -1) }];
};

/** Everything written about an enterprise itself. */
export function enterpriseSpots(profile: Profile, { consultant, tags }: Handling): readonly Spot[] {
  const fields = [
    'name',
    'creditCode',
    'otherDivision',
    'address',
    'mainProducts',
    'legalRepresentative',
    'contactName',
    'contactPost',
    'contactPhone',
    'contactEmail',
  ] as const;
  return [
    ...fields.flatMap((field) => spot('enterprise', null, field, [profile[field]])),
    ...spot(
      'enterprise',
      null,
      'certificates',
      profile.certificates.flatMap(({ name, number }) => [name, number]),
    ),
    ...spot('enterprise', null, 'consultant', [consultant]),
    ...spot('enterprise', null, 'tags', tags),
  ];
}

/** Everything written in an assessment. */
export function assessmentSpots(
  assessmentId: string,
  input: {
    readonly title: string;
    readonly answers: Answers;
    readonly plan: Plan;
    readonly costs: CostTable;
    readonly applications: Applications;
  },
): readonly Spot[] {
  return [
    ...spot('assessment', assessmentId, '', [input.title]),
    ...Object.entries(input.answers).flatMap(([slot, { response, note, saidBy }]) =>
      spot('answer', assessmentId, slot, [
        response?.kind === 'text' || response?.kind === 'number'
          ? response.value
          : response?.kind === 'not-applicable'
            ? response.reason
            : undefined,
        note,
        saidBy,
      ]),
    ),
    ...input.plan.items.flatMap(({ id, owner, note }) => spot('plan', assessmentId, id, [owner, note])),
    ...input.costs.lines.flatMap((line) =>
      spot('cost', assessmentId, line.id, [
        line.name,
        line.provider,
        line.providerCreditCode,
        line.contractNumber,
        ...line.invoices.map((one) => one.number),
        ...line.payments.map((one) => one.proof),
        line.note,
      ]),
    ),
    ...Object.entries(input.applications).flatMap(([programmeId, application]) =>
      applicationSpots(assessmentId, programmeId, application),
    ),
  ];
}

/** The parts of an application that keep texts of their own; its answers are among the answers. */
export type ApplicationPart = 'budget' | 'targets' | 'reasons';

function applicationSpots(
  assessmentId: string,
  programmeId: string,
  { budget, targets, reasons }: Application,
): readonly Spot[] {
  const at = (part: ApplicationPart, key: string, texts: readonly string[]): readonly Spot[] =>
    spot('application', assessmentId, `${programmeId}/${part}/${key}`, texts);
  return [
    ...budget.lines.flatMap(({ id, name, note }) => at('budget', `line/${id}`, [name, note])),
    ...budget.sources.flatMap(({ id, name }) => at('budget', `source/${id}`, [name])),
    ...budget.earlier.flatMap(({ id, programme, document }) =>
      at('budget', `earlier/${id}`, [programme, document]),
    ),
    ...targets.flatMap(({ id, name, unit, proof }) => at('targets', id, [name, unit, proof])),
    ...Object.entries(reasons).flatMap(([finding, reason]) => at('reasons', finding, [reason])),
  ];
}

/** Where in which application a text of the kind `application` stands; `key`: of the row, or of the finding. */
export function partOfApplication(subject: string): {
  readonly programmeId: string;
  readonly part: ApplicationPart;
  readonly key: string;
} {
  const [, programmeId = '', part, key = ''] =
    /^([^/]*)\/(budget|targets|reasons)\/(.*)$/s.exec(subject) ?? [];
  return { programmeId, part: part === 'targets' || part === 'reasons' ? part : 'budget', key };
}

/** What is said about a piece of evidence. */
export function evidenceSpots(id: string, { name, number, note }: EvidenceDetails): readonly Spot[] {
  return spot('evidence', null, id, [name, number, note]);
}
