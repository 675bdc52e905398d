import { X } from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { leaveTour, moveTour, stops, useTour, type Stop } from '../../stores/tour.ts';

/** What a stop is about: it is marked on the page. */
const shownAt: Readonly<Record<Stop, string>> = {
  home: '.next',
  // Beside the questions, or below them where there is no room beside.
  scan: ':is(.section-aside, .cards:only-child) .range',
  question: '.question',
  result: '.minute',
  programmes: '.programme-rows',
  dossier: '.dossier-columns',
};

/** How many frames a page may take to come before its mark is given up, and for how many what is marked must stay. */
const patience = 300;
const steady = 12;
const markAgainMs = 500;

/**
 * The tour: a few sentences beside the real page, which stays usable. It takes the focus at each stop, Escape leaves
 * it, and what it speaks of is marked on the page.
 */
export function TourCard(): ReactNode {
  const t = useTranslations('tour');
  const tour = useTour((state) => state.tour);
  const heading = useRef<HTMLHeadingElement>(null);
  const stop = tour.kind === 'on' ? tour.stop : null;

  useEffect(() => {
    if (stop === null) return;
    document.documentElement.dataset['touring'] = 'true';
    let frame = 0;
    let left = patience;
    let marked: Element | null = null;
    let stayed = 0;
    const look = (): void => {
      left -= 1;
      const found = document.querySelector(`main ${shownAt[stop]}`);
      stayed = found !== null && found === marked ? stayed + 1 : 0;
      marked = found;
      // The page before may still be there, and the new one takes the focus when it comes: the tour waits for both.
      frame = requestAnimationFrame(stayed < steady && left > 0 ? look : arrive);
    };
    const arrive = (): void => {
      mark();
      marked?.scrollIntoView({ block: 'nearest' });
      heading.current?.focus();
    };
    const mark = (): void => {
      if (marked?.isConnected !== true) marked = document.querySelector(`main ${shownAt[stop]}`);
      marked?.setAttribute('data-tour-here', '');
    };
    frame = requestAnimationFrame(look);
    // What was marked may be drawn anew, e.g. when a list has come.
    const again = setInterval(() => (left > 0 && stayed >= steady ? mark() : undefined), markAgainMs);
    return () => {
      clearInterval(again);
      cancelAnimationFrame(frame);
      marked?.removeAttribute('data-tour-here');
      delete document.documentElement.dataset['touring'];
    };
  }, [stop]);

  useEffect(() => {
    if (stop === null) return;
    const onKey = (event: KeyboardEvent): void => {
      // What lies open on the page is closed first.
      if (event.key !== 'Escape' || event.defaultPrevented || document.querySelector('[role="dialog"]'))
        return;
      leaveTour();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [stop]);

  if (stop === null) return null;
  const place = stops.indexOf(stop);
  const last = place === stops.length - 1;
  return (
    <section className="tour-card" aria-label={t('label')}>
      <div className="tour-head">
        <p className="quiet-text">{t('step', { number: place + 1, count: stops.length })}</p>
        <AriaButton className="button quiet icon-only" onPress={leaveTour} aria-label={t('end')}>
          <X size={18} aria-hidden />
        </AriaButton>
      </div>
      <h2 ref={heading} tabIndex={-1}>
        {t(`${stop}.title`)}
      </h2>
      <p>{t(`${stop}.text`)}</p>
      <div className="row">
        <Button look="primary" onPress={() => moveTour(1)}>
          {t(last ? 'done' : 'next')}
        </Button>
        {place > 0 && <Button onPress={() => moveTour(-1)}>{t('back')}</Button>}
        {!last && (
          <Button look="quiet" onPress={leaveTour}>
            {t('end')}
          </Button>
        )}
      </div>
      {place === 0 && <p className="quiet-text">{t('keys')}</p>}
    </section>
  );
}
