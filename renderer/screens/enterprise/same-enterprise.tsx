import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { searchForm } from '../../../assessments/portfolio/search-form.ts';
import type { PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { go } from '../../routing/navigation.ts';
import { useProfileField } from './profile-context.ts';

/** How long the typing rests before it is looked up, in milliseconds. */
const restMs = 250;
/** So many that hold the words are compared: the list comes by name, so the same name is among the first. */
const most = 100;

export type SameBy = 'name' | 'creditCode';

interface Wanted {
  readonly by: SameBy;
  readonly value: string;
  /** The enterprise the value belongs to: not the other one. */
  readonly except?: string | undefined;
}

/**
 * Another enterprise with the same name or credit code; null when there is none. Width, case and punctuation do not
 * matter, so full-width brackets hide nobody.
 */
export function useSameEnterprise({ by, value, except }: Wanted): PortfolioRow | null {
  const [found, setFound] = useState<{ readonly form: string; readonly row: PortfolioRow | null } | null>(
    null,
  );
  const form = searchForm(value).slice(0, 200);
  useEffect(() => {
    if (form === '') return undefined;
    let wanted = true;
    const look = async (): Promise<void> => {
      const reply = await ask('queryPortfolio', {
        filter: { text: form },
        sort: { by: 'name', descending: false },
        group: null,
        from: 0,
        count: most,
      });
      if (!wanted || !reply.ok) return;
      setFound({ form, row: findSame(reply.value.rows, { by, value: form, except }) });
    };
    const timer = setTimeout(() => void look(), restMs);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [by, form, except]);
  return found?.form === form ? found.row : null;
}

/** The first of some enterprises that has this name or code and is not the one excepted. */
export function findSame(
  rows: readonly PortfolioRow[],
  {
    by,
    value,
    except,
  }: { readonly by: SameBy; readonly value: string; readonly except?: string | undefined },
): PortfolioRow | null {
  const form = searchForm(value);
  if (form === '') return null;
  return rows.find((row) => row.id !== except && searchForm(row[by]) === form) ?? null;
}

interface Props {
  readonly by: SameBy;
  readonly same: PortfolioRow | null;
  readonly onOpen: (row: PortfolioRow) => void;
}

/** Says that another enterprise has the same name or code, and leads to it; nothing is held back for it. */
export function SameEnterprise({ by, same, onOpen }: Props): ReactNode {
  const t = useTranslations('sameEnterprise');
  return (
    <div role="status">
      {same !== null && (
        <p className="warning">
          {t(by, {
            name: same.name,
            code: same.creditCode === '' ? 'none' : same.creditCode,
            sample: same.sample ? 'yes' : 'no',
          })}{' '}
          <button type="button" className="link bare" onClick={() => onOpen(same)}>
            {t('open', { name: same.name === '' ? t('unnamed') : same.name })}
          </button>
        </p>
      )}
    </div>
  );
}

/** The same beside a field of the profile, whose enterprise is not the other one. */
export function SameAsThis({ by }: { readonly by: SameBy }): ReactNode {
  const { value, enterpriseId, readOnly } = useProfileField(by);
  const same = useSameEnterprise({ by, value: readOnly ? '' : value, except: enterpriseId });
  return (
    <SameEnterprise by={by} same={same} onOpen={({ id }) => go({ screen: 'enterprise', enterpriseId: id })} />
  );
}
