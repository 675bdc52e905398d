import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PortfolioQuery } from '../../../assessments/portfolio/list-query.ts';
import { Button } from '../../parts/button.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { askPortfolio, isView, keepViews, takeView, usePortfolio } from '../../stores/portfolio.ts';

type Look = Pick<PortfolioQuery, 'filter' | 'group'>;

const ready: readonly {
  readonly id: 'allView' | 'openView' | 'lackingView' | 'soonView';
  readonly look: Look;
}[] = [
  { id: 'allView', look: { filter: {}, group: null } },
  { id: 'openView', look: { filter: { progress: 'begun' }, group: null } },
  { id: 'lackingView', look: { filter: { lacking: true }, group: null } },
  { id: 'soonView', look: { filter: { withinDays: 60 }, group: null } },
];

/** Ways of looking at the list: some that everybody needs, and those one has kept. */
export function Views(): ReactNode {
  const t = useTranslations('portfolio');
  const { query, views } = usePortfolio();
  const readOnly = useReadOnlyFault() !== null;
  const [saving, setSaving] = useState(false);
  return (
    <div className="views" role="group" aria-label={t('views')}>
      {ready.map(({ id, look }) => (
        <Chip key={id} label={t(id)} on={isView(query, look)} onPress={() => askPortfolio(look)} />
      ))}
      {views.map((view) => (
        <span key={view.name} className="view-own">
          <Chip label={view.name} on={isView(query, view.query)} onPress={() => takeView(view)} />
          <button
            type="button"
            className="view-drop"
            aria-label={t('deleteView', { name: view.name })}
            disabled={readOnly}
            onClick={() => void keepViews(views.filter((one) => one !== view))}
          >
            <X size={14} aria-hidden />
          </button>
        </span>
      ))}
      <Button look="quiet" small onPress={() => setSaving(true)} isDisabled={readOnly}>
        {t('saveView')}
      </Button>
      {saving && <SaveView onClose={() => setSaving(false)} />}
    </div>
  );
}

interface ChipProps {
  readonly label: string;
  readonly on: boolean;
  readonly onPress: () => void;
}

function Chip({ label, on, onPress }: ChipProps): ReactNode {
  return (
    <button type="button" className="chip" aria-pressed={on} onClick={onPress}>
      <bdi>{label}</bdi>
    </button>
  );
}

function SaveView({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('portfolio');
  const { query, columns, views } = usePortfolio();
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const save = async (): Promise<void> => {
    const named = name.trim();
    if (named === '') return setMissing(true);
    const view = { name: named, query, columns: columns ?? [] };
    const failed = await keepViews([...views.filter((one) => one.name !== named), view]);
    if (failed !== null) return setFault(failed);
    onClose();
  };
  return (
    <FormDialog
      title={t('saveViewTitle')}
      save={t('save')}
      cancel={t('cancel')}
      onSave={save}
      onClose={onClose}
      fault={fault}
    >
      <TextField
        label={t('viewName')}
        hint={t('viewNameHint')}
        value={name}
        onChange={(text) => {
          setName(text);
          setMissing(false);
        }}
        maxLength={60}
        error={missing ? t('viewNameMissing') : null}
        autoFocus
      />
    </FormDialog>
  );
}
