import {
  Building2,
  CircleCheckBig,
  Columns3,
  Keyboard,
  Languages,
  Lock,
  Moon,
  NotebookPen,
  Plus,
  Redo2,
  Save,
  Search,
  Sun,
  Tags,
  Undo2,
  type LucideIcon,
} from 'lucide-react';
import { useMemo } from 'react';
import { useTranslations } from 'use-intl';
import { languages } from '../../../assessments/pack/localized.ts';
import { helpPages } from '../../help/pages.ts';
import { go, useRoute } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { changeSettings, useReadOnlyFault, useSettings } from '../../stores/app.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { keep } from '../../stores/keeping.ts';
import { lockNow, useLock } from '../../stores/lock.ts';
import { usePortfolio } from '../../stores/portfolio.ts';
import { tell } from '../../stores/told.ts';
import { stepBack, useUndo } from '../../stores/undo.ts';
import { usePick } from '../../text/language.ts';
import { mostBeside } from '../../screens/portfolio/ticked-bar.tsx';
import { placeIcons } from '../rail-link.tsx';
import { useAssessmentHere } from './assessment-here.ts';
import { openOverlay } from './palette-state.ts';
import { wordsForHelp, wordsForPlace, type Findable } from './place-words.ts';

/** Something the palette offers. */
export interface Command extends Findable {
  readonly id: string;
  readonly Icon?: LucideIcon;
  readonly run: () => void;
}

/** Every place and every action there is from here. */
export function useCommands(): { readonly places: readonly Command[]; readonly actions: readonly Command[] } {
  const places = usePlaces();
  const actions = useActions();
  return useMemo(() => ({ places, actions }), [places, actions]);
}

function usePlaces(): readonly Command[] {
  const t = useTranslations('app');
  const desk = useTranslations('deskPlaces');
  const history = useTranslations('historyPlaces');
  const programmes = useTranslations('programmePlaces');
  const ownPacks = useTranslations('assessmentPacks');
  const waysOn = useTranslations('places');
  const onSite = useTranslations('onSite');
  const dossiers = useTranslations('dossierPlaces');
  const help = useTranslations('helpScreen');
  const about = useTranslations('about');
  const ownFigures = useTranslations('ownFigures');
  const ownCosts = useTranslations('ownCosts');
  const portfolio = useTranslations('portfolio');
  const pick = usePick();
  const trend = useTranslations('trend');
  const here = useAssessmentHere();
  const route = useRoute();
  const enterpriseId = 'enterpriseId' in route ? route.enterpriseId : (here?.enterpriseId ?? null);
  const ticked = usePortfolio((state) => state.ticked);
  return useMemo(() => {
    const to = (route: Route, label: string, Icon: LucideIcon, detail?: string): Command => ({
      id: `place ${JSON.stringify(route)}`,
      label,
      also: wordsForPlace(route.screen),
      Icon,
      ...(detail === undefined ? {} : { detail }),
      run: () => go(route),
    });
    const everywhere: readonly Command[] = [
      to({ screen: 'start' }, t('enterprises'), Building2),
      {
        ...to(
          { screen: 'side-by-side', ids: [...ticked].slice(0, mostBeside) },
          portfolio('compare'),
          Columns3,
        ),
        also: wordsForPlace('compare'),
      },
      to({ screen: 'packs' }, programmes('packs'), placeIcons.packs),
      to({ screen: 'take-in' }, desk('takeIn'), placeIcons.takeIn),
      to({ screen: 'hand-over' }, desk('handOver'), placeIcons.handOver),
      to({ screen: 'batch' }, dossiers('batch'), placeIcons.batch),
      to({ screen: 'check-dossier' }, dossiers('checkDossier'), placeIcons.checkDossier),
      to({ screen: 'keeping' }, desk('keeping'), placeIcons.keeping),
      to({ screen: 'bin' }, history('bin'), placeIcons.bin),
      to({ screen: 'settings' }, desk('settings'), placeIcons.settings),
      to({ screen: 'own-figures' }, ownFigures('title'), placeIcons.ownFigures),
      to({ screen: 'own-costs' }, ownCosts('title'), placeIcons.ownFigures),
      to({ screen: 'help' }, help('title'), placeIcons.help, 'F1'),
      to({ screen: 'about' }, about('title'), placeIcons.about),
      ...helpPages.map(({ id, title }) => ({
        ...to({ screen: 'help', page: id }, pick(title), placeIcons.help, help('title')),
        also: wordsForHelp(id),
      })),
    ];
    const years: readonly Command[] =
      enterpriseId === null
        ? []
        : [
            {
              ...to({ screen: 'trend', enterpriseId }, trend('title'), placeIcons.trend),
              also: `${wordsForPlace('trend')} ${wordsForPlace('compare')}`,
            },
          ];
    if (here === null) return [...years, ...everywhere];
    const { id: assessmentId, packs, row, frozen } = here;
    const own = (screen: OwnScreen, label: string, Icon: LucideIcon): Command =>
      to({ screen, assessmentId }, label, Icon, row.title);
    return [
      own('assessment', t('home'), placeIcons.home),
      own('assessment-profile', t('profile'), placeIcons.profile),
      own('figures', t('figures'), placeIcons.figures),
      own('on-site', onSite('title'), placeIcons.onSite),
      own('follow-ups', onSite('followUps'), placeIcons.followUps),
      own('plan', waysOn('plan'), placeIcons.plan),
      own('compare', waysOn('compare'), placeIcons.compare),
      ...years,
      own('programmes', programmes('programmes'), placeIcons.programmes),
      own('costs', programmes('costs'), placeIcons.costs),
      own('evidence', history('evidence'), placeIcons.evidence),
      own('dossier', t('dossier'), placeIcons.dossier),
      ...(frozen === null
        ? [
            own('workbook', desk('workbook'), placeIcons.workbook),
            own('assessment-packs', ownPacks('task'), placeIcons.packs),
          ]
        : []),
      own('history', history('history'), placeIcons.history),
      own('versions', history('versions'), placeIcons.versions),
      ...packs.flatMap((pack) => [
        to(
          { screen: 'result', assessmentId, packId: pack.id },
          t('resultOf', { pack: pick(pack.shortTitle) }),
          placeIcons.result,
        ),
        to(
          { screen: 'check', assessmentId, packId: pack.id },
          t('checkOf', { pack: pick(pack.shortTitle) }),
          CircleCheckBig,
        ),
        ...pack.sections.map((section) =>
          to(
            { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id },
            pick(section.title),
            NotebookPen,
            pick(pack.shortTitle),
          ),
        ),
      ]),
      ...everywhere,
    ];
  }, [
    t,
    desk,
    history,
    programmes,
    ownPacks,
    waysOn,
    onSite,
    dossiers,
    help,
    about,
    ownFigures,
    ownCosts,
    portfolio,
    trend,
    pick,
    here,
    enterpriseId,
    ticked,
  ]);
}

type OwnScreen =
  | 'assessment'
  | 'assessment-profile'
  | 'assessment-packs'
  | 'figures'
  | 'on-site'
  | 'follow-ups'
  | 'plan'
  | 'compare'
  | 'programmes'
  | 'costs'
  | 'evidence'
  | 'dossier'
  | 'workbook'
  | 'history'
  | 'versions';

function useActions(): readonly Command[] {
  const t = useTranslations('palette');
  const tApp = useTranslations('app');
  const route = useRoute();
  const { language, theme } = useSettings();
  const readOnly = useReadOnlyFault() !== null;
  const { undo, redo } = useUndo();
  const here = useAssessmentHere();
  const enterpriseId = 'enterpriseId' in route ? route.enterpriseId : (here?.enterpriseId ?? null);
  const enterprise = useEnterprise(enterpriseId);
  const ticked = usePortfolio((state) => state.ticked.size);
  const tHandling = useTranslations('handling');
  const tLock = useTranslations('lock');
  const lockable = useLock(({ state }) => state?.kind === 'open');
  return useMemo(() => {
    const name = enterprise?.profile.name.trim() ?? '';
    const action = (id: string, label: string, Icon: LucideIcon, run: () => void): Command => ({
      id: `action ${id}`,
      label,
      Icon,
      run,
    });
    const writing: readonly Command[] = readOnly
      ? []
      : [
          action('new-enterprise', t('newEnterprise'), Plus, () => openOverlay('new-enterprise')),
          ...(enterpriseId === null || enterprise === null || enterprise === undefined
            ? []
            : [
                action(
                  'new-assessment',
                  t('newAssessment', { name: name === '' ? tApp('unnamed') : name }),
                  Plus,
                  () => go({ screen: 'new-assessment', enterpriseId }),
                ),
              ]),
          ...(ticked === 0
            ? []
            : [
                action('handling', tHandling('severalTitle', { count: ticked }), Tags, () =>
                  openOverlay('handling'),
                ),
              ]),
          action('back-up', t('backUpNow'), Save, () => void backUp()),
          ...(undo === null ? [] : [action('undo', t('undo'), Undo2, () => void stepBack('undo'))]),
          ...(redo === null ? [] : [action('redo', t('redo'), Redo2, () => void stepBack('redo'))]),
        ];
    return [
      ...writing,
      ...(here === null
        ? []
        : [
            {
              ...action('dossier', t('checkDossier'), placeIcons.dossier, () =>
                go({ screen: 'dossier', assessmentId: here.id }),
              ),
              also: wordsForPlace('dossier'),
            },
          ]),
      ...(lockable ? [action('lock', tLock('now'), Lock, () => void lockNow())] : []),
      action('search', t('search'), Search, () =>
        go({ screen: 'search', ...(enterpriseId === null ? {} : { from: enterpriseId }) }),
      ),
      ...languages
        .filter((one) => one !== language)
        .map((one) =>
          action(`speak-${one}`, t(one === 'en' ? 'toEnglish' : 'toChinese'), Languages, () => {
            void changeSettings({ language: one });
          }),
        ),
      ...(['light', 'dark', 'system'] as const)
        .filter((one) => one !== theme)
        .map((one) =>
          action(`look-${one}`, t(one), one === 'dark' ? Moon : Sun, () => {
            void changeSettings({ theme: one });
          }),
        ),
      action('shortcuts', t('shortcuts'), Keyboard, () => openOverlay('shortcuts')),
    ];
  }, [
    t,
    tApp,
    tHandling,
    language,
    theme,
    readOnly,
    undo,
    redo,
    here,
    enterpriseId,
    enterprise,
    ticked,
    tLock,
    lockable,
  ]);
}

async function backUp(): Promise<void> {
  const fault = await keep('backUpNow');
  tell(fault === null ? { kind: 'backed-up' } : { kind: 'failed', fault });
}
