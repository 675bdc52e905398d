import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { evidenceKinds, type EvidenceDetails } from '../../assessments/evidence/evidence.ts';
import type { EvidenceRow } from '../../electron/contract/evidence.ts';
import { Button } from '../parts/button.tsx';
import { DraftedField } from '../parts/drafted-field.tsx';
import { Select } from '../parts/select.tsx';
import { TextField } from '../parts/text-field.tsx';
import { readYuan, yuanText } from '../screens/costs/yuan.ts';
import { dateReading } from '../screens/enterprise/profile-fields.tsx';
import { changeEvidence, dropSuggestion, evidenceKey, useEvidence } from '../stores/evidence.ts';
import { useSayDetails } from './say-evidence.ts';

interface Props {
  readonly evidence: EvidenceRow;
  readonly locked: boolean;
}

/** What is said about a file. Each field is stored as it is typed. */
export function EvidenceFields({ evidence, locked }: Props): ReactNode {
  const t = useTranslations('evidence');
  const { id, details } = evidence;
  return (
    <div className="evidence-fields">
      {!locked && <Suggestion evidence={evidence} />}
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={details.name}
        onChange={(name) => changeEvidence(id, 'name', name, 'typed')}
        maxLength={300}
        disabled={locked}
      />
      <div className="fields">
        <Select
          label={t('kind')}
          value={details.kind}
          choices={evidenceKinds.map((kind) => ({ id: kind, label: t(`kinds.${kind}`) }))}
          onChange={(kind) => changeEvidence(id, 'kind', kind, 'chosen')}
          placeholder={t('kind')}
          disabled={locked}
        />
        <TextField
          label={t('printedNumber')}
          hint={t('numberHint')}
          value={details.number}
          onChange={(number) => changeEvidence(id, 'number', number, 'typed')}
          maxLength={100}
          disabled={locked}
        />
        <DraftedField<string>
          draftKey={evidenceKey(id, 'date')}
          label={t('date')}
          hint={t('dateHint')}
          shown={details.date ?? ''}
          read={dateReading}
          onValue={(date) => changeEvidence(id, 'date', date, 'typed')}
          disabled={locked}
        />
        <DraftedField<number>
          draftKey={evidenceKey(id, 'amountFen')}
          label={t('amount')}
          shown={yuanText(details.amountFen)}
          read={readYuan}
          onValue={(fen) => changeEvidence(id, 'amountFen', fen, 'typed')}
          unit={t('amountUnit')}
          numeric
          disabled={locked}
        />
      </div>
      <TextField
        label={t('note')}
        value={details.note}
        onChange={(note) => changeEvidence(id, 'note', note, 'typed')}
        maxLength={2000}
        rows={2}
        spellCheck="true"
        disabled={locked}
      />
    </div>
  );
}

/** What the file's name lets one guess, as far as nothing is said yet; taken over only when the user says so. */
function Suggestion({ evidence }: { readonly evidence: EvidenceRow }): ReactNode {
  const t = useTranslations('evidence');
  const sayDetails = useSayDetails();
  const { id, details } = evidence;
  const suggestion = useEvidence(({ suggestions }) => suggestions[id]);
  if (suggestion === undefined) return null;
  const fits: Partial<EvidenceDetails> = {
    ...(suggestion.kind !== undefined && details.kind === 'other' ? { kind: suggestion.kind } : {}),
    ...(suggestion.number !== undefined && details.number === '' ? { number: suggestion.number } : {}),
    ...(suggestion.date !== undefined && details.date === null ? { date: suggestion.date } : {}),
  };
  const words = sayDetails(fits);
  if (words.length === 0) return null;
  return (
    <p className="suggestion">
      {t('suggested', { what: words.join(t('comma')) })}{' '}
      <Button
        small
        onPress={() => {
          if (fits.kind !== undefined) changeEvidence(id, 'kind', fits.kind, 'chosen');
          if (fits.number !== undefined) changeEvidence(id, 'number', fits.number, 'chosen');
          if (fits.date !== undefined) changeEvidence(id, 'date', fits.date, 'chosen');
          dropSuggestion(id);
        }}
      >
        {t('takeSuggestion')}
      </Button>{' '}
      <Button look="quiet" small onPress={() => dropSuggestion(id)}>
        {t('leaveSuggestion')}
      </Button>
    </p>
  );
}
