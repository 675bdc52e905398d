import { useEffect, useEffectEvent, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { useTranslations } from 'use-intl';
import { questionSlot } from '../../../assessments/answering/answer.ts';
import { useTaking } from '../../evidence/use-taking.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { showFromTop } from '../../parts/scroller.ts';
import { Help } from '../../questions/help-panel.tsx';
import type { Route } from '../../routing/route.ts';
import { useOpened } from '../../stores/derived.ts';
import { useLocked } from '../../stores/locked.ts';
import { beginOnSite, useOnSite } from '../../stores/on-site.ts';
import { EndCard } from './end-card.tsx';
import { useGroupTitle } from './group-title.ts';
import { JumpDialog } from './jump-dialog.tsx';
import { KeyBar } from './key-bar.tsx';
import { KeysDialog } from './keys-dialog.tsx';
import { OnSiteCard, type CardHandle } from './on-site-card.tsx';
import { onSiteAction, onSiteFocus, type OnSiteAction } from './on-site-keys.ts';
import { OrderSwitch } from './order-switch.tsx';
import { end, nextOpen, useInterview } from './use-interview.ts';

/** One question a card, everything by keys: for who walks through the factory with a laptop. */
export function OnSiteScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'on-site' }>;
}): ReactNode {
  const t = useTranslations('onSite');
  const sayGroup = useGroupTitle();
  const { id: assessmentId, enterpriseId } = useOpened('id', 'enterpriseId');
  const wanted = route.question ?? null;
  // Before the first drawing, so that it begins at the right card.
  const [begun, setBegun] = useState<string | null>(null);
  if (begun !== `${assessmentId} ${wanted}`) {
    setBegun(`${assessmentId} ${wanted}`);
    beginOnSite(assessmentId, wanted);
  }
  const { groups, cards, here, place, group, open, carried } = useInterview();
  const help = useOnSite((state) => state.help);
  const order = useOnSite((state) => state.order);
  const noRooms = order === 'rooms' && groups.every(({ kind }) => kind === 'section');
  const locked = useLocked();
  const [shown, setShown] = useState<'keys' | 'jump' | null>(null);
  const area = useRef<HTMLDivElement>(null);
  const card = useRef<CardHandle>(null);
  const [dock, setDock] = useState<HTMLDivElement | null>(null);

  /** Where the keys are at home; behind the last card, where one goes on. */
  const toCard = (): void =>
    area.current?.querySelector<HTMLElement>('.on-site-card, .end-card a')?.focus({ preventScroll: true });
  const goTo = (key: string | undefined): void => useOnSite.setState({ at: key ?? end });
  const target = (): Parameters<typeof useTaking>[0] extends (at: Element | null) => infer T ? T : never =>
    here === null || document.querySelector('[role="dialog"]') !== null
      ? null
      : { enterpriseId, link: { assessmentId, slot: questionSlot(here.pack.id, here.question.id) } };
  const over = useTaking(target, locked);

  /** Shows the explanations and goes to them; hides them, and goes back to the card if they had the focus. */
  const turnHelp = (): void => {
    const find = (selector: string): HTMLElement | null =>
      area.current?.querySelector<HTMLElement>(selector) ?? null;
    const within = find('.on-site-help')?.contains(document.activeElement) === true;
    flushSync(() => useOnSite.setState({ help: !help }));
    const to = find(help ? '.on-site-card' : '.on-site-help');
    if (to === null || (help && !within)) return;
    to.focus({ preventScroll: true });
    showFromTop(to);
  };
  const act = (action: OnSiteAction): void => {
    switch (action.kind) {
      case 'next':
        return goTo(cards[place + 1]?.key);
      case 'previous':
        return goTo(cards[Math.max(0, place - 1)]?.key);
      case 'skip':
        return goTo(nextOpen(cards, place)?.key);
      case 'help':
        return turnHelp();
      case 'keys':
      case 'jump':
        return setShown(action.kind);
      default:
        return card.current?.act(action);
    }
  };
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    const at = event.target;
    // The keys of a dialog are its own, and so are those of the frame. Where nothing has the focus, they are the card's.
    const lost = at === document.body || (at instanceof Element && at.id === 'main');
    if (!(at instanceof Element) || !(lost || area.current?.contains(at) === true)) return;
    if (document.querySelector('[role="dialog"]') !== null) return;
    const { key, altKey, ctrlKey, metaKey, isComposing: composing } = event;
    const action = onSiteAction({ key, altKey, ctrlKey, metaKey, composing }, onSiteFocus(at));
    if (action === null) return;
    act(action);
    event.preventDefault();
    event.stopPropagation();
  });
  // A message that comes takes its room from the card: what has the focus stays in sight.
  useEffect(() => {
    const columns = area.current?.querySelector('.on-site-columns');
    if (columns === null || columns === undefined) return;
    const sized = new ResizeObserver(() => {
      const at = document.activeElement;
      if (columns.contains(at) && at?.matches('.on-site-card') === false)
        at.scrollIntoView({ block: 'nearest' });
    });
    sized.observe(columns);
    return () => sized.disconnect();
  }, []);
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => onKey(event);
    // Before anything else: an arrow must not scroll, a digit not choose twice.
    document.addEventListener('keydown', listen, true);
    return () => document.removeEventListener('keydown', listen, true);
  }, []);
  // The first open question is another one as soon as it is answered: the card stays until one goes on.
  useEffect(() => {
    if (here !== null) useOnSite.setState({ at: here.key });
  }, [here]);
  useEffect(() => {
    if (here !== null) return;
    toCard();
  }, [here]);

  return (
    <Page
      title={t('title')}
      focusHeading={false}
      actions={
        <>
          <OrderSwitch onChosen={toCard} />
          <RouteLink to={{ screen: 'follow-ups', assessmentId }} look="plain" small>
            {t('followUps')}
          </RouteLink>
        </>
      }
    >
      <div ref={area} className="on-site">
        <div className="on-site-where">
          <p>
            {here === null
              ? t('through', { count: cards.length })
              : t('place', { number: place + 1, count: cards.length })}
          </p>
          <ProgressBar
            label={t('progress')}
            value={cards.length - open}
            max={cards.length}
            valueLabel={t('left', { count: open })}
          />
          <p className="quiet-text">
            {open === 0 && carried > 0 ? t('leftCarried', { count: carried }) : t('left', { count: open })}
          </p>
        </div>
        {noRooms && (
          <p className="quiet-text" role="status">
            {t('noRooms')}
          </p>
        )}
        <div className={help && here !== null ? 'on-site-columns with-help' : 'on-site-columns'}>
          {here === null ? (
            <EndCard cards={cards} goTo={goTo} />
          ) : (
            <OnSiteCard
              key={here.key}
              ref={card}
              card={here}
              group={group === null ? '' : sayGroup(group)}
              goNext={() => act({ kind: 'next' })}
              dropping={over !== null}
              dock={dock}
            />
          )}
          {help && here !== null && (
            // Scrolls by itself when it is long, so the keyboard must reach it; its one key only leads back.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
            <aside
              className="on-site-help card pad"
              aria-label={t('helpTitle')}
              // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
              tabIndex={0}
              onKeyDown={({ key, target: at, currentTarget }) => {
                if (key === 'Escape' && at === currentTarget) turnHelp();
              }}
            >
              <Help question={here.question} pack={here.pack} />
            </aside>
          )}
        </div>
        <div className="on-site-dock">
          <div ref={setDock} />
          <KeyBar
            act={act}
            atEnd={here === null}
            locked={locked}
            help={help}
            mayNotApply={here !== null && here.question.notApplicable !== false}
          />
        </div>
      </div>
      {shown === 'keys' && <KeysDialog onClose={() => setShown(null)} />}
      {shown === 'jump' && (
        <JumpDialog
          groups={groups}
          here={group}
          onGo={(key) => {
            setShown(null);
            goTo(key);
          }}
          onClose={() => setShown(null)}
        />
      )}
    </Page>
  );
}
