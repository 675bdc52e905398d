import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { KeyCap } from '../../parts/key-cap.tsx';
import { RouteLink } from '../../parts/button.tsx';
import { go } from '../../routing/navigation.ts';
import { useCameFrom } from '../../stores/came-from.ts';

/** The way back to where help was asked for; Escape goes it as well. */
export function BackToPlace(): ReactNode {
  const t = useTranslations('helpScreen');
  const place = useCameFrom((state) => state.place);
  useEffect(() => {
    if (place === null) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      // What lies over the page, or was typed to search with, is left or cleared first.
      if (event.key !== 'Escape' || event.defaultPrevented || event.isComposing) return;
      if (document.querySelector('[role="dialog"], .popover, .tour-card') !== null) return;
      if (event.target instanceof HTMLInputElement && event.target.value !== '') return;
      go(place);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [place]);
  if (place === null) return null;
  return (
    <RouteLink to={place} look="plain">
      {t('back')} <KeyCap>Esc</KeyCap>
    </RouteLink>
  );
}
