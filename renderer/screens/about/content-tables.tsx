import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackSummary } from '../../../electron/contract.ts';
import type { ProgrammeNote } from '../../../electron/contract/about.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useSayDay } from '../../text/use-dates.ts';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly packs: readonly PackSummary[];
  readonly programmes: readonly ProgrammeNote[];
}

/** The questionnaires and programmes at hand, each with its edition and the date of what it rests on. */
export function ContentTables({ packs, programmes }: Props): ReactNode {
  const t = useTranslations('about');
  const pick = usePick();
  return (
    <section className="card pad stack" aria-labelledby="about-content">
      <h2 id="about-content">{t('content')}</h2>
      <p className="quiet-text">{t('contentLead')}</p>
      <Table
        title={t('packs')}
        rows={packs.map(({ id, title, edition, sources, installed }) => ({
          id,
          name: pick(title),
          edition,
          asOf: newest((sources ?? []).flatMap(({ date }) => date ?? [])),
          note: installed === true ? t('installed') : null,
        }))}
      />
      <Table
        title={t('programmes')}
        rows={programmes.map(({ id, title, edition, asOf }) => ({
          id,
          name: pick(title),
          edition,
          asOf,
          note: null,
        }))}
      />
    </section>
  );
}

/** The newest of dates that may be a year or a month alone; null when there is none. */
function newest(dates: readonly string[]): string | null {
  return dates.toSorted().at(-1) ?? null;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly edition: string;
  readonly asOf: string | null;
  readonly note: string | null;
}

function Table({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }): ReactNode {
  const t = useTranslations('about');
  const sayDay = useSayDay('short');
  return (
    <ScrollX label={title}>
      <table className="about-content">
        <caption>{title}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('edition')}</th>
            <th scope="col">{t('asOf')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, name, edition, asOf, note }) => (
            <tr key={id}>
              <th scope="row">
                {name} {note !== null && <Tag>{note}</Tag>}
              </th>
              <td>{edition}</td>
              <td>{asOf === null ? t('noDate') : sayDay(asOf)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
