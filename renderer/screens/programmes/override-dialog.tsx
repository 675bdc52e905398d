import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { usePick } from '../../text/language.ts';
import { readOverride, type OverrideProblems, type TypedOverride } from './read-override.ts';

interface Props {
  readonly parameter: Parameter;
  /** A cost of one's own, which no notice names: whole yuan, and no document number. */
  readonly cost?: boolean;
  /** What was keyed in before; null when nothing was. */
  readonly before: ParameterOverride | null;
  /** Stores it; null when that went well, and the dialog is closed. */
  readonly save: (override: ParameterOverride) => Promise<Fault | null>;
  readonly onClose: () => void;
}

/** In the order they stand in; a cost has no document number, and nothing to be wrong with it. */
const fields = ['value', 'source', 'documentNumber', 'date'] as const;

/** Asks for a figure of a notice, or a cost of one's own, together with where it comes from; nothing is stored until all of it is right. */
export function OverrideDialog({ parameter, cost = false, before, save, onClose }: Props): ReactNode {
  const t = useTranslations('programme');
  const tCost = useTranslations('ownCosts');
  const pick = usePick();
  const form = useRef<HTMLFormElement>(null);
  const [typed, setTyped] = useState<TypedOverride>({
    value: before?.value ?? '',
    source: before?.source ?? '',
    documentNumber: before?.documentNumber ?? '',
    date: before?.date ?? '',
  });
  const [problems, setProblems] = useState<OverrideProblems>({});
  const [fault, setFault] = useState<Fault | null>(null);

  const submit = async (): Promise<void> => {
    const read = readOverride(parameter, typed, cost);
    setProblems(read.kind === 'problems' ? read.problems : {});
    if (read.kind === 'problems') {
      const first = fields.findIndex((field) => read.problems[field] !== undefined);
      form.current?.querySelectorAll<HTMLElement>('input, textarea')[first]?.focus();
      return;
    }
    const refused = await save(read.override);
    if (refused === null) onClose();
    else setFault(refused);
  };
  const field = (name: keyof TypedOverride) => ({
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
    error: problems[name] === undefined ? null : pick(problems[name]),
  });

  return (
    <FormDialog
      title={
        cost
          ? tCost('dialog', { title: pick(parameter.title) })
          : t('overrideTitle', { title: pick(parameter.title) })
      }
      save={t('save')}
      cancel={t('cancel')}
      onSave={submit}
      onClose={onClose}
      fault={fault}
      form={form}
    >
      {parameter.help !== undefined && <p className="quiet-text">{pick(parameter.help)}</p>}
      <TextField
        label={cost ? tCost('value') : t('value')}
        hint={cost ? tCost('valueHint') : t(`valueHint.${parameter.kind}`)}
        {...(parameter.kind === 'date' ? {} : { unit: t(`units.${parameter.kind}`), numeric: true })}
        width="middle"
        autoFocus
        {...field('value')}
      />
      <TextField
        label={cost ? tCost('source') : t('source')}
        hint={cost ? tCost('sourceHint') : t('sourceHint')}
        rows={2}
        maxLength={500}
        {...field('source')}
      />
      {!cost && (
        <TextField
          label={t('documentNumber')}
          hint={t('documentNumberHint')}
          maxLength={100}
          width="middle"
          {...field('documentNumber')}
        />
      )}
      <TextField
        label={cost ? tCost('date') : t('date')}
        hint={t('dateHint')}
        width="middle"
        {...field('date')}
      />
    </FormDialog>
  );
}
