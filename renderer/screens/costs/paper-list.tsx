import { Plus, Trash2 } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { CostLine } from '../../../assessments/programmes/cost-line.ts';
import { costFieldLabels } from '../../../assessments/programmes/labels.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { Button } from '../../parts/button.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { dropDraftsUnder } from '../../stores/drafts.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { useLine } from './line-context.ts';
import { DateField, YuanField } from './line-fields.tsx';

const most = 30;

/** An invoice or a payment in the same words: its number, its day, its amount. */
interface Paper {
  readonly number: string;
  readonly day: string | null;
  readonly amountFen: number;
}

interface Kind {
  readonly of: 'invoices' | 'payments';
  readonly read: (line: CostLine) => readonly Paper[];
  readonly write: (line: CostLine, papers: readonly Paper[]) => CostLine;
  readonly words: {
    readonly none: 'noInvoices' | 'noPayments';
    readonly add: 'addInvoice' | 'addPayment';
    readonly one: 'invoiceOf' | 'paymentOf';
    readonly remove: 'removeInvoice' | 'removePayment';
    readonly number: 'invoiceNumber' | 'proof';
    readonly day: 'issuedOn' | 'paidOn';
  };
}

const kinds: Readonly<Record<Kind['of'], Kind>> = {
  invoices: {
    of: 'invoices',
    read: ({ invoices }) =>
      invoices.map(({ number, issuedOn, amountFen }) => ({ number, day: issuedOn, amountFen })),
    write: (line, papers) => ({
      ...line,
      invoices: papers.map(({ number, day, amountFen }) => ({ number, issuedOn: day, amountFen })),
    }),
    words: {
      none: 'noInvoices',
      add: 'addInvoice',
      one: 'invoiceOf',
      remove: 'removeInvoice',
      number: 'invoiceNumber',
      day: 'issuedOn',
    },
  },
  payments: {
    of: 'payments',
    read: ({ payments }) =>
      payments.map(({ proof, paidOn, amountFen }) => ({ number: proof, day: paidOn, amountFen })),
    write: (line, papers) => ({
      ...line,
      payments: papers.map(({ number, day, amountFen }) => ({ proof: number, paidOn: day, amountFen })),
    }),
    words: {
      none: 'noPayments',
      add: 'addPayment',
      one: 'paymentOf',
      remove: 'removePayment',
      number: 'proof',
      day: 'paidOn',
    },
  },
};

/** The invoices or the payments of a line, one below the other, with their sum. */
export function PaperList({ of }: { readonly of: Kind['of'] }): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const language = useLanguage();
  const { line, change, keyOf, readOnly } = useLine();
  const add = useRef<HTMLDivElement>(null);
  const kind = kinds[of];
  const papers = kind.read(line);
  const sum = papers.reduce((all, one) => all + one.amountFen, 0);
  return (
    <section className="card pad stack tight" aria-labelledby={`papers-${of}`} data-field={of}>
      <div className="group-head">
        <h2 id={`papers-${of}`}>{pick(costFieldLabels[of])}</h2>
        <span className="quiet-text">{t('sum', { fen: formatFen(sum, language) })}</span>
      </div>
      {papers.length === 0 && <p className="quiet-text">{t(kind.words.none)}</p>}
      <ol className="papers">
        {papers.map((paper, place) => (
          // A paper has no identity but its place in the list.
          // oxlint-disable-next-line react/no-array-index-key
          <li key={place}>
            <PaperFields kind={kind} paper={paper} place={place} />
            <Button
              look="quiet"
              isDisabled={readOnly}
              aria-label={t(kind.words.remove, { number: place + 1 })}
              onPress={() => {
                // Typed text waits under the place of its paper, and the places behind it move.
                dropDraftsUnder(keyOf(`${of}.`));
                change(
                  (one) =>
                    kind.write(
                      one,
                      kind.read(one).filter((_, at) => at !== place),
                    ),
                  'chosen',
                );
                add.current?.querySelector('button')?.focus();
              }}
            >
              <Trash2 size={16} aria-hidden />
            </Button>
          </li>
        ))}
      </ol>
      <div ref={add}>
        <Button
          isDisabled={readOnly || papers.length >= most}
          onPress={() =>
            change(
              (one) => kind.write(one, [...kind.read(one), { number: '', day: null, amountFen: 0 }]),
              'chosen',
            )
          }
        >
          <Plus size={16} aria-hidden />
          {t(kind.words.add)}
        </Button>
      </div>
    </section>
  );
}

interface FieldsProps {
  readonly kind: Kind;
  readonly paper: Paper;
  readonly place: number;
}

function PaperFields({ kind, paper, place }: FieldsProps): ReactNode {
  const t = useTranslations('costs');
  const { change, readOnly } = useLine();
  const put = (line: CostLine, part: Partial<Paper>): CostLine =>
    kind.write(
      line,
      kind.read(line).map((one, at) => (at === place ? { ...one, ...part } : one)),
    );
  const field = (name: string): string => `${kind.of}.${place}.${name}`;
  return (
    <fieldset className="paper">
      <legend className="unseen">{t(kind.words.one, { number: place + 1 })}</legend>
      <TextField
        label={t(kind.words.number)}
        value={paper.number}
        onChange={(number) => change((line) => put(line, { number }), 'typed')}
        maxLength={100}
        disabled={readOnly}
      />
      <DateField
        field={field('day')}
        label={t(kind.words.day)}
        value={paper.day}
        put={(line, day) => put(line, { day })}
        width="full"
      />
      <YuanField
        field={field('amountFen')}
        label={t('amount')}
        value={paper.amountFen}
        put={(line, fen) => put(line, { amountFen: fen ?? 0 })}
        width="full"
      />
    </fieldset>
  );
}
