import { X } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PortfolioCalls, PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { BesideBlank, whyBlank, whyNoAspect, type BlankReason } from './beside-blank.tsx';
import { useColumns } from './columns.tsx';
import { usePortfolioWords } from './use-words.ts';

type Compared = PortfolioCalls['comparePortfolio']['output'];

/** Some enterprises beside each other: facts, and what the newest assessment of each came to. */
export function SideBySideScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'side-by-side' }>;
}): ReactNode {
  const t = useTranslations('sideBySide');
  const sayFault = useSayFault();
  const [compared, setCompared] = useState<Compared | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const ids = route.ids.join(' ');
  useEffect(() => {
    let wanted = true;
    void ask('comparePortfolio', { ids: ids === '' ? [] : ids.split(' ') }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setCompared(reply.value);
      else setFault(reply.fault);
    });
    return () => {
      wanted = false;
    };
  }, [ids]);
  return (
    <Page
      title={t('title')}
      lead={t('lead')}
      actions={
        <RouteLink to={{ screen: 'start' }} look="plain">
          {t('back')}
        </RouteLink>
      }
    >
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {compared === null && fault === null && <p className="loading">{t('loading')}</p>}
      {compared !== null &&
        (compared.rows.length < 2 ? (
          <div className="card pad empty">
            <p>{t('tooFew')}</p>
          </div>
        ) : (
          <Beside compared={compared} />
        ))}
    </Page>
  );
}

function Beside({ compared }: { readonly compared: Compared }): ReactNode {
  const t = useTranslations('sideBySide');
  const pick = usePick();
  const say = usePortfolioWords();
  const { rows, words, programmes } = compared;
  const packIds = [...new Set(rows.flatMap((row) => row.standing?.packs.map(({ packId }) => packId) ?? []))];
  const columns = useColumns({ words, packIds, programmes }, say).filter(({ id }) => id !== 'name');
  const own = ['division', 'industry', 'size', 'staff', 'creditCode', 'consultant', 'tags'];
  const facts = columns.filter(({ id }) => own.includes(id));
  const outcome = columns.filter(({ id }) => !own.includes(id));
  const axesOf = (packId: string) => Object.values(words).find((one) => one.packId === packId)?.axes ?? [];
  const blanks = new Set<BlankReason>(
    rows.flatMap((row) => [
      ...columns.flatMap((column) => (column.text(row) === '' ? [whyBlank(column.id, row)] : [])),
      ...packIds.flatMap((packId) =>
        axesOf(packId).flatMap(({ id }) =>
          aspectOf(row, packId, id) === undefined ? [whyNoAspect(packId, row)] : [],
        ),
      ),
    ]),
  );
  return (
    <div className="card">
      <ScrollX label={t('caption')}>
        <table className="side-by-side">
          <caption className="unseen">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('fact')}</th>
              {rows.map((row) => (
                <HeadCell key={row.id} row={row} rows={rows} />
              ))}
            </tr>
          </thead>
          <Part title={t('facts')} columns={facts} rows={rows} />
          <Part title={t('outcome')} columns={outcome} rows={rows} />
          {packIds.map((packId) => {
            const axes = axesOf(packId);
            if (axes.length === 0) return null;
            return (
              <tbody key={packId}>
                <tr className="part-head">
                  <td colSpan={rows.length + 1}>
                    <h2>{t('points', { pack: say.pack(packId, words) })}</h2>
                  </td>
                </tr>
                {axes.map((axis) => (
                  <tr key={axis.id}>
                    <th scope="row">{pick(axis.title)}</th>
                    {rows.map((row) => {
                      const found = aspectOf(row, packId, axis.id);
                      return (
                        <td key={row.id} className="number">
                          {found === undefined ? (
                            <BesideBlank reason={whyNoAspect(packId, row)} />
                          ) : (
                            t('of', {
                              earned: say.points(found.earned),
                              possible: say.points(found.possible),
                            })
                          )}
                        </td>
                      );
                    })}
                  </tr>
                ))}
              </tbody>
            );
          })}
        </table>
      </ScrollX>
      {blanks.size > 0 && (
        <p className="quiet-text pad">
          {t('blankNote', {
            reasons: [...blanks].map((reason) => t(`blank.${reason}`)).join(t('semicolon')),
          })}
        </p>
      )}
    </div>
  );
}

const aspectOf = ({ standing }: PortfolioRow, packId: string, axisId: string) =>
  standing?.packs.find((one) => one.packId === packId)?.axes.find(({ id }) => id === axisId);

function HeadCell({
  row,
  rows,
}: {
  readonly row: PortfolioRow;
  readonly rows: readonly PortfolioRow[];
}): ReactNode {
  const t = useTranslations('sideBySide');
  const tApp = useTranslations('app');
  const name = row.name === '' ? tApp('unnamed') : row.name;
  return (
    <th scope="col">
      <span className="beside-head">
        <RouteLink
          to={
            row.newest === null
              ? { screen: 'enterprise', enterpriseId: row.id }
              : { screen: 'assessment', assessmentId: row.newest.id }
          }
        >
          <bdi className="breakable">{name}</bdi>
        </RouteLink>
        {rows.length > 2 && (
          <Button
            look="quiet"
            small
            aria-label={t('remove', { name })}
            onPress={() =>
              goInstead({
                screen: 'side-by-side',
                ids: rows.flatMap(({ id }) => (id === row.id ? [] : [id])),
              })
            }
          >
            <X size={16} aria-hidden />
          </Button>
        )}
      </span>
    </th>
  );
}

function Part({
  title,
  columns,
  rows,
}: {
  readonly title: string;
  readonly columns: ReturnType<typeof useColumns>;
  readonly rows: readonly PortfolioRow[];
}): ReactNode {
  return (
    <tbody>
      <tr className="part-head">
        <td colSpan={rows.length + 1}>
          <h2>{title}</h2>
        </td>
      </tr>
      {columns.map((column) => (
        <tr key={column.id}>
          <th scope="row">{column.title}</th>
          {rows.map((row) => (
            <td key={row.id}>
              {column.text(row) === '' ? (
                <BesideBlank reason={whyBlank(column.id, row)} />
              ) : column.id === 'progress' || column.id === 'industry' ? (
                column.text(row)
              ) : (
                (column.cell?.(row) ?? column.text(row))
              )}
            </td>
          ))}
        </tr>
      ))}
    </tbody>
  );
}
