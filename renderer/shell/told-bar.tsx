import { Info, TriangleAlert, Undo2, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState, type ReactNode, type RefObject } from 'react';
import { useTranslations } from 'use-intl';
import type { UndoStep } from '../../electron/contract/history.ts';
import { useRouteOfChange, useSayStep } from '../changes/use-say-step.ts';
import { Button, RouteLink } from '../parts/button.tsx';
import { takeOutOfBin } from '../stores/bin.ts';
import { viewsToTurn } from '../stores/portfolio-views.ts';
import { putAway, useTold, type Happening } from '../stores/told.ts';
import { stepBack, undoAdded, useUndo } from '../stores/undo.ts';
import { useSayFault } from '../text/language.ts';
import { useShowName } from '../evidence/say-evidence.ts';

/** What stays until the next thing happens need not stay for ever. */
const patienceMs = 20_000;

/**
 * What has just happened, in a line below the page: it covers nothing, is read out once, and offers the way back.
 * It goes by itself unless somebody is at it or it is the only way back; all else it offers is offered elsewhere too.
 */
export function ToldBar(): ReactNode {
  const t = useTranslations('told');
  const { number, happening } = useTold();
  const [held, setHeld] = useState(false);
  const say = useSayHappening();
  const failed = happening?.kind === 'failed';
  const views = viewsToTurn('undo', happening);
  // A view that was saved can be deleted; one that is gone comes back from here alone.
  const stays = failed || (views !== null && views.did !== 'saved');
  const bar = useRef<HTMLElement>(null);
  useRoomFor(bar, happening !== null);

  useEffect(() => {
    if (happening === null || held || stays) return undefined;
    const timer = setTimeout(putAway, patienceMs);
    return () => clearTimeout(timer);
  }, [number, happening, held, stays]);

  return (
    <>
      {/* There before anything is said, or a screen reader would miss the first time. */}
      <p className="unseen" role="status">
        {happening !== null && !failed && <span key={number}>{say(happening)}</span>}
      </p>
      {/* An alert is read out when it appears; an empty one kept ready would be a false alarm for who looks for any. */}
      {happening !== null && failed && (
        <p key={number} className="unseen" role="alert">
          {say(happening)}
        </p>
      )}
      {happening !== null && (
        // Being at it only keeps it from going; everything it offers is a button or a link.
        // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
        <section
          ref={bar}
          className={failed ? 'told bad' : 'told'}
          aria-label={t('label')}
          onMouseEnter={() => setHeld(true)}
          onMouseLeave={() => setHeld(false)}
          onFocus={() => setHeld(true)}
          onBlur={() => setHeld(false)}
        >
          {failed ? <TriangleAlert size={17} aria-hidden /> : <Info size={17} aria-hidden />}
          <p className="told-words breakable">{say(happening)}</p>
          <Ways happening={happening} />
          <Button look="quiet" small onPress={putAway} aria-label={t('close')}>
            <X size={16} aria-hidden />
          </Button>
        </section>
      )}
    </>
  );
}

/**
 * Where the page scrolls under the bar, the styles keep room for its height; what had the focus where it now stands is
 * brought out from under it.
 */
function useRoomFor(bar: RefObject<HTMLElement | null>, shown: boolean): void {
  useLayoutEffect(() => {
    const { current } = bar;
    if (!shown || current === null) return undefined;
    const { style } = document.documentElement;
    const sized = new ResizeObserver(() => {
      style.setProperty('--told-height', `${current.offsetHeight}px`);
      const at = document.activeElement;
      if (at === null || document.querySelector('main')?.contains(at) !== true) return;
      const [focus, room] = [at.getBoundingClientRect(), current.getBoundingClientRect()];
      const fits = focus.height < room.top;
      if (fits && focus.bottom > room.top && focus.top < room.bottom) at.scrollIntoView({ block: 'nearest' });
    });
    sized.observe(current);
    return () => {
      sized.disconnect();
      style.removeProperty('--told-height');
    };
  }, [bar, shown]);
}

/** The way back, as long as it was the last thing done, and the way to the spot. */
function Ways({ happening }: { readonly happening: Happening }): ReactNode {
  const t = useTranslations('told');
  const tUndo = useTranslations('undo');
  const routeOf = useRouteOfChange();
  const { undo, redo } = useUndo();
  const back = (run: () => void, words: string): ReactNode => (
    <Button small onPress={run}>
      <Undo2 size={15} aria-hidden />
      {words}
    </Button>
  );
  const undoLast = (last: boolean): ReactNode => (last ? back(() => void stepBack('undo'), t('undo')) : null);
  switch (happening.kind) {
    case 'binned':
      return (
        <>
          {back(() => void takeOutOfBin(happening.what, happening.id, happening.name), t('undo'))}
          <RouteLink to={{ screen: 'bin' }}>{t('toBin')}</RouteLink>
        </>
      );
    case 'undone':
    case 'redone':
    case 'restored': {
      const { step } = happening;
      const to = routeOf(step);
      return (
        <>
          {happening.kind === 'undone'
            ? isSame(step, redo) && back(() => void stepBack('redo'), tUndo('redo'))
            : undoLast(isSame(step, undo))}
          {to !== null && <RouteLink to={to}>{t('show')}</RouteLink>}
        </>
      );
    }
    case 'evidence-added':
      return happening.added > 0 && undo?.kind === 'evidence-added'
        ? back(() => void undoAdded(happening.added), t('undo'))
        : null;
    case 'line-removed':
      return undoLast(undo?.kind === 'part-saved' && undo.subject === 'costs');
    case 'certificate-removed':
      return undoLast(undo?.kind === 'profile-saved' && undo.subject === 'certificates');
    case 'evidence-linked':
    case 'evidence-unlinked':
      return undoLast(undo?.kind === happening.kind);
    case 'handled':
      return undoLast(happening.count > 0 && undo?.kind === 'enterprise-part-saved');
    case 'views-changed':
      return happening.undone
        ? back(() => void stepBack('redo'), tUndo('redo'))
        : back(() => void stepBack('undo'), t('undo'));
    case 'unbinned':
    case 'purged':
    case 'copy-saved':
    case 'backed-up':
    case 'lock-on':
    case 'lock-off':
    case 'refused':
    case 'failed':
      return null;
  }
}

const isSame = (one: UndoStep, other: UndoStep | null): boolean =>
  one.subject === other?.subject && one.assessmentId === other.assessmentId;

function useSayHappening(): (happening: Happening) => string {
  const t = useTranslations('told');
  const showName = useShowName();
  const tChanges = useTranslations('changes');
  const tPalette = useTranslations('palette');
  const tLock = useTranslations('lock');
  const tHandling = useTranslations('handling');
  const tList = useTranslations('portfolio');
  const sayStep = useSayStep();
  const sayFault = useSayFault();
  return (happening) => {
    switch (happening.kind) {
      case 'binned':
        return t(`binned.${happening.what}`, { name: happening.name });
      case 'unbinned':
        return t('unbinned', { name: happening.name });
      case 'purged':
        return [
          t('purged', { name: happening.name }),
          ...(happening.inBackups ? [t('inBackups')] : []),
          ...(happening.inClosedVersions > 0
            ? [t('inClosedVersions', { count: happening.inClosedVersions })]
            : []),
        ].join(' ');
      case 'undone':
      case 'redone':
      case 'restored':
        return t(happening.kind, { step: sayStep(happening.step) });
      case 'evidence-added': {
        const { added, already, linked } = happening;
        const name = showName(happening.name);
        if (added + already === 1)
          return t(added === 1 ? 'addedOne' : linked === 1 ? 'linkedOne' : 'already', { name });
        return [
          ...(added > 0 ? [t('added', { count: added })] : []),
          ...(linked > 0 ? [t('linkedAlready', { count: linked })] : []),
          ...(already > linked ? [t('manyAlready', { count: already - linked })] : []),
        ].join(' ');
      }
      case 'line-removed':
        return t('lineRemoved', { name: happening.name.trim() || tChanges('unnamed') });
      case 'certificate-removed':
        return t('certificateRemoved', { name: happening.name });
      case 'evidence-linked':
        return t('linked', { count: happening.count });
      case 'evidence-unlinked':
        return t('unlinked', { name: showName(happening.name) });
      case 'handled':
        return tHandling('handled', { count: happening.count });
      case 'views-changed': {
        const { did, name, undone } = happening;
        return undone
          ? t('undone', { step: tList(`viewStep.${did}`, { name }) })
          : tList(`viewTold.${did}`, { name });
      }
      case 'copy-saved':
        return t('copySaved', { file: happening.file });
      case 'backed-up':
        return tPalette('backedUp');
      case 'lock-on':
        return tLock('turnedOn');
      case 'lock-off':
        return tLock('turnedOff');
      case 'refused':
      case 'failed':
        return sayFault(happening.fault);
    }
  };
}
