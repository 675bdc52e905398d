import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import { CheckBox } from '../../parts/check-box.tsx';

/** The assessments chosen of each enterprise chosen, by its id. */
export type Chosen = Readonly<Record<string, readonly string[]>>;

interface Props {
  readonly rows: readonly EnterpriseRow[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
}

/** Enterprises with their assessments, each to be ticked. */
export function ChooseContent({ rows, chosen, onChange }: Props): ReactNode {
  const t = useTranslations('handOver');
  const tApp = useTranslations('app');
  return (
    <fieldset className="card pad stack">
      <legend>{t('what')}</legend>
      <p className="quiet-text">{t('whatHint')}</p>
      <ul className="choose-content">
        {rows.map((row) => {
          const of = chosen[row.id];
          const all = row.assessments.map(({ id }) => id);
          return (
            <li key={row.id}>
              <CheckBox
                isSelected={of !== undefined}
                isIndeterminate={of !== undefined && of.length < all.length}
                onChange={(selected) =>
                  onChange(selected ? { ...chosen, [row.id]: all } : without(chosen, row.id))
                }
              >
                <span className="breakable strong">{row.profile.name.trim() || tApp('unnamed')}</span>
              </CheckBox>
              {row.assessments.length === 0 && <p className="quiet-text">{t('noAssessments')}</p>}
              <ul>
                {row.assessments.map(({ id, title }) => (
                  <li key={id}>
                    <CheckBox
                      isSelected={of?.includes(id) ?? false}
                      onChange={(selected) =>
                        onChange({
                          ...chosen,
                          [row.id]: all.filter((one) =>
                            one === id ? selected : (of?.includes(one) ?? false),
                          ),
                        })
                      }
                    >
                      <span className="breakable">{title}</span>
                    </CheckBox>
                  </li>
                ))}
              </ul>
            </li>
          );
        })}
      </ul>
    </fieldset>
  );
}

function without(chosen: Chosen, id: string): Chosen {
  return Object.fromEntries(Object.entries(chosen).filter(([key]) => key !== id));
}
