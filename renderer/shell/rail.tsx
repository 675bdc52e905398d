import { LayoutGrid, Menu } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Route } from '../routing/route.ts';
import { useOpenedId } from '../stores/derived.ts';
import { AssessmentLinks } from './assessment-links.tsx';
import { placeIcons, RailLink } from './rail-link.tsx';

/** The places one can go to from here. On a narrow window it folds into a button. */
export function Rail({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
  const history = useTranslations('historyPlaces');
  const desk = useTranslations('deskPlaces');
  const dossiers = useTranslations('dossierPlaces');
  const help = useTranslations('helpScreen');
  const about = useTranslations('about');
  const programmePlaces = useTranslations('programmePlaces');
  // Unfolded for the place it was unfolded at: going anywhere folds it again.
  const [unfoldedAt, setUnfoldedAt] = useState<Route | null>(null);
  const unfolded = unfoldedAt === route;
  const openId = useOpenedId();
  const inAssessment = 'assessmentId' in route && route.assessmentId === openId;

  return (
    <nav className={unfolded ? 'rail unfolded' : 'rail'} aria-label={t('places')}>
      <Button
        className="button plain rail-fold"
        aria-expanded={unfolded}
        onPress={() => setUnfoldedAt(unfolded ? null : route)}
      >
        <Menu size={16} aria-hidden />
        {t('places')}
      </Button>
      <div className="rail-body">
        {inAssessment && <AssessmentLinks route={route} />}
        <p className="rail-group">{t('desk')}</p>
        <ul>
          <RailLink to={{ screen: 'start' }} route={route} Icon={LayoutGrid} label={t('enterprises')} />
          <RailLink
            to={{ screen: 'packs' }}
            route={route}
            Icon={placeIcons.packs}
            label={programmePlaces('packs')}
          />
          <RailLink to={{ screen: 'bin' }} route={route} Icon={placeIcons.bin} label={history('bin')} />
          <RailLink
            to={{ screen: 'batch' }}
            route={route}
            Icon={placeIcons.batch}
            label={dossiers('batch')}
          />
          <RailLink
            to={{ screen: 'check-dossier' }}
            route={route}
            Icon={placeIcons.checkDossier}
            label={dossiers('checkDossier')}
          />
          <RailLink
            to={{ screen: 'take-in' }}
            route={route}
            Icon={placeIcons.takeIn}
            label={desk('takeIn')}
          />
          <RailLink
            to={{ screen: 'hand-over' }}
            route={route}
            Icon={placeIcons.handOver}
            label={desk('handOver')}
          />
          <RailLink
            to={{ screen: 'keeping' }}
            route={route}
            Icon={placeIcons.keeping}
            label={desk('keeping')}
          />
          <RailLink
            to={{ screen: 'settings' }}
            route={route}
            Icon={placeIcons.settings}
            label={desk('settings')}
          />
          <RailLink to={{ screen: 'help' }} route={route} Icon={placeIcons.help} label={help('title')} />
          <RailLink to={{ screen: 'about' }} route={route} Icon={placeIcons.about} label={about('title')} />
        </ul>
      </div>
    </nav>
  );
}
