import type { Localized } from '../pack/localized.ts';
import type { CostLine } from '../programmes/cost-line.ts';
import { cloudDepthLabels } from '../programmes/labels.ts';
import { formatFen } from '../programmes/money.ts';
import type { RuleFlag } from '../programmes/counted-rule.ts';
import { applicationText as text } from './application-text.ts';
import type { TableRow } from './dossier.ts';
import type { Writing } from './dossier-input.ts';
import { listed } from './joining.ts';
import { sayDate } from './numbering.ts';

/**
 * What a line of the purchase list says besides its sums, in rows across the table: provider, contract, service and
 * use, then one row for every invoice and every payment with number, date and amount, so that an official can lay the
 * papers beside it. What an office asks for and nobody gave is said to be missing; other rows with nothing to say are left
 * out.
 */
export function costNotes(writing: Writing, line: CostLine): TableRow[] {
  const note = (label: Localized, words: string): TableRow[] =>
    words === '' ? [] : [{ kind: 'note', label: writing.say(label), text: words }];
  return [
    ...note(text.provider, listed(writing, providerParts(writing, line))),
    ...note(text.costContract, contractPaper(writing, line)),
    ...note(text.service, listed(writing, serviceParts(writing, line))),
    ...line.invoices.flatMap(({ number, issuedOn, amountFen }) =>
      note(text.invoice, paperWords(writing, number, issuedOn, amountFen)),
    ),
    ...line.payments.flatMap(({ proof, paidOn, amountFen }) =>
      note(text.payment, paperWords(writing, proof, paidOn, amountFen)),
    ),
    ...note(text.note, line.note.trim()),
  ];
}

function providerParts({ say, applying }: Writing, line: CostLine): string[] {
  const { provider, providerCreditCode, inCatalogue, affiliate } = line;
  // What the programme applied for does not go by is no gap of a purchase.
  const asked = (applying?.programme.counted?.flags ?? []).map((one) => one.flag);
  const mark = (
    given: boolean | null,
    flag: RuleFlag,
    [yes, no, open]: readonly [Localized, Localized, Localized],
  ): string[] => {
    if (given !== null) return [say(given ? yes : no)];
    return asked.includes(flag) ? [say(open)] : [];
  };
  return [
    provider.trim() === '' ? say(text.noProvider) : provider.trim(),
    providerCreditCode.trim() === ''
      ? say(text.noProviderCode)
      : say(text.providerCode, { code: providerCreditCode.trim() }),
    ...mark(inCatalogue, 'in-catalogue', [text.inCatalogue, text.notInCatalogue, text.catalogueOpen]),
    ...mark(affiliate, 'affiliate', [text.affiliate, text.notAffiliate, text.affiliateOpen]),
  ];
}

/** The amount of the contract stands in the row of sums; its number and day stand here. */
function contractPaper(writing: Writing, { contractNumber, contractedOn }: CostLine): string {
  if (contractNumber.trim() === '' && contractedOn === null) return '';
  return writing.say(text.paperOf, numberAndDate(writing, contractNumber, contractedOn));
}

function serviceParts({ say, language }: Writing, line: CostLine): string[] {
  const day = (iso: string) => sayDate(iso, language);
  const { depth, units, acceptedOn, fundedBefore } = line;
  const span =
    (of: { readonly both: Localized; readonly from: Localized; readonly to: Localized }) =>
    (from: string | null, to: string | null): string[] => {
      if (from !== null && to !== null) return [say(of.both, { from: day(from), to: day(to) })];
      if (from !== null) return [say(of.from, { from: day(from) })];
      return to === null ? [] : [say(of.to, { to: day(to) })];
    };
  return [
    ...(depth === null ? [] : [say(cloudDepthLabels[depth])]),
    say(text.units, { units }),
    ...span({ both: text.served, from: text.servedFrom, to: text.servedTo })(
      line.serviceFrom,
      line.serviceTo,
    ),
    ...span({ both: text.used, from: text.usedFrom, to: text.usedTo })(line.usedFrom, line.usedTo),
    acceptedOn === null ? say(text.notAccepted) : say(text.accepted, { date: day(acceptedOn) }),
    fundedBefore === null
      ? say(text.fundingOpen)
      : say(fundedBefore ? text.fundedBefore : text.notFundedBefore),
  ];
}

function paperWords(writing: Writing, number: string, date: string | null, fen: number): string {
  return writing.say(text.paperWithAmount, {
    ...numberAndDate(writing, number, date),
    fen: formatFen(fen, writing.language),
  });
}

function numberAndDate({ say, language }: Writing, number: string, date: string | null) {
  return {
    number: number.trim() === '' ? say(text.noNumber) : number.trim(),
    date: date === null ? say(text.noDate) : sayDate(date, language),
  };
}
