import { Search } from 'lucide-react';
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { audiences, textsOf } from '../../help/help-page.ts';
import { helpPageIdOf, type HelpPageId } from '../../help/help-page-ids.ts';
import { helpPage, helpPages, helpTerms } from '../../help/pages.ts';
import { searchHelp, type Findable, type HelpHit } from '../../help/search-help.ts';
import { plainHelp } from '../../help/ui-words.ts';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { usePick, useLanguage } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { BackToPlace } from './back-to-place.tsx';
import { HelpPageView } from './help-page-view.tsx';
import { HelpText } from './help-text.tsx';

type HelpRoute = Extract<Route, { screen: 'help' }>;

/** Help: one of its pages, or all of them and the search through them. */
export function HelpScreen({ route }: { readonly route: HelpRoute }): ReactNode {
  if (route.page === undefined) return <HelpList route={route} />;
  const id = helpPageIdOf(route.page);
  return id === null ? <LostScreen /> : <HelpPageView key={id} page={helpPage(id)} />;
}

/** So long after the last key the address follows what was typed. */
const addressDelayMs = 400;

function HelpList({ route }: { readonly route: HelpRoute }): ReactNode {
  const t = useTranslations('helpScreen');
  const [typed, setTyped] = useState(route.text ?? '');
  const written = useRef(route.text ?? '');
  useEffect(() => {
    const timer = setTimeout(() => {
      if (typed.trim() === written.current) return;
      written.current = typed.trim();
      // Back from a page that was found leads to what was found.
      goInstead({ screen: 'help', text: typed.trim() });
    }, addressDelayMs);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <Page title={t('title')} lead={t('lead')} focusHeading={false} actions={<BackToPlace />}>
      <SearchField
        aria-label={t('search')}
        className="search search-everything"
        value={typed}
        onChange={(text) => setTyped(text.slice(0, 100))}
        autoFocus
      >
        <Search size={18} aria-hidden />
        <Input className="input" placeholder={t('search')} />
      </SearchField>
      {typed.trim() === '' ? <AllPages /> : <Hits text={typed.trim()} />}
    </Page>
  );
}

function AllPages(): ReactNode {
  const t = useTranslations('helpScreen');
  const pick = usePick();
  return (
    <div className="help-groups">
      {audiences.map((audience) => (
        <section key={audience} className="card pad" aria-labelledby={`help-${audience}`}>
          <h2 id={`help-${audience}`}>{t(`for.${audience}`)}</h2>
          <ul className="help-list">
            {helpPages
              .filter((page) => page.audience === audience)
              .map((page) => (
                <li key={page.id}>
                  <RouteLink to={{ screen: 'help', page: page.id }}>{pick(page.title)}</RouteLink>
                  <p className="quiet-text">
                    <HelpText text={page.lead} />
                  </p>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type FoundId = { readonly kind: 'page'; readonly id: HelpPageId } | { readonly kind: 'term' };

function Hits({ text }: { readonly text: string }): ReactNode {
  const t = useTranslations('helpScreen');
  const hits = useHits(text);
  return (
    <>
      <p role="status" className="counted">
        {hits.length === 0 ? t('none', { text }) : t('found', { count: hits.length })}
      </p>
      {hits.length === 0 ? (
        <p className="quiet-text">{t('noneHint')}</p>
      ) : (
        <ul className="card pad help-list">
          {hits.map((hit) => (
            <li key={`${hit.id.kind} ${hit.title}`}>
              <RouteLink to={{ screen: 'help', page: hit.id.kind === 'page' ? hit.id.id : 'terms' }}>
                {hit.id.kind === 'term' ? t('term', { title: hit.title }) : hit.title}
              </RouteLink>
              {hit.excerpt !== null && <Excerpt excerpt={hit.excerpt} />}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function useHits(text: string): readonly HelpHit<FoundId>[] {
  const language = useLanguage();
  const all = useMemo(
    (): readonly Findable<FoundId>[] => [
      ...helpPages.map((page) => ({
        id: { kind: 'page' as const, id: page.id },
        title: plainHelp(page.title[language], language),
        texts: textsOf(page)
          .slice(1)
          .map((one) => plainHelp(one[language], language)),
      })),
      ...helpTerms.map((term) => ({
        id: { kind: 'term' as const },
        title: term.title[language],
        texts: [term.text[language]],
      })),
    ],
    [language],
  );
  return useMemo(() => searchHelp(all, text), [all, text]);
}

function Excerpt({ excerpt }: { readonly excerpt: NonNullable<HelpHit<FoundId>['excerpt']> }): ReactNode {
  const { text, from, to } = excerpt;
  return (
    <p className="quiet-text found-text">
      {text.slice(0, from)}
      <mark>{text.slice(from, to)}</mark>
      {text.slice(to)}
    </p>
  );
}
