import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { helpPageIdOf } from '../help/help-page-ids.ts';
import { helpPage } from '../help/pages.ts';
import { RouteLink } from '../parts/button.tsx';
import { MoreMenu } from '../parts/menu.tsx';
import { go } from '../routing/navigation.ts';
import type { Route } from '../routing/route.ts';
import { useOpenedParts } from '../stores/derived.ts';
import { useEnterprise } from '../stores/enterprises.ts';
import { usePick } from '../text/language.ts';
import { useFoldedWay } from './use-folded-way.ts';

interface Crumb {
  readonly label: string;
  readonly to?: Route;
}

/** Where one is, from the list of enterprises down; each step above is a link, those there is no room for behind “…”. */
export function Crumbs({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
  const crumbs = useCrumbs(route);
  if (crumbs.length < 2) return <div className="crumbs" />;
  return (
    <nav className="crumbs" aria-label={t('crumbs')}>
      <Way crumbs={crumbs} />
    </nav>
  );
}

function Way({ crumbs }: { readonly crumbs: readonly Crumb[] }): ReactNode {
  const t = useTranslations('app');
  const [{ from, to: behind, short }, watch] = useFoldedWay(crumbs.map(({ label }) => label).join('/'));
  return (
    <ol ref={watch} className={short ? 'short' : undefined}>
      {crumbs.map(({ label, to }, place) => {
        if (place > from && place < behind) return null;
        return (
          <li key={`${place}${label}`}>
            {place === from && from < behind ? (
              <MoreMenu
                label={t('crumbsBetween')}
                edge="start"
                choices={crumbs.slice(from, behind).map((one, at) => ({
                  id: String(at),
                  label: one.label,
                  disabled: one.to === undefined,
                  run: () => one.to !== undefined && go(one.to),
                }))}
              />
            ) : to === undefined || place === crumbs.length - 1 ? (
              <span aria-current={place === crumbs.length - 1 ? 'page' : undefined}>{label}</span>
            ) : (
              <RouteLink to={to}>{label}</RouteLink>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function useCrumbs(route: Route): readonly Crumb[] {
  const t = useTranslations('app');
  const places = useTranslations('places');
  const history = useTranslations('historyPlaces');
  const desk = useTranslations('deskPlaces');
  const dossierPlaces = useTranslations('dossierPlaces');
  const programmePlaces = useTranslations('programmePlaces');
  const assessmentPacks = useTranslations('assessmentPacks');
  const application = useTranslations('application');
  const onSite = useTranslations('onSite');
  const owner = useTranslations('quickScan');
  const portfolio = useTranslations('portfolio');
  const trend = useTranslations('trend');
  const search = useTranslations('search');
  const help = useTranslations('helpScreen');
  const about = useTranslations('about');
  const ownFigures = useTranslations('ownFigures');
  const ownCosts = useTranslations('ownCosts');
  const pick = usePick();
  const open = useOpenedParts('id', 'enterpriseId', 'row', 'packs', 'programmes', 'costs');
  const enterpriseId =
    'enterpriseId' in route
      ? route.enterpriseId
      : open !== null && 'assessmentId' in route
        ? open.enterpriseId
        : null;
  const enterprise = useEnterprise(enterpriseId);
  const start: Crumb = { label: t('enterprises'), to: { screen: 'start' } };
  if (route.screen === 'start' || route.screen === 'lost') return [start];
  if (route.screen === 'bin') return [start, { label: history('bin') }];
  if (route.screen === 'settings' || route.screen === 'keeping')
    return [start, { label: desk(route.screen) }];
  if (route.screen === 'about') return [start, { label: about('title') }];
  if (route.screen === 'help') {
    const id = helpPageIdOf(route.page ?? '');
    const all: Crumb = { label: help('title'), to: { screen: 'help' } };
    return id === null ? [start, all] : [start, all, { label: pick(helpPage(id).title) }];
  }
  if (route.screen === 'own-figures' || route.screen === 'own-costs') {
    const settings: Crumb = { label: desk('settings'), to: { screen: 'settings' } };
    const own = route.screen === 'own-costs' ? ownCosts : ownFigures;
    return [start, settings, { label: own('title') }];
  }
  if (route.screen === 'batch') return [start, { label: dossierPlaces('batch') }];
  if (route.screen === 'check-dossier') return [start, { label: dossierPlaces('checkDossier') }];
  if (route.screen === 'take-in') return [start, { label: desk('takeIn') }];
  if (route.screen === 'hand-over') return [start, { label: desk('handOver') }];
  if (route.screen === 'side-by-side') return [start, { label: portfolio('compare') }];
  if (route.screen === 'search') return [start, { label: search('title') }];
  if (route.screen === 'packs') return [start, { label: programmePlaces('packs') }];
  const named: readonly Crumb[] =
    enterprise === null || enterprise === undefined
      ? []
      : [
          {
            label: enterprise.profile.name.trim() || t('unnamed'),
            to: { screen: 'enterprise', enterpriseId: enterprise.id },
          },
        ];
  if (route.screen === 'enterprise') return [start, ...named];
  if (route.screen === 'new-assessment') return [start, ...named, { label: t('newAssessment') }];
  if (route.screen === 'enterprise-evidence') return [start, ...named, { label: history('evidence') }];
  if (route.screen === 'enterprise-history') return [start, ...named, { label: history('history') }];
  if (route.screen === 'trend') return [start, ...named, { label: trend('title') }];
  if (open === null) return [start];
  const home: Crumb = { label: open.row.title, to: { screen: 'assessment', assessmentId: open.id } };
  const above = [start, ...named, home];
  switch (route.screen) {
    case 'assessment':
      return above;
    case 'assessment-profile':
      return [...above, { label: t('profile') }];
    case 'figures':
      return [...above, { label: t('figures') }];
    case 'workbook':
      return [...above, { label: desk('workbook') }];
    case 'on-site':
      return [...above, { label: onSite('title') }];
    case 'follow-ups':
      return [...above, { label: onSite('followUps') }];
    case 'plan':
      return [...above, { label: places('plan') }];
    case 'compare':
      return [...above, { label: places('compare') }];
    case 'dossier':
      return [...above, { label: t('dossier') }];
    case 'evidence':
    case 'history':
    case 'versions':
      return [...above, { label: history(route.screen) }];
    case 'version':
      return [...above, { label: history('version', { version: route.version }) }];
    case 'programmes':
      return [...above, { label: programmePlaces('programmes') }];
    case 'programme': {
      const programme = open.programmes.find((one) => one.id === route.programmeId);
      return [
        ...above,
        { label: programmePlaces('programmes'), to: { screen: 'programmes', assessmentId: open.id } },
        { label: programme === undefined ? '' : pick(programme.shortTitle) },
      ];
    }
    case 'application': {
      const programme = open.programmes.find((one) => one.id === route.programmeId);
      const to: Route = { screen: 'programme', assessmentId: open.id, programmeId: route.programmeId };
      return [
        ...above,
        { label: programmePlaces('programmes'), to: { screen: 'programmes', assessmentId: open.id } },
        ...(programme === undefined ? [] : [{ label: pick(programme.shortTitle), to }]),
        { label: application('crumb') },
      ];
    }
    case 'costs':
      return [...above, { label: programmePlaces('costs') }];
    case 'cost-line': {
      const place = open.costs.lines.findIndex((one) => one.id === route.lineId);
      return [
        ...above,
        { label: programmePlaces('costs'), to: { screen: 'costs', assessmentId: open.id } },
        { label: place === -1 ? '' : programmePlaces('line', { number: place + 1 }) },
      ];
    }
    case 'assessment-packs':
      return [...above, { label: assessmentPacks('title') }];
    case 'edition': {
      const pack = open.packs.find((one) => one.id === route.packId);
      const title = pack === undefined ? '' : pick(pack.shortTitle);
      return [...above, { label: programmePlaces('edition', { pack: title }) }];
    }
    case 'section':
    case 'check':
    case 'quick-scan':
    case 'result': {
      const pack = open.packs.find((one) => one.id === route.packId);
      const title = pack === undefined ? '' : pick(pack.shortTitle);
      if (route.screen === 'check') return [...above, { label: t('checkOf', { pack: title }) }];
      if (route.screen === 'result') return [...above, { label: t('resultOf', { pack: title }) }];
      if (route.screen === 'quick-scan') return [...above, { label: owner('title', { pack: title }) }];
      const section = pack?.sections.find((one) => one.id === route.sectionId);
      return [...above, { label: title }, { label: section === undefined ? '' : pick(section.title) }];
    }
  }
}
