import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { go } from '../../routing/navigation.ts';
import { openOverlay } from '../../shell/palette/palette-state.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { mostAtOnce, tickPlaces, untickAll, usePortfolio } from '../../stores/portfolio.ts';

/** The most enterprises that fit beside each other. */
export const mostBeside = 6;

/** The bar goes with the button that was pressed; the keyboard goes on at the cell of the list it was at last. */
function toGrid(): void {
  document.querySelector<HTMLElement>('[role="grid"] [tabindex="0"]')?.focus();
}

/** What can be done with the enterprises ticked. */
export function TickedBar(): ReactNode {
  const t = useTranslations('portfolio');
  const tDossiers = useTranslations('dossierPlaces');
  const tHandling = useTranslations('handling');
  const readOnly = useReadOnlyFault() !== null;
  const ticked = usePortfolio((state) => state.ticked);
  const total = usePortfolio((state) => state.page?.total ?? 0);
  if (ticked.size === 0) return null;
  const most = Math.min(total, mostAtOnce);
  const fits = ticked.size >= 2 && ticked.size <= mostBeside;
  return (
    <div className="ticked-bar" role="group" aria-label={t('ticked', { count: ticked.size })}>
      <span role="status">{t('ticked', { count: ticked.size })}</span>
      <Button
        small
        look="primary"
        isDisabled={!fits}
        onPress={() => go({ screen: 'side-by-side', ids: [...ticked] })}
      >
        {t('compare')}
      </Button>
      <Button small isDisabled={readOnly || ticked.size > mostAtOnce} onPress={() => openOverlay('handling')}>
        {tHandling('several')}
      </Button>
      {ticked.size > mostAtOnce && (
        <span className="quiet-text">{tHandling('severalTooMany', { most: mostAtOnce })}</span>
      )}
      <Button small onPress={() => go({ screen: 'batch' })}>
        {tDossiers('batch')}
      </Button>
      {ticked.size < most && (
        <Button
          small
          look="quiet"
          onPress={({ pointerType }) => {
            void tickPlaces(0, most - 1);
            if (pointerType !== 'mouse') toGrid();
          }}
        >
          {t(most < total ? 'tickFirst' : 'tickAll', { count: most })}
        </Button>
      )}
      <Button
        small
        look="quiet"
        onPress={({ pointerType }) => {
          untickAll();
          // Whoever uses the mouse may have scrolled far from there.
          if (pointerType !== 'mouse') toGrid();
        }}
      >
        {t('untick')}
      </Button>
      {!fits && <span className="quiet-text">{t('compareHint')}</span>}
    </div>
  );
}
