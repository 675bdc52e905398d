import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { MedianBy, PortfolioMedians } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { Dialog } from '../../parts/dialog.tsx';
import { Notice } from '../../parts/notice.tsx';
import { PickRow } from '../../parts/pick-row.tsx';
import { Select } from '../../parts/select.tsx';
import { usePortfolio } from '../../stores/portfolio.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { usePortfolioWords } from './use-words.ts';

const ways = ['sector', 'size', 'city'] as const;
const titles = { sector: 'bySector', size: 'bySize', city: 'byCity' } as const;

/** Medians of points over the enterprises in the list, group by group, each with the number it rests on. */
export function MediansDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('medians');
  const pick = usePick();
  const sayFault = useSayFault();
  const { query, page } = usePortfolio();
  const packs = (page?.packIds ?? []).flatMap((packId) => {
    const pack = Object.values(page?.words ?? {}).find((one) => one.packId === packId);
    return pack === undefined || pack.axes.length === 0 ? [] : [{ id: packId, label: pick(pack.shortTitle) }];
  });
  const [packId, setPackId] = useState(packs[0]?.id ?? null);
  const [by, setBy] = useState<MedianBy>('sector');
  const [found, setFound] = useState<PortfolioMedians | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  useEffect(() => {
    if (packId === null) return undefined;
    let wanted = true;
    void ask('portfolioMedians', { filter: query.filter, packId, by }).then((reply) => {
      if (!wanted) return;
      if (reply.ok) setFound(reply.value);
      else setFault(reply.fault);
    });
    return () => {
      wanted = false;
    };
  }, [packId, by, query.filter]);

  return (
    <Dialog title={t('title')} onClose={onClose}>
      <p>
        {t('lead')} {t('own')}
      </p>
      {packId === null ? (
        <p>{t('noPacks')}</p>
      ) : (
        <>
          <div className="median-choices">
            <Select
              label={t('pack')}
              value={packId}
              choices={packs}
              onChange={setPackId}
              placeholder={t('pack')}
              width="middle"
            />
            <PickRow<MedianBy>
              label={t('by')}
              value={by}
              choices={ways.map((id) => ({ id, label: t(titles[id]) }))}
              onChange={setBy}
            />
          </div>
          {fault !== null && (
            <Notice tone="bad" role="alert">
              <p>{sayFault(fault)}</p>
            </Notice>
          )}
          {found === null ? <p className="loading">{t('loading')}</p> : <MedianTable found={found} by={by} />}
        </>
      )}
    </Dialog>
  );
}

const leftOut = ['tooFew', 'unfinished', 'withoutAssessment', 'withoutPack'] as const;

function MedianTable({ found, by }: { readonly found: PortfolioMedians; readonly by: MedianBy }): ReactNode {
  const t = useTranslations('medians');
  const say = usePortfolioWords();
  const { groups, overall } = found;
  const left = leftOut.filter((what) => found[what] > 0);
  return (
    <>
      {left.length > 0 && (
        <p className="quiet-text">{left.map((what) => t(what, { count: found[what] })).join(' ')}</p>
      )}
      {overall === null ? (
        <p>{t('none')}</p>
      ) : (
        <table className="medians">
          <caption className="unseen">{t('caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('groupHead')}</th>
              <th scope="col" className="number">
                {t('count')}
              </th>
              <th scope="col" className="number">
                {t('median')}
              </th>
            </tr>
          </thead>
          <tbody>
            <tr className="strong">
              <th scope="row">{t('overall')}</th>
              <td className="number">{say.whole(overall.n)}</td>
              <td className="number">{say.points(overall.median)}</td>
            </tr>
            {groups.map(({ key, n, median }) => (
              <tr key={String(key)}>
                <th scope="row">{say.group(by, key, {})}</th>
                <td className="number">{say.whole(n)}</td>
                <td className="number">{say.points(median)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </>
  );
}
