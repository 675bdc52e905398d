import { Search } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { isTyping } from '../../evidence/take-files.ts';
import { KeyCap } from '../../parts/key-cap.tsx';
import { HandlingDialog } from '../../screens/portfolio/handling-dialog.tsx';
import { helpRoute } from '../../help/help-for.ts';
import { go } from '../../routing/navigation.ts';
import { routeOf } from '../../routing/route.ts';
import { NewEnterpriseDialog } from '../../screens/start/new-enterprise-dialog.tsx';
import { overlayKey } from './overlay-key.ts';
import { Palette } from './palette.tsx';
import { closeOverlay, openOverlay, useOverlay } from './palette-state.ts';
import { commandKey, Shortcuts } from './shortcuts.tsx';

/** What lies over the page and can be called from anywhere, with the keys that call it. */
export function Overlays(): ReactNode {
  const overlay = useOverlay((state) => state.overlay);
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const { target } = event;
      if (event.key === 'F1' && !event.defaultPrevented && !event.repeat && !isDialogOpen()) {
        event.preventDefault();
        go(helpRoute(routeOf(window.location.hash)));
        return;
      }
      const called = overlayKey(event, { typing: isTyping(target) });
      if (called === null || event.defaultPrevented || event.repeat) return;
      event.preventDefault();
      const now = useOverlay.getState().overlay;
      if (now === called) closeOverlay();
      // A dialog that is open is finished or left first: nothing in it may be lost.
      else if (!isDialogOpen()) openOverlay(called);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
  switch (overlay) {
    case null:
      return null;
    case 'palette':
      return <Palette />;
    case 'shortcuts':
      return <Shortcuts />;
    case 'new-enterprise':
      return <NewEnterpriseDialog onClose={closeOverlay} />;
    case 'handling':
      return <HandlingDialog onClose={closeOverlay} />;
  }
}

/** A dialog that is open is finished or left first. */
function isDialogOpen(): boolean {
  return document.querySelector('[role="dialog"], [role="alertdialog"]') !== null;
}

/** The palette's place in the top bar. */
export function PaletteButton(): ReactNode {
  const t = useTranslations('palette');
  return (
    <button type="button" className="palette-button" onClick={() => openOverlay('palette')}>
      <Search size={16} aria-hidden />
      <span>{t('open')}</span>
      <KeyCap>{commandKey} K</KeyCap>
    </button>
  );
}
