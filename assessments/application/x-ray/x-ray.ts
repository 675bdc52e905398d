import type { Situation } from '../../answering/situation.ts';
import type { Pack } from '../../pack/pack.ts';
import { asksForTable } from '../../programmes/application.ts';
import type { BenefitResult } from '../../programmes/benefit-result.ts';
import type { CostTable } from '../../programmes/cost-line.ts';
import type { EligibilityResult } from '../../programmes/eligibility-result.ts';
import type { Programme } from '../../programmes/programme.ts';
import type { PackResult } from '../../scoring/score.ts';
import type { FilledSection } from '../fill-form.ts';
import type { EnclosedEntry } from '../papers.ts';
import type { Application } from '../tables.ts';
import { choiceFindings } from './choice-findings.ts';
import { deniedFindings, doubtFindings } from './contradiction-findings.ts';
import { keyOf, type Finding, type Found } from './finding.ts';
import { formFindings } from './form-findings.ts';
import { classFindings, lineFindings, moneyFindings } from './money-findings.ts';
import { openLineFindings } from './open-line-findings.ts';
import { certificateFindings, paperFindings } from './paper-findings.ts';
import type { AlsoPrinted } from './printed-texts.ts';
import { profileFindings } from './profile-findings.ts';
import { unprintableFindings, unprintableReasons } from './unprintable-findings.ts';
import { conditionFindings, evidenceFindings, flaggedFindings, toldFindings } from './standing-findings.ts';

/** Everything an application is checked by before it is exported. */
export interface XRayInput extends AlsoPrinted {
  readonly programme: Programme;
  readonly situation: Situation;
  readonly packs: readonly Pack[];
  /** Scored packs by id; those not begun are left out. */
  readonly results: Readonly<Record<string, PackResult>>;
  readonly costs: CostTable;
  readonly application: Application;
  readonly sections: readonly FilledSection[];
  readonly entries: readonly EnclosedEntry[];
  readonly eligibility: EligibilityResult;
  /** Null for a programme that gives no money. */
  readonly benefit: BenefitResult | null;
  /** Slots that have evidence behind them. */
  readonly linked: ReadonlySet<string>;
  /** ISO day. */
  readonly today: string;
}

/**
 * Everything worth putting right before an application leaves the house: what is open, what does not agree, what is
 * missing. Red first, each in the order of the form. Pure: the same input gives the same list.
 */
export function xRay(input: XRayInput): readonly Finding[] {
  const { programme, situation, application, sections, benefit, entries, costs, packs } = input;
  const bought = asksForTable(programme.form, 'costs');
  const subjects: readonly Found[] = [
    ...formFindings(
      sections,
      application,
      benefit,
      packs.map(({ id }) => id),
    ),
    ...choiceFindings(programme, sections, benefit),
    ...moneyFindings(costs, situation.profile, benefit, entries),
    ...(bought
      ? [
          ...lineFindings(costs),
          ...classFindings(costs),
          ...openLineFindings(programme, benefit, { figures: situation.figures, packs }),
          ...deniedFindings(programme, costs, situation.answers),
        ]
      : []),
    ...paperFindings(entries),
    ...profileFindings(situation.profile, input.today),
    ...certificateFindings(situation.profile, input.today),
    ...conditionFindings(programme, input.eligibility),
    ...doubtFindings(sections, packs, situation),
    ...flaggedFindings(packs, input.results, situation.answers),
    ...evidenceFindings(packs, input.results, situation.figures, input.linked),
    ...toldFindings(packs, input.results, situation),
    ...unprintableFindings(input),
  ];
  const found = [...subjects, ...unprintableReasons(subjects, application.reasons)];
  const findings = found.map(({ about, ...one }): Finding => {
    const key = keyOf({ about, kind: one.kind });
    const reason = one.severity === 'amber' ? (application.reasons[key]?.trim() ?? '') : '';
    return { ...one, key, reason: reason === '' ? null : reason };
  });
  return [
    ...findings.filter(({ severity }) => severity === 'red'),
    ...findings.filter(({ severity }) => severity === 'amber'),
  ];
}

/** What still stands in the way of exporting: red findings, and amber ones without a reason. */
export function blocking(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ severity, reason }) => severity === 'red' || reason === null);
}
