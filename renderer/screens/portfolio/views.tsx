import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PortfolioFilter } from '../../../assessments/portfolio/list-query.ts';
import { Button } from '../../parts/button.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { firstQuery, usePortfolio } from '../../stores/portfolio.ts';
import {
  chosenLook,
  lookOf,
  removeView,
  saveView,
  takeLook,
  type KeyedLook,
} from '../../stores/portfolio-views.ts';

type Ready = 'allView' | 'openView' | 'lackingView' | 'soonView';

const readyLook = (key: Ready, filter: PortfolioFilter): KeyedLook & { readonly key: Ready } => ({
  key,
  query: { ...firstQuery, filter },
  columns: null,
});

const ready = [
  readyLook('allView', {}),
  readyLook('openView', { progress: 'begun' }),
  readyLook('lackingView', { lacking: true }),
  readyLook('soonView', { withinDays: 60 }),
];

/** Deletes a view; its button goes with it, and the keyboard goes on at what stands behind it. */
async function removeFrom(button: Element, name: string): Promise<void> {
  const behind = button.parentElement?.nextElementSibling;
  if (!(await removeView(name))) return;
  const next =
    behind instanceof HTMLButtonElement ? behind : behind?.querySelector<HTMLElement>('.view-drop');
  next?.focus();
}

/** Ways of looking at the list: some that everybody needs, and those one has kept. */
export function Views(): ReactNode {
  const t = useTranslations('portfolio');
  const { query, columns, views, taken } = usePortfolio();
  const own = views.map((view) => ({ ...lookOf(view), name: view.name }));
  const chosen = chosenLook([...ready, ...own], { query, columns }, taken);
  const readOnly = useReadOnlyFault() !== null;
  const [saving, setSaving] = useState(false);
  return (
    <div className="views" role="group" aria-label={t('views')}>
      {ready.map((look) => (
        <Chip key={look.key} label={t(look.key)} on={look.key === chosen} onPress={() => takeLook(look)} />
      ))}
      {own.map((look) => (
        <span key={look.key} className="view-own">
          <Chip label={look.name} on={look.key === chosen} onPress={() => takeLook(look)} />
          <button
            type="button"
            className="view-drop"
            aria-label={t('deleteView', { name: look.name })}
            disabled={readOnly}
            onClick={({ currentTarget }) => void removeFrom(currentTarget, look.name)}
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
  const named = name.trim();
  const replaces = views.some((one) => one.name === named);
  const save = async (): Promise<void> => {
    if (named === '') return setMissing(true);
    const failed = await saveView({ name: named, query, columns: columns ?? [] });
    if (failed !== null) return setFault(failed);
    onClose();
  };
  return (
    <FormDialog
      title={t('saveViewTitle')}
      save={t(replaces ? 'replaceView' : 'save')}
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
      {/* There before anything is said, or a screen reader would miss it. */}
      <p role="status" className={replaces ? undefined : 'unseen'}>
        {replaces && t('viewReplaces', { name: named })}
      </p>
    </FormDialog>
  );
}
