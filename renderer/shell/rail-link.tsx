import {
  BadgeJapaneseYen,
  Building2,
  ChartLine,
  ChartNoAxesColumn,
  FileSearch,
  FileStack,
  FileText,
  GitCompareArrows,
  History,
  House,
  Library,
  ListChecks,
  LockKeyhole,
  MailQuestion,
  Mic,
  NotebookPen,
  Paperclip,
  ReceiptText,
  CircleQuestionMark,
  DatabaseBackup,
  Info,
  SlidersHorizontal,
  FileInput,
  FileOutput,
  FileSpreadsheet,
  Settings,
  Ruler,
  Trash2,
  type LucideIcon,
} from 'lucide-react';
import { useEffect, useRef, type ReactNode } from 'react';
import { hrefOf, samePage, type Route } from '../routing/route.ts';

interface RailLinkProps {
  readonly to: Route;
  readonly route: Route;
  readonly Icon?: LucideIcon;
  readonly label: string;
  /** A count or share behind the label. */
  readonly count?: string;
  /** Said by a screen reader in place of the bare count. */
  readonly countLabel?: string;
  /** The window is at a page of this place that has no link of its own. */
  readonly within?: boolean;
  readonly children?: ReactNode;
}

/** One place of the rail; the one the window is at is marked, and in sight. */
export function RailLink(props: RailLinkProps): ReactNode {
  const { to, route, Icon, label, count, countLabel, within = false, children } = props;
  const here = samePage(to, route);
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (here || within) link.current?.scrollIntoView({ block: 'nearest' });
  }, [here, within]);
  return (
    <li>
      <a
        ref={link}
        className="rail-link"
        href={hrefOf(to)}
        aria-current={here ? 'page' : within ? 'true' : undefined}
      >
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
  onSite: Mic,
  followUps: MailQuestion,
  home: House,
  profile: Building2,
  figures: Ruler,
  questions: NotebookPen,
  result: ChartNoAxesColumn,
  plan: ListChecks,
  compare: GitCompareArrows,
  trend: ChartLine,
  programmes: BadgeJapaneseYen,
  costs: ReceiptText,
  packs: Library,
  dossier: FileText,
  evidence: Paperclip,
  versions: LockKeyhole,
  history: History,
  bin: Trash2,
  settings: Settings,
  ownFigures: SlidersHorizontal,
  help: CircleQuestionMark,
  about: Info,
  keeping: DatabaseBackup,
  batch: FileStack,
  checkDossier: FileSearch,
  takeIn: FileInput,
  handOver: FileOutput,
  workbook: FileSpreadsheet,
} as const;
