import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { figuresNeeded, figuresOfQuestion } from '../../../assessments/answering/progress.ts';
import type { Figure } from '../../../assessments/figures/figure.ts';
import { yearsOf } from '../../../assessments/figures/say-years.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { FigureInput } from '../../questions/figure-input.tsx';
import { YearsNote } from '../../questions/years-note.tsx';
import { useOpened } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';

/** The raw figures of the enterprise, each asked once for all questionnaires. */
export function FiguresScreen(): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  const { id: assessmentId, packs, figures, row } = useOpened('id', 'packs', 'figures', 'row');
  const needed = useMemo(() => figuresNeeded(packs, figures), [packs, figures]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <YearsNote years={yearsOf(needed)} startedOn={row.createdAt} />
      {figures.groups.map((group) => {
        const inGroup = needed.filter((figure) => figure.group === group.id);
        if (inGroup.length === 0) return null;
        return (
          <section key={group.id} className="card pad" aria-labelledby={`figures-${group.id}`}>
            <h2 id={`figures-${group.id}`}>{pick(group.title)}</h2>
            <div className="figure-list">
              {inGroup.map((figure) => (
                <FigureInput
                  key={figure.id}
                  figure={figure}
                  usedBy={<UsedBy figure={figure} packs={packs} />}
                />
              ))}
            </div>
          </section>
        );
      })}
      <div className="row page-foot">
        <RouteLink to={{ screen: 'assessment', assessmentId }} look="primary">
          {t('done')}
        </RouteLink>
      </div>
    </Page>
  );
}

/** Which questionnaires read the figure, and in how many questions. */
function UsedBy({ figure, packs }: { readonly figure: Figure; readonly packs: readonly Pack[] }): ReactNode {
  const t = useTranslations('figures');
  const pick = usePick();
  const uses = packs.flatMap((pack) => {
    const count = pack.sections
      .flatMap((section) => section.questions)
      .filter((question) => figuresOfQuestion(question).includes(figure.id)).length;
    return count === 0 ? [] : [t('useOf', { pack: pick(pack.shortTitle), count })];
  });
  if (uses.length === 0) return null;
  return <span className="where">{t('usedBy', { uses: uses.join(t('comma')) })}</span>;
}
