import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { useCameFrom } from '../../stores/came-from.ts';

/** The way back to where help was asked for. */
export function BackToPlace(): ReactNode {
  const t = useTranslations('helpScreen');
  const place = useCameFrom((state) => state.place);
  if (place === null) return null;
  return (
    <RouteLink to={place} look="plain">
      {t('back')}
    </RouteLink>
  );
}
