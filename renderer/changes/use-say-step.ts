import { useTranslations } from 'use-intl';
import { profileFieldLabels } from '../../assessments/enterprise/labels.ts';
import { packOfCosts } from '../../assessments/advice/own-costs.ts';
import type { ChangeKind } from '../../assessments/history/change-kind.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { UndoStep } from '../../electron/contract/history.ts';
import type { Route } from '../routing/route.ts';
import { useApp } from '../stores/app.ts';
import { useEvidence } from '../stores/evidence.ts';
import { useOpenedId, useOpenedParts } from '../stores/derived.ts';
import { usePick } from '../text/language.ts';
import { askedAt, routeTo, useSayAsked } from './asked-at.ts';
import { useFigureOf } from './use-figure-of.ts';

/** What a change is about, with the names it had; the same for a line of the history and a step of undo. */
export interface ChangeAbout {
  readonly kind: ChangeKind;
  readonly subject: string;
  readonly enterpriseId: string | null;
  readonly assessmentId: string | null;
  readonly enterpriseName?: string | null;
  readonly assessmentTitle?: string | null;
}

/** Says what a change was, e.g. 修改“厂里的网络建到了哪一步”. */
export function useSayChange(): (about: ChangeAbout) => string {
  const t = useTranslations('step');
  const sayWhat = useSayWhat();
  const figureOf = useFigureOf();
  const pick = usePick();
  return (about) => {
    const figure = about.kind === 'override-saved' ? figureOf(about.subject) : null;
    if (figure !== null)
      return t(figure.cost ? 'costNamed' : 'figureNamed', {
        of: pick(figure.of),
        what: pick(figure.parameter.title),
      });
    return t(about.kind, {
      what: sayWhat(about),
      enterprise: about.enterpriseName?.trim() ?? '',
      assessment: about.assessmentTitle?.trim() ?? '',
    });
  };
}

/** Says a step of undo; where it was done in another assessment than the one on the desk, which. */
export function useSayStep(): (step: UndoStep) => string {
  const t = useTranslations('step');
  const sayChange = useSayChange();
  const openId = useOpenedId();
  return (step) => {
    const said = sayChange(step);
    // Letters typed one after the other are many changes of one place.
    const all =
      step.kind === 'evidence-linked' && step.changes > 1
        ? t('several', { step: said, count: step.changes })
        : said;
    return step.assessmentId === null || step.assessmentId === openId || step.assessmentTitle === null
      ? all
      : t('inAssessment', { step: all, assessment: step.assessmentTitle });
  };
}

/** Says what was changed: the question, the field, the part, the file. */
export function useSayWhat(): (about: ChangeAbout) => string {
  const t = useTranslations('changes');
  const sayAsked = useSayAsked();
  const pick = usePick();
  const open = useOpenedParts('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  const evidence = useEvidence((state) => state.rows);
  const offered = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : null));
  const packName = (id: string): string => {
    const found = [...(open?.packs ?? []), ...(offered ?? [])].find((pack) => pack.id === id);
    return found === undefined ? id : pick(found.shortTitle);
  };
  const evidenceName = (id: string): string =>
    evidence.find((one) => one.id === id)?.details.name.trim() ?? t('evidenceGone');
  return ({ kind, subject, assessmentId, enterpriseName, assessmentTitle }) => {
    const atSlot = (slot: string): string =>
      open?.id === assessmentId ? sayAsked(askedAt(slot, open)).short : (assessmentTitle ?? t('gone'));
    switch (kind) {
      case 'answer-saved':
      case 'answer-imported':
        return atSlot(subject);
      case 'evidence-linked':
      case 'evidence-unlinked':
        return atSlot(subject.split(' ')[0] ?? '');
      case 'evidence-added':
      case 'evidence-imported':
      case 'evidence-saved':
        return evidenceName(subject);
      case 'profile-saved':
      case 'profile-imported':
        return t('field', { field: pick(fieldLabel(subject)) });
      case 'enterprise-part-saved':
      case 'enterprise-part-imported':
        return t('handling');
      case 'pack-added':
      case 'pack-taken-away':
        return packName(subject);
      case 'part-saved':
      case 'part-imported':
        return t(
          subject === 'plan' || subject === 'costs' || subject === 'chosen' || subject === 'applications'
            ? `parts.${subject}`
            : 'parts.other',
        );
      case 'binned':
      case 'unbinned':
      case 'purged':
        return subject.startsWith('evidence:')
          ? evidenceName(subject.slice('evidence:'.length))
          : ((subject.startsWith('assessment:') ? assessmentTitle : enterpriseName)?.trim() ?? '');
      default:
        return subject;
    }
  };
}

function fieldLabel(field: string): Localized {
  const found = Object.entries(profileFieldLabels).find(([name]) => name === field);
  return found?.[1] ?? { 'zh-CN': field, en: field };
}

/** Where in the window what was changed can be seen; null where there is no such place. */
export function useRouteOfChange(): (about: ChangeAbout) => Route | null {
  const open = useOpenedParts(
    'id',
    'enterpriseId',
    'packs',
    'figures',
    'programmes',
    'chosen',
    'applications',
  );
  return ({ kind, subject, enterpriseId, assessmentId }) => {
    const atSlot = (slot: string): Route | null => {
      if (assessmentId === null) return null;
      if (open === null || open.id !== assessmentId) return { screen: 'assessment', assessmentId };
      return routeTo(askedAt(slot, open), assessmentId);
    };
    switch (kind) {
      case 'answer-saved':
      case 'answer-imported':
        return atSlot(subject);
      case 'evidence-linked':
      case 'evidence-unlinked':
        return atSlot(subject.split(' ')[0] ?? '');
      case 'evidence-added':
      case 'evidence-imported':
      case 'evidence-saved':
        return enterpriseId === null
          ? null
          : { screen: 'enterprise-evidence', enterpriseId, evidence: subject };
      case 'profile-saved':
      case 'profile-imported':
        return enterpriseId === null
          ? null
          : open?.enterpriseId === enterpriseId
            ? { screen: 'assessment-profile', assessmentId: open.id, field: subject }
            : { screen: 'enterprise', enterpriseId };
      case 'enterprise-part-saved':
      case 'enterprise-part-imported':
        return enterpriseId === null ? null : { screen: 'enterprise', enterpriseId };
      case 'part-saved':
      case 'part-imported':
        if (assessmentId === null) return null;
        if (subject === 'plan') return { screen: 'plan', assessmentId };
        if (subject === 'costs') return { screen: 'costs', assessmentId };
        if (subject === 'chosen' || subject === 'applications') return { screen: 'programmes', assessmentId };
        return { screen: 'assessment', assessmentId };
      case 'binned':
        return { screen: 'bin' };
      case 'closed':
      case 'reopened':
        return assessmentId === null ? null : { screen: 'versions', assessmentId };
      case 'assessment-started':
      case 'assessment-renamed':
      case 'edition-moved':
      case 'edition-restored':
      case 'earlier-imported':
      case 'file-imported':
        return assessmentId === null ? null : { screen: 'assessment', assessmentId };
      case 'pack-added':
      case 'pack-taken-away':
        return assessmentId === null ? null : { screen: 'assessment-packs', assessmentId };
      case 'enterprise-created':
        return enterpriseId === null ? null : { screen: 'enterprise', enterpriseId };
      case 'override-saved': {
        const [programmeId = ''] = subject.split('/');
        const pack = packOfCosts(programmeId);
        if (pack !== null) return { screen: 'own-costs', pack };
        return open !== null ? { screen: 'programme', assessmentId: open.id, programmeId } : null;
      }
      case 'pack-installed':
      case 'pack-removed':
        return { screen: 'packs' };
      case 'unbinned': {
        const id = subject.slice(subject.indexOf(':') + 1);
        if (subject.startsWith('assessment:')) return { screen: 'assessment', assessmentId: id };
        if (subject.startsWith('enterprise:')) return { screen: 'enterprise', enterpriseId: id };
        return enterpriseId === null ? null : { screen: 'enterprise-evidence', enterpriseId, evidence: id };
      }
      case 'purged':
        return null;
    }
  };
}
