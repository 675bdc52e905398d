import { normaliseCreditCode } from '../../../assessments/enterprise/credit-code.ts';
import {
  costColumns,
  costColumnTitles,
  type CostColumn,
} from '../../../assessments/programmes/cost-columns.ts';
import { emptyCostLine, type CostLine } from '../../../assessments/programmes/cost-line.ts';
import { costClassLabels } from '../../../assessments/programmes/labels.ts';
import { pasteRange, readRange, type Pasted, type PasteColumn } from '../application/paste-rows.ts';
import { choiceFromCell, dateFromCell, yuanFromCell } from '../application/read-cells.ts';
import { readPieces } from './read-pieces.ts';

type Set = PasteColumn<CostLine>['set'];

/**
 * Rows of another program's sheet as purchases, one a row with its invoice and its payment, to stand behind those
 * there are. Null for text that is no range. `newId`: a fresh id each time.
 */
export function pasteCosts(text: string, most: number, newId: () => string): Pasted<CostLine> | null {
  const cells = readRange(text);
  if (cells === null) return null;
  return pasteRange<CostLine>({
    rows: [],
    cells,
    columns: costColumns.map((id) => ({ id, titles: costColumnTitles(id), set: setters[id] })),
    at: { row: 0, column: null },
    make: () => emptyCostLine(newId()),
    most,
  });
}

const words =
  (field: 'name' | 'provider' | 'contractNumber' | 'note', most: number): Set =>
  (line, text) => ({ ...line, [field]: text.slice(0, most) });

const day =
  (field: 'contractedOn' | 'serviceFrom' | 'serviceTo' | 'usedFrom' | 'usedTo' | 'acceptedOn'): Set =>
  (line, text) => {
    const date = dateFromCell(text);
    return date === undefined ? null : { ...line, [field]: date };
  };

type Invoice = CostLine['invoices'][number];
type Payment = CostLine['payments'][number];

function withInvoice(line: CostLine, part: Partial<Invoice>): CostLine {
  const [first = { number: '', issuedOn: null, amountFen: 0 }] = line.invoices;
  return { ...line, invoices: [{ ...first, ...part }] };
}

function withPayment(line: CostLine, part: Partial<Payment>): CostLine {
  const [first = { proof: '', paidOn: null, amountFen: 0 }] = line.payments;
  return { ...line, payments: [{ ...first, ...part }] };
}

/** A value that was read put into a line; what was not read leaves the cell unread. */
const read = <T>(value: T | undefined, put: (value: T) => CostLine): CostLine | null =>
  value === undefined ? null : put(value);

const setters: Readonly<Record<CostColumn, Set>> = {
  name: words('name', 200),
  class: (line, text) => read(choiceFromCell(text, costClassLabels), (found) => ({ ...line, class: found })),
  provider: words('provider', 200),
  providerCreditCode: (line, text) => {
    const code = normaliseCreditCode(text);
    return code.length > 18 ? null : { ...line, providerCreditCode: code };
  },
  units: (line, text) => {
    const pieces = readPieces(text);
    return pieces.kind === 'value' && pieces.value !== null ? { ...line, units: pieces.value } : null;
  },
  contractNumber: words('contractNumber', 100),
  contractedOn: day('contractedOn'),
  contractFen: (line, text, unit) =>
    read(yuanFromCell(text, unit), (contractFen) => ({ ...line, contractFen })),
  invoiceNumber: (line, text) => withInvoice(line, { number: text.slice(0, 100) }),
  issuedOn: (line, text) => read(dateFromCell(text), (issuedOn) => withInvoice(line, { issuedOn })),
  invoicedFen: (line, text, unit) =>
    read(yuanFromCell(text, unit), (fen) => withInvoice(line, { amountFen: fen ?? 0 })),
  paymentProof: (line, text) => withPayment(line, { proof: text.slice(0, 100) }),
  paidOn: (line, text) => read(dateFromCell(text), (paidOn) => withPayment(line, { paidOn })),
  paidFen: (line, text, unit) =>
    read(yuanFromCell(text, unit), (fen) => withPayment(line, { amountFen: fen ?? 0 })),
  serviceFrom: day('serviceFrom'),
  serviceTo: day('serviceTo'),
  usedFrom: day('usedFrom'),
  usedTo: day('usedTo'),
  acceptedOn: day('acceptedOn'),
  note: words('note', 2000),
};
