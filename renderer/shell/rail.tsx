import {
  Building2,
  ChartNoAxesColumn,
  FileText,
  House,
  LayoutGrid,
  Menu,
  NotebookPen,
  Ruler,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { hrefOf, samePage, type Route } from '../routing/route.ts';
import { useAssessment } from '../stores/assessment.ts';
import { AssessmentLinks } from './assessment-links.tsx';

/** The places one can go to from here. On a narrow window it folds into a button. */
export function Rail({ route }: { readonly route: Route }): ReactNode {
  const t = useTranslations('app');
  const [unfolded, setUnfolded] = useState(false);
  const open = useAssessment((state) => state.open);
  const inAssessment = 'assessmentId' in route && open.kind === 'open' && open.id === route.assessmentId;

  useEffect(() => setUnfolded(false), [route]);

  return (
    <nav className={unfolded ? 'rail unfolded' : 'rail'} aria-label={t('places')}>
      <Button
        className="button plain rail-fold"
        aria-expanded={unfolded}
        onPress={() => setUnfolded(!unfolded)}
      >
        <Menu size={16} aria-hidden />
        {t('places')}
      </Button>
      <div className="rail-body">
        {inAssessment && <AssessmentLinks route={route} />}
        <p className="rail-group">{t('desk')}</p>
        <ul>
          <RailLink to={{ screen: 'start' }} route={route} Icon={LayoutGrid} label={t('enterprises')} />
        </ul>
      </div>
    </nav>
  );
}

interface RailLinkProps {
  readonly to: Route;
  readonly route: Route;
  readonly Icon?: LucideIcon;
  readonly label: string;
  /** A count or share behind the label. */
  readonly count?: string;
  /** Said by a screen reader in place of the bare count. */
  readonly countLabel?: string;
  readonly children?: ReactNode;
}

/** One place of the rail; the one the window is at is marked. */
export function RailLink({ to, route, Icon, label, count, countLabel, children }: RailLinkProps): ReactNode {
  const here = samePage(to, route);
  return (
    <li>
      <a className="rail-link" href={hrefOf(to)} aria-current={here ? 'page' : undefined}>
        {Icon !== undefined && <Icon size={17} aria-hidden />}
        <span className="rail-label">{label}</span>
        {count !== undefined && (
          <span className="rail-count">
            <span aria-hidden={countLabel !== undefined}>{count}</span>
            {countLabel !== undefined && <span className="unseen">{countLabel}</span>}
          </span>
        )}
      </a>
      {children}
    </li>
  );
}

/** The signs of the places in an assessment. */
export const placeIcons = {
  home: House,
  profile: Building2,
  figures: Ruler,
  questions: NotebookPen,
  result: ChartNoAxesColumn,
  dossier: FileText,
} as const;
