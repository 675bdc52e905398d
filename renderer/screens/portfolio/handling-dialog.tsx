import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { mostTags } from '../../../assessments/enterprise/handling.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { Select } from '../../parts/select.tsx';
import { TagsField } from '../../parts/tags-field.tsx';
import { changeHandlings, useKnownHandling } from '../../stores/handling.ts';
import { mostAtOnce, usePortfolio } from '../../stores/portfolio.ts';
import { ConsultantField } from './consultant-field.tsx';

type Consultant = 'keep' | 'set' | 'clear';

/** Gives the enterprises ticked a consultant or tags, or takes tags from them: one step, taken back as one. */
export function HandlingDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('handling');
  const ids = [...usePortfolio((state) => state.ticked)].slice(0, mostAtOnce);
  const known = useKnownHandling();
  const theirs = useTagsOf(ids);
  const [how, setHow] = useState<Consultant>('keep');
  const [consultant, setConsultant] = useState('');
  const [add, setAdd] = useState<readonly string[]>([]);
  const [remove, setRemove] = useState<readonly string[]>([]);
  const [fault, setFault] = useState<Fault | null>(null);
  const [problem, setProblem] = useState<'nothing' | 'noName' | null>(null);
  const [busy, setBusy] = useState(false);

  const save = async (): Promise<void> => {
    if (how === 'set' && consultant.trim() === '') return setProblem('noName');
    if (how === 'keep' && add.length === 0 && remove.length === 0) return setProblem('nothing');
    setBusy(true);
    const failed = await changeHandlings(ids, {
      ...(how === 'keep' ? {} : { consultant: how === 'set' ? consultant : '' }),
      add: [...add],
      remove: [...remove],
    });
    setBusy(false);
    if (failed !== null) return setFault(failed);
    onClose();
  };

  return (
    <FormDialog
      title={t('severalTitle', { count: ids.length })}
      save={t('apply')}
      cancel={t('cancel')}
      onSave={save}
      onClose={onClose}
      fault={fault}
      busy={busy}
    >
      <Select<Consultant>
        label={t('consultant')}
        value={how}
        choices={(['keep', 'set', 'clear'] as const).map((id) => ({ id, label: t(`how.${id}`) }))}
        onChange={(chosen) => {
          setHow(chosen);
          setProblem(null);
        }}
        placeholder={t('how.keep')}
        width="middle"
      />
      {how === 'set' && (
        <ConsultantField
          label={t('newConsultant')}
          value={consultant}
          onChange={(text) => {
            setConsultant(text);
            setProblem(null);
          }}
          known={known.consultants}
          error={problem === 'noName' ? t('noName') : null}
        />
      )}
      <TagsField
        label={t('addTags')}
        hint={t('tagsHint')}
        tags={add}
        onChange={(tags) => {
          setAdd(tags);
          setRemove(remove.filter((one) => !tags.includes(one)));
          setProblem(null);
        }}
        known={known.tags}
        most={mostTags}
      />
      {theirs.length > 0 && (
        <div role="group" aria-labelledby="remove-tags">
          <p id="remove-tags" className="strong">
            {t('removeTags')}
          </p>
          <div className="suggestions">
            {theirs.map((tag) => {
              const on = remove.includes(tag);
              return (
                <button
                  key={tag}
                  type="button"
                  className="chip"
                  aria-pressed={on}
                  onClick={() => {
                    setRemove(on ? remove.filter((one) => one !== tag) : [...remove, tag]);
                    setAdd(add.filter((one) => one !== tag));
                    setProblem(null);
                  }}
                >
                  <bdi className={on ? 'struck' : undefined}>{tag}</bdi>
                </button>
              );
            })}
          </div>
        </div>
      )}
      {problem === 'nothing' && (
        <p className="error" role="alert">
          {t('nothing')}
        </p>
      )}
    </FormDialog>
  );
}

/** As many as are asked for at once. */
const part = 200;

/** The tags some enterprises have, each once, in the order of the alphabet. */
function useTagsOf(ids: readonly string[]): readonly string[] {
  const [tags, setTags] = useState<readonly string[]>([]);
  const asked = ids.join(' ');
  useEffect(() => {
    let wanted = true;
    const all = asked === '' ? [] : asked.split(' ');
    const parts = Array.from({ length: Math.ceil(all.length / part) }, (_, at) =>
      all.slice(at * part, (at + 1) * part),
    );
    void Promise.all(parts.map((some) => ask('comparePortfolio', { ids: some }))).then((replies) => {
      if (!wanted) return;
      const found = replies.flatMap((reply) => (reply.ok ? reply.value.rows.flatMap((row) => row.tags) : []));
      setTags([...new Set(found)].toSorted((a, b) => a.localeCompare(b, 'zh-CN')));
    });
    return () => {
      wanted = false;
    };
  }, [asked]);
  return tags;
}
