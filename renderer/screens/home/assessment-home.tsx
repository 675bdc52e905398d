import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { StatusTag, type TaskStatus } from '../../parts/status-tag.tsx';
import { go } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { rangeOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useEvidence } from '../../stores/evidence.ts';
import { usePapersOf } from '../../stores/given-papers.ts';
import { useShownEvidence, useShownRows } from '../../stores/shown-evidence.ts';
import { usePick, useLanguage } from '../../text/language.ts';
import { useSayDuration } from '../../text/use-say-duration.ts';
import { AuthorHint } from '../../author/author-hint.tsx';
import { AssessmentMenu } from '../enterprise/assessment-menu.tsx';
import { useOfferedPacks } from '../editions/assessment-packs-screen.tsx';
import { EditionNotices } from '../editions/edition-notice.tsx';
import { useFollowUps } from '../follow-ups/use-follow-ups.ts';
import { lackingEvidence } from '../evidence/lacking.ts';
import { useRangeWords } from '../quick-scan/range-card.tsx';
import { TourButton } from '../tour/tour-button.tsx';
import { StandingCard } from './standing-card.tsx';
import type { PackTask } from './tasks.ts';
import { useTasks, type NextStep, type Tasks } from './use-tasks.ts';

/** The task list of an assessment: one obvious next step, and how everything stands. */
export function AssessmentHome(): ReactNode {
  const t = useTranslations('home');
  const language = useLanguage();
  const sayDuration = useSayDuration();
  const tVersions = useTranslations('versions');
  const opened = useOpened('id', 'enterpriseId', 'row', 'plan', 'frozen');
  const { id: assessmentId, enterpriseId, row, plan, frozen } = opened;
  const tasks = useTasks();
  // In a closed version there is nothing left to fill in.
  const exportNext: NextStep = {
    to: { screen: 'dossier', assessmentId },
    title: t('nextDossier'),
    detail: t('nextDossierDetail'),
    action: t('toDossier'),
  };
  return (
    <Page
      title={
        frozen !== null
          ? tVersions('closedNow', { version: frozen.version })
          : tasks.open === 0
            ? t(tasks.carried > 0 ? 'readyCarried' : 'ready')
            : t('stepsLeft', { count: tasks.open })
      }
      lead={
        frozen !== null
          ? undefined
          : tasks.minutesLeft === 0
            ? t(tasks.carried > 0 ? 'nothingLeftCarried' : 'nothingLeft', { count: tasks.carried })
            : t('minutesLeft', { time: sayDuration(tasks.minutesLeft) })
      }
      actions={
        <>
          <RouteLink
            to={{ screen: 'hand-over', enterprise: enterpriseId, assessment: assessmentId }}
            look="plain"
          >
            {t('exportFile')}
          </RouteLink>
          {frozen === null && (
            <RouteLink to={{ screen: 'workbook', assessmentId }} look="plain">
              {t('workbook')}
            </RouteLink>
          )}
          <TourButton label="restart" />
          <AssessmentMenu assessment={row} onBinned={() => go({ screen: 'start' })} />
        </>
      }
    >
      <EditionNotices />
      <NextCard next={frozen === null ? tasks.next : exportNext} />
      {frozen === null && <StandingCard tasks={tasks} />}
      <h2 className="group-title">{t('first')}</h2>
      <ul className="card tasks">
        <Task
          to={{ screen: 'assessment-profile', assessmentId }}
          title={t('profile')}
          detail={
            tasks.profile.wrong.length > 0
              ? t('profileWrong', { fields: new Intl.ListFormat(language).format(tasks.profile.wrong) })
              : tasks.profile.missing === 0
                ? t('profileDone')
                : t('profileMissing', { count: tasks.profile.missing })
          }
          status={tasks.profile.status}
        />
        {tasks.figures.needed > 0 && (
          <Task
            to={{ screen: 'figures', assessmentId }}
            title={t('figures')}
            detail={t(frozen === null ? 'figuresDetail' : 'figuresGiven', {
              given: tasks.figures.given,
              needed: tasks.figures.needed,
            })}
            status={tasks.figures.status}
          />
        )}
        <EvidenceTask />
      </ul>
      {frozen === null && <VisitTasks />}
      {tasks.packs.map((task) => (
        <PackTasks key={task.pack.id} task={task} assessmentId={assessmentId} />
      ))}
      {frozen === null && <MorePacks />}
      <h2 className="group-title">{t('last')}</h2>
      <ul className="card tasks">
        <Task
          to={{ screen: 'plan', assessmentId }}
          title={t('plan')}
          detail={t('planDetail', { count: plan.items.length })}
        />
        <Task to={{ screen: 'compare', assessmentId }} title={t('compare')} detail={t('compareDetail')} />
        <Task
          to={{ screen: 'dossier', assessmentId }}
          title={t('dossier')}
          detail={t(dossierDetail(tasks), { count: tasks.carried })}
        />
        <Task
          to={{ screen: 'versions', assessmentId }}
          title={tVersions('title')}
          detail={tVersions(row.closed === null ? 'working' : 'closedNow', { version: row.version })}
        />
      </ul>
      <AuthorHint />
    </Page>
  );
}

function dossierDetail({ open, carried }: Tasks): 'dossierEarly' | 'dossierCarried' | 'dossierReady' {
  if (open > 0) return 'dossierEarly';
  return carried > 0 ? 'dossierCarried' : 'dossierReady';
}

function NextCard({ next }: { readonly next: NextStep }): ReactNode {
  const t = useTranslations('home');
  return (
    <section className="card next" aria-label={t('next')}>
      <div>
        <p className="quiet-text">{t('next')}</p>
        <h2>{next.title}</h2>
        <p className="quiet-text">{next.detail}</p>
      </div>
      <div className="next-ways">
        {next.other !== undefined && <RouteLink to={next.other.to}>{next.other.action}</RouteLink>}
        <RouteLink to={next.to} look="primary">
          {next.action}
        </RouteLink>
      </div>
    </section>
  );
}

function PackTasks({
  task,
  assessmentId,
}: {
  readonly task: PackTask;
  readonly assessmentId: string;
}): ReactNode {
  const t = useTranslations('home');
  const tMore = useTranslations('homeMore');
  const sayDuration = useSayDuration();
  const tDoubts = useTranslations('doubts');
  const pick = usePick();
  const { pack } = task;
  const packTitle = pick(pack.shortTitle);
  const { frozen } = useOpened('frozen');
  // What was left open in a closed version is not going to take any time.
  const minutesLeft = frozen === null ? task.minutesLeft : 0;
  return (
    <>
      <div className="group-head">
        <h2 className="group-title">{pick(pack.title)}</h2>
        <span className="quiet-text">
          {t('doneOf', { done: task.done, asked: task.asked })}
          {minutesLeft > 0 && ` · ${t('minutes', { time: sayDuration(minutesLeft) })}`}
        </span>
        <span className="group-links">
          {pack.quickScan !== undefined && frozen === null && (
            <RouteLink
              to={{ screen: 'quick-scan', assessmentId, packId: pack.id }}
              aria-label={tMore('scanOf', { pack: packTitle })}
            >
              {tMore('scanLink')}
            </RouteLink>
          )}
          <RouteLink
            to={{ screen: 'check', assessmentId, packId: pack.id }}
            aria-label={t('checkOf', { pack: packTitle })}
          >
            {t('check')}
          </RouteLink>
          <RouteLink
            to={{ screen: 'result', assessmentId, packId: pack.id }}
            aria-label={t('resultOf', { pack: packTitle })}
          >
            {t('result')}
          </RouteLink>
        </span>
      </div>
      <PackStanding pack={pack} begun={task.done > 0} />
      {pack.caution !== undefined && <p className="quiet-text group-note">{pick(pack.caution)}</p>}
      <ul className="card tasks">
        {task.sections.map(({ section, progress, status, carried, doubts }) => (
          <Task
            key={section.id}
            to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: section.id }}
            title={pick(section.title)}
            detail={
              sectionDetail(t, sayDuration, frozen === null ? progress : { ...progress, minutesLeft: 0 }) +
              (carried > 0 ? t('semicolon') + t('carried', { count: carried }) : '') +
              (doubts > 0 ? t('semicolon') + tDoubts('count', { count: doubts }) : '')
            }
            status={status}
          />
        ))}
      </ul>
    </>
  );
}

/** The level so far: what it is once everything is answered, else what it can still become. */
function PackStanding({ pack, begun }: { readonly pack: Pack; readonly begun: boolean }): ReactNode {
  const words = useRangeWords();
  const range = rangeOf(pack, useSituation()).ladders[0];
  if (!begun || range === undefined) return null;
  return <p className="group-note">{words(pack, range)}</p>;
}

function sectionDetail(
  t: ReturnType<typeof useTranslations<'home'>>,
  sayDuration: (minutes: number) => string,
  progress: PackTask['sections'][number]['progress'],
): string {
  return [
    t('doneOf', { done: progress.asked - progress.missing, asked: progress.asked }),
    progress.unknown > 0 ? t('unknown', { count: progress.unknown }) : null,
    progress.flagged > 0 ? t('flagged', { count: progress.flagged }) : null,
    progress.minutesLeft > 0 ? t('minutes', { time: sayDuration(progress.minutesLeft) }) : null,
  ]
    .filter((part) => part !== null)
    .join(t('semicolon'));
}

function EvidenceTask(): ReactNode {
  const t = useTranslations('evidenceHome');
  const { id: assessmentId, packs, frozen } = useOpened('id', 'packs', 'frozen');
  const situation = useSituation();
  const kind = useEvidence((state) => state.kind);
  const rows = useShownRows();
  const evidence = useShownEvidence();
  const lacking = lackingEvidence(packs, situation, evidence).length;
  const unsound = rows.filter((one) => one.fileState !== 'sound').length;
  const papersOf = usePapersOf();
  const unlinked = rows.filter((one) => one.links.length === 0 && papersOf(one).length === 0).length;
  const words = [
    ...(rows.length === 0 && frozen === null ? [t('none')] : [t('some', { count: evidence.linked.length })]),
    ...(unlinked > 0 ? [t('unlinked', { count: unlinked })] : []),
    ...(unsound > 0 ? [t('unsound', { count: unsound })] : []),
    ...(lacking > 0 ? [t('lacking', { count: lacking })] : rows.length > 0 ? [t('complete')] : []),
  ];
  return (
    <Task
      to={{ screen: 'evidence', assessmentId }}
      title={t('title')}
      detail={kind === 'ready' ? words.join(t('semicolon')) : ''}
      {...(unsound > 0 ? { status: 'problem' } : {})}
    />
  );
}

/** The way to another questionnaire, where those begun with end. */
function MorePacks(): ReactNode {
  const t = useTranslations('assessmentPacks');
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const more = useOfferedPacks(packs).length;
  return (
    <ul className="card tasks">
      <Task
        to={{ screen: 'assessment-packs', assessmentId }}
        title={t('task')}
        detail={t('taskDetail', { more })}
      />
    </ul>
  );
}

/** For whoever goes to see the enterprise: asking there, and what is to be sent afterwards. */
function VisitTasks(): ReactNode {
  const t = useTranslations('visit');
  const { id: assessmentId } = useOpened('id');
  const count = useFollowUps().length;
  return (
    <>
      <h2 className="group-title">{t('title')}</h2>
      <ul className="card tasks">
        <Task to={{ screen: 'on-site', assessmentId }} title={t('onSite')} detail={t('onSiteDetail')} />
        <Task
          to={{ screen: 'follow-ups', assessmentId }}
          title={t('followUps')}
          detail={t('followUpsDetail', { count })}
        />
      </ul>
    </>
  );
}

interface TaskProps {
  readonly to: Route;
  readonly title: string;
  readonly detail: string;
  readonly status?: TaskStatus;
}

function Task({ to, title, detail, status }: TaskProps): ReactNode {
  const { frozen } = useOpened('frozen');
  return (
    <li className="task">
      <div>
        <RouteLink to={to}>{title}</RouteLink>
        <p className="quiet-text">{detail}</p>
      </div>
      {status !== undefined && <StatusTag status={status} closed={frozen !== null} />}
    </li>
  );
}
