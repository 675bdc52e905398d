import { useTranslations } from 'use-intl';
import { questionSlot } from '../../../assessments/answering/answer.ts';
import { profileFieldLabels } from '../../../assessments/enterprise/labels.ts';
import { checkProfile } from '../../../assessments/enterprise/profile-checks.ts';
import { scannable } from '../../../assessments/pack/order-packs.ts';
import type { TaskStatus } from '../../parts/status-tag.tsx';
import type { Route } from '../../routing/route.ts';
import { answerKey } from '../../stores/assessment.ts';
import { carriedOverOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useDrafts } from '../../stores/drafts.ts';
import { useSaving } from '../../stores/saving.ts';
import { usePick } from '../../text/language.ts';
import { today } from '../enterprise/read-date.ts';
import { scanProgress } from '../quick-scan/scan-progress.ts';
import { figureTask, packTasks, type PackTask } from './tasks.ts';

export interface NextStep {
  readonly to: Route;
  readonly title: string;
  readonly detail: string;
  readonly action: string;
  /** Another way that is as good, said smaller. */
  readonly other?: { readonly to: Route; readonly action: string };
}

export interface Tasks {
  readonly profile: {
    readonly missing: number;
    /** What the fields are called that cannot be right. */
    readonly wrong: readonly string[];
    readonly status: TaskStatus;
  };
  readonly figures: ReturnType<typeof figureTask>;
  readonly packs: readonly PackTask[];
  /** Tasks with something missing: the profile, the figures, each questionnaire. */
  readonly open: number;
  /** Answers copied from an earlier assessment and not confirmed since. */
  readonly carried: number;
  readonly minutesLeft: number;
  readonly next: NextStep;
}

/** Everything there is to do in the open assessment, and the one thing to do next. */
export function useTasks(): Tasks {
  const t = useTranslations('home');
  const tMore = useTranslations('homeMore');
  const tTakenOver = useTranslations('takenOver');
  const pick = usePick();
  const opened = useOpened('id', 'packs');
  const situation = useSituation();
  const unsaved = useSaving((state) => state.unsaved);
  const drafts = useDrafts();
  const assessmentId = opened.id;

  const packs = packTasks(opened.packs, situation, (packId, questionId) => {
    const key = answerKey(assessmentId, questionSlot(packId, questionId));
    return (unsaved.get(key)?.fault ?? null) !== null || (drafts[key]?.problem ?? null) !== null;
  });
  const figures = figureTask(opened.packs, situation);
  const findings = checkProfile(situation.profile, today());
  const missing = findings.filter((one) => one.severity === 'missing').length;
  const wrong = [
    ...new Set(
      findings.flatMap(({ severity, field }) =>
        severity === 'error' ? [pick(profileFieldLabels[field])] : [],
      ),
    ),
  ];
  const profile = {
    missing,
    wrong,
    status: wrong.length > 0 ? 'problem' : missing === 0 ? 'done' : 'in-progress',
  } as const;
  const openPacks = packs.filter((task) => task.done < task.asked);
  const open = Number(missing > 0 || wrong.length > 0) + openPacks.length;
  const minutesLeft = packs.reduce((sum, task) => sum + task.minutesLeft, 0);
  const carried = carriedOverOf(opened.packs, situation);
  const next = carriedStep() ?? scanStep() ?? nextStep();
  return { profile, figures, packs, open, carried: carried.length, minutesLeft, next };

  /** What only stands as it did last time comes before anything new: nobody has said yet that it still holds. */
  function carriedStep(): NextStep | null {
    const [first] = carried;
    if (first === undefined) return null;
    const { pack, section, question } = first;
    const names = { pack: pick(pack.shortTitle), section: pick(section.title) };
    return {
      to: {
        screen: 'section',
        assessmentId,
        packId: pack.id,
        sectionId: section.id,
        question: question.id,
      },
      title: t('nextCarried', { count: carried.length }),
      detail: t('nextCarriedDetail', { ...names, confirm: tTakenOver('confirm') }),
      action: t('confirm'),
      other: { to: { screen: 'follow-ups', assessmentId }, action: t('confirmInList') },
    };
  }

  /** The quick scan comes first as long as nothing beyond a scan has been answered and one is still open. */
  function scanStep(): NextStep | null {
    const scans = scannable(opened.packs).map((pack) => ({ pack, ...scanProgress(pack, situation) }));
    const beyond = packs.some(
      (task) => task.done > 0 && !scans.some((scan) => scan.pack === task.pack && scan.only),
    );
    const begun = scans.find((scan) => scan.left > 0 && scan.done > 0);
    const first = begun ?? (scans.some((scan) => scan.done > 0) ? undefined : scans[0]);
    if (beyond || first === undefined || first.left === 0) return null;
    const { pack, asked, left } = first;
    const full = nextStep();
    return {
      to: { screen: 'quick-scan', assessmentId, packId: pack.id },
      title: begun
        ? tMore('scanContinue', { pack: pick(pack.shortTitle) })
        : tMore('scanNext', { minutes: pack.quickScan?.minutes ?? 0 }),
      detail: begun
        ? tMore('scanContinueDetail', { left })
        : tMore('scanNextDetail', { pack: pick(pack.shortTitle), questions: asked }),
      action: tMore(begun ? 'scanGoOn' : 'scan'),
      other: { to: full.to, action: tMore('orFull') },
    };
  }

  function nextStep(): NextStep {
    // What decides which questions are asked comes first.
    const needed = findings.filter(
      (one) =>
        one.severity !== 'warning' && ['name', 'industry', 'productionType', 'staff'].includes(one.field),
    );
    if (needed.length > 0) {
      return {
        to: { screen: 'assessment-profile', assessmentId },
        title: t('nextProfile'),
        detail: t('nextProfileDetail'),
        action: t('continue'),
      };
    }
    const sections = packs.flatMap((task) => task.sections.map((section) => ({ task, ...section })));
    const section =
      sections.find((one) => one.status === 'in-progress') ??
      sections.find((one) => one.progress.missing > 0);
    if (section !== undefined) {
      const begun = section.status !== 'not-started';
      const names = { pack: pick(section.task.pack.shortTitle), section: pick(section.section.title) };
      const question = section.progress.questions.find((one) => one.status === 'missing')?.id;
      return {
        to: {
          screen: 'section',
          assessmentId,
          packId: section.task.pack.id,
          sectionId: section.section.id,
          ...(question === undefined || !begun ? {} : { question }),
        },
        title: t(begun ? 'nextContinue' : 'nextBegin', names),
        detail: t('nextSectionDetail', {
          number: section.task.sections.findIndex((one) => one.section === section.section) + 1,
          count: section.task.sections.length,
          left: section.progress.missing,
          minutes: section.progress.minutesLeft,
        }),
        action: t(begun ? 'continue' : 'begin'),
      };
    }
    // The dossier cannot say who applies without it; what is marked or not known it states as it is.
    if (missing > 0 || wrong.length > 0) {
      return {
        to: { screen: 'assessment-profile', assessmentId },
        title: t('nextProfileRest'),
        detail: t(wrong.length > 0 ? 'nextProfileWrong' : 'nextProfileRestDetail'),
        action: t('continue'),
      };
    }
    const review = packs.find((task) => task.status === 'review');
    if (review !== undefined) {
      return {
        to: { screen: 'check', assessmentId, packId: review.pack.id },
        title: t('nextReview', { pack: pick(review.pack.shortTitle) }),
        detail: t('nextReviewDetail'),
        action: t('review'),
      };
    }
    return {
      to: { screen: 'dossier', assessmentId },
      title: t('nextDossier'),
      detail: t('nextDossierDetail'),
      action: t('toDossier'),
    };
  }
}
