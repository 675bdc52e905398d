import { Search } from 'lucide-react';
import { Fragment, useEffect, useRef, useState, type ReactNode } from 'react';
import { Input, SearchField } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import type { ProfileField } from '../../../assessments/enterprise/profile.ts';
import { findAllIn } from '../../../assessments/portfolio/search-form.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { SearchHit, SearchResult } from '../../../electron/contract/portfolio.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { CheckBox } from '../../parts/check-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../routing/navigation.ts';
import { hrefOf, type Route } from '../../routing/route.ts';
import { bestFirst } from '../../shell/palette/best-first.ts';
import { isFoundBy } from '../../shell/palette/place-words.ts';
import { useCommands } from '../../shell/palette/use-commands.tsx';
import { useSettings } from '../../stores/app.ts';
import { saveQueue } from '../../stores/saving.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { routeToHit } from './spot-route.ts';

/** So long after the last key the address follows what was typed; the results follow at once. */
const addressDelayMs = 400;
/** While something written is not ready for searching yet, it is asked again after this. */
const againMs = 500;
/** The same while only files of evidence are still being read. */
const filesAgainMs = 1500;

/** Looks in everything that was written; what is found stands under its enterprise and leads to its place. */
export function SearchScreen({ route }: { readonly route: Extract<Route, { screen: 'search' }> }): ReactNode {
  const t = useTranslations('search');
  const sayFault = useSayFault();
  const { language } = useSettings();
  const [typed, setTyped] = useState(route.text ?? '');
  const [found, setFound] = useState<{ readonly text: string; readonly result: SearchResult } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const { from, here = false } = route;
  const within = here ? from : undefined;
  const fromOutside = useRef(route.text ?? '');

  // Another search was begun from the palette while this page stands.
  useEffect(() => {
    const text = route.text ?? '';
    if (text !== fromOutside.current) setTyped(text);
    fromOutside.current = text;
  }, [route.text]);

  useEffect(() => {
    let wanted = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    const text = typed.trim();
    const search = async (): Promise<void> => {
      // What is still on its way can be found as well.
      await saveQueue.flush();
      const reply = await ask('searchEverything', {
        text,
        ...(within === undefined ? {} : { enterpriseId: within }),
      });
      if (!wanted) return;
      if (!reply.ok) return setFault(reply.fault);
      setFound({ text, result: reply.value });
      const { pending, filesPending } = reply.value;
      if (pending > 0 || filesPending > 0)
        again = setTimeout(() => void search(), pending > 0 ? againMs : filesAgainMs);
    };
    void search();
    const timer = setTimeout(() => {
      if (text === fromOutside.current) return;
      fromOutside.current = text;
      goInstead({ ...route, text });
    }, addressDelayMs);
    return () => {
      wanted = false;
      clearTimeout(again);
      clearTimeout(timer);
    };
    // The address follows the text, not the other way round; options are shown in the language of the window.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [typed, within, language]);

  return (
    <Page title={t('title')} focusHeading={false}>
      <SearchField
        aria-label={t('label')}
        className="search search-everything"
        value={typed}
        onChange={(text) => setTyped(text.slice(0, 200))}
        autoFocus
      >
        <Search size={18} aria-hidden />
        <Input className="input" placeholder={t('label')} />
      </SearchField>
      <p className="quiet-text search-hint">{t('hint')}</p>
      {from !== undefined && <OnlyHere id={from} here={here} route={route} />}
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      {typed.trim() !== '' && <PlacesFound text={typed} />}
      {found !== null && <Results {...found} />}
    </Page>
  );
}

/** So many pages are offered above what was found. */
const mostPlaces = 4;

/** Pages found by their own or by everyday words: who looks for the bin looks for no text of an enterprise. */
function PlacesFound({ text }: { readonly text: string }): ReactNode {
  const t = useTranslations('palette');
  const { places } = useCommands();
  const found = bestFirst(places.filter(isFoundBy(text)), text).slice(0, mostPlaces);
  if (found.length === 0) return null;
  return (
    <nav className="search-places" aria-label={t('places')}>
      <span className="quiet-text" aria-hidden>
        {t('places')}
      </span>
      {found.map(({ id, label, Icon, run }) => (
        <Button key={id} small onPress={run}>
          {Icon !== undefined && <Icon size={15} aria-hidden />}
          {label}
        </Button>
      ))}
    </nav>
  );
}

function OnlyHere({
  id,
  here,
  route,
}: {
  readonly id: string;
  readonly here: boolean;
  readonly route: Extract<Route, { screen: 'search' }>;
}): ReactNode {
  const t = useTranslations('search');
  const enterprise = useEnterprise(id);
  if (enterprise === null || enterprise === undefined) return null;
  return (
    <CheckBox isSelected={here} onChange={(on) => goInstead({ ...route, here: on })}>
      <span className="breakable">{t('here', { name: enterprise.profile.name })}</span>
    </CheckBox>
  );
}

const foundWords = { none: 'found', perhaps: 'foundPerhaps', some: 'foundMore' } as const;

function Results({ text, result }: { readonly text: string; readonly result: SearchResult }): ReactNode {
  const t = useTranslations('search');
  const tApp = useTranslations('app');
  const { enterprises, further, more, pending, filesPending } = result;
  if (text === '') return <p>{t('start')}</p>;
  return (
    <>
      <p role="status" className="counted">
        {enterprises.length === 0
          ? t('none', { text })
          : t(foundWords[further], { count: enterprises.length })}
      </p>
      {more && <p className="quiet-text">{t('more')}</p>}
      {enterprises.length === 0 && <p className="quiet-text">{t('noneHint')}</p>}
      {pending > 0 && <p className="quiet-text">{t('pending', { count: pending })}</p>}
      {filesPending > 0 && <p className="quiet-text">{t('filesPending', { count: filesPending })}</p>}
      {enterprises.map(({ id, name, sample, hits }) => (
        <section key={id} className="card found" aria-label={name === '' ? tApp('unnamed') : name}>
          <h2>
            <a className="link" href={hrefOf({ screen: 'enterprise', enterpriseId: id })}>
              <bdi className="breakable">{name === '' ? tApp('unnamed') : name}</bdi>
            </a>
            {sample && <span className="tag">{tApp('sample')}</span>}
          </h2>
          <ul>
            {hits.map((hit, place) => (
              <Hit key={place} enterpriseId={id} hit={hit} query={text} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

interface HitProps {
  readonly enterpriseId: string;
  readonly hit: SearchHit;
  readonly query: string;
}

function Hit({ enterpriseId, hit, query }: HitProps): ReactNode {
  const t = useTranslations('search');
  const pick = usePick();
  const label =
    hit.label === null
      ? hit.kind === 'enterprise'
        ? sayField(hit.subject, pick, t)
        : hit.kind === 'answer'
          ? t('gone')
          : null
      : pick(hit.label);
  return (
    <li>
      <a className="found-hit" href={hrefOf(routeToHit(enterpriseId, hit))}>
        <span className="found-where">
          <span className="tag">{t(`kinds.${hit.kind}`)}</span>
          {hit.assessmentTitle !== null && <span className="quiet-text">{hit.assessmentTitle}</span>}
          {label !== null && <bdi className="found-label breakable">{label}</bdi>}
          {hit.page !== null && <span className="quiet-text">{t('page', { page: hit.page })}</span>}
        </span>
        <bdi className="found-text">
          <Marked hit={hit} query={query} />
        </bdi>
      </a>
    </li>
  );
}

/** The text around what was found, with every word looked for marked in it. */
function Marked({ hit, query }: Omit<HitProps, 'enterpriseId'>): ReactNode {
  const { before, match, after } = hit;
  const text = before + match + after;
  const all = findAllIn(text, query);
  // What the search found by another spelling is where it says.
  const spans = all.length > 0 ? all : [{ from: before.length, to: before.length + match.length }];
  return (
    <>
      {spans.map(({ from, to }, place) => (
        <Fragment key={from}>
          {text.slice(spans[place - 1]?.to ?? 0, from)}
          <mark>{text.slice(from, to)}</mark>
        </Fragment>
      ))}
      {text.slice(spans.at(-1)?.to ?? 0)}
    </>
  );
}

function sayField(
  subject: string,
  pick: ReturnType<typeof usePick>,
  t: ReturnType<typeof useTranslations<'search'>>,
): string | null {
  if (subject === 'consultant' || subject === 'tags') return t(`field.${subject}`);
  return Object.hasOwn(profileFieldLabels, subject)
    ? pick(profileFieldLabels[subject as ProfileField])
    : null;
}
