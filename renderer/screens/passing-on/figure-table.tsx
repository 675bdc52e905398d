import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FigurePreview } from '../../../electron/contract/passing-on.ts';
import { CheckBox } from '../../parts/check-box.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly figures: readonly FigurePreview[];
  readonly taken: boolean;
  readonly onChange: (taken: boolean) => void;
}

/** Figures and costs keyed in over there beside the ones here, and whether they are taken along. */
export function FigureTable({ figures, taken, onChange }: Props): ReactNode {
  const t = useTranslations('takeIn');
  const pick = usePick();
  const coming = figures.filter(hasWord);
  if (coming.length === 0) return null;
  const rest = figures.length - coming.length;
  return (
    <section className="stack" aria-labelledby="figures">
      <h2 id="figures">{t('figures')}</h2>
      <p className="quiet-text">{t('figuresLead')}</p>
      <CheckBox isSelected={taken} onChange={onChange}>
        {t('figuresTake')}
      </CheckBox>
      {!taken && <p role="status">{t('figuresLeft')}</p>}
      {taken && (
        <ScrollX label={t('figures')}>
          <table className="card keeping-table">
            <caption className="unseen">{t('figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{t('figureWhat')}</th>
                <th scope="col">{t('mine')}</th>
                <th scope="col">{t('theirs')}</th>
              </tr>
            </thead>
            <tbody>
              {coming.map(({ key, title, standing, mine, theirs }) => (
                <tr key={key}>
                  <th scope="row" className="breakable">
                    {pick(title)}
                    <span className="quiet-text block">{t(`figureStandings.${standing}`)}</span>
                  </th>
                  <td className="breakable">{mine === null ? t('figureNone') : pick(mine)}</td>
                  <td className="breakable">{theirs === null ? t('figureNone') : pick(theirs)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollX>
      )}
      {rest > 0 && <p className="quiet-text">{t('figuresSame', { count: rest })}</p>}
    </section>
  );
}

type Coming = FigurePreview & { readonly standing: 'new' | 'newer-there' | 'conflicting' };

/** Whether the file has something to say that is not so here already. */
function hasWord(figure: FigurePreview): figure is Coming {
  return figure.standing !== 'same' && figure.standing !== 'newer-here';
}
