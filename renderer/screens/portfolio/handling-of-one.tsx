import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mostTags } from '../../../assessments/enterprise/handling.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TagsField } from '../../parts/tags-field.tsx';
import { changeHandlings, useKnownHandling } from '../../stores/handling.ts';
import { loadPortfolio } from '../../stores/portfolio.ts';
import { ConsultantField } from './consultant-field.tsx';

interface Props {
  readonly row: PortfolioRow;
  /** The enterprise in words, also while it has no name. */
  readonly name: string;
  readonly onClose: () => void;
}

/** Consultant and tags of one enterprise, straight from its line in the list: one step, taken back as one. */
export function HandlingOfOne({ row, name, onClose }: Props): ReactNode {
  const t = useTranslations('handling');
  const tFollowUps = useTranslations('followUps');
  const known = useKnownHandling();
  const [consultant, setConsultant] = useState(row.consultant);
  const [tags, setTags] = useState(row.tags);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    const add = tags.filter((one) => !row.tags.includes(one));
    const remove = row.tags.filter((one) => !tags.includes(one));
    const other = consultant.trim() !== row.consultant;
    if (!other && add.length === 0 && remove.length === 0) return onClose();
    setBusy(true);
    const failed = await changeHandlings([row.id], { ...(other ? { consultant } : {}), add, remove });
    setBusy(false);
    if (failed !== null) return setFault(failed);
    await loadPortfolio();
    onClose();
  };

  return (
    <FormDialog
      title={t('ofOneTitle', { name })}
      save={t('apply')}
      cancel={t('cancel')}
      onSave={save}
      onClose={onClose}
      fault={fault}
      busy={busy}
    >
      <p className="quiet-text">{t('lead', { list: tFollowUps('title') })}</p>
      <ConsultantField
        label={t('consultant')}
        value={consultant}
        onChange={setConsultant}
        known={known.consultants}
      />
      <TagsField
        label={t('tags')}
        hint={t('tagsHint')}
        tags={tags}
        onChange={setTags}
        known={known.tags}
        most={mostTags}
      />
    </FormDialog>
  );
}
