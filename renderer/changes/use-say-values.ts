import { useTranslations } from 'use-intl';
import type { Basis } from '../../assessments/answering/answer.ts';
import { basisLabels } from '../../assessments/answering/basis-labels.ts';
import { emptyHandling, handlingSchema } from '../../assessments/enterprise/handling.ts';
import { evidenceDetailsSchema } from '../../assessments/evidence/evidence.ts';
import type { EvidenceDetails } from '../../assessments/evidence/evidence.ts';
import { profileSchema, type ProfileField } from '../../assessments/enterprise/profile.ts';
import { formatFen } from '../../assessments/programmes/money.ts';
import type { HistoryEntry } from '../../electron/contract/history.ts';
import { titleOf } from '../screens/plan/title-of.ts';
import { useParameterWords } from '../screens/programmes/parameter-words.ts';
import { situationNow, useOpenedParts } from '../stores/derived.ts';
import { useEvidence } from '../stores/evidence.ts';
import { useLanguage, usePick } from '../text/language.ts';
import { askedAt } from './asked-at.ts';
import { isRecord, listDifference } from './part-differences.ts';
import { answerOf, sayProfileValue, sayResponse } from './say-value.ts';
import { useFigureOf } from './use-figure-of.ts';
import { sayDay } from '../text/dates.ts';

/** One thing a change changed, in words. */
export type ChangedValue =
  | {
      readonly kind: 'value';
      /** What of it, where there is more than one thing: the note, the date. */
      readonly label: string | null;
      /** Null where there was nothing. */
      readonly was: string | null;
      readonly now: string | null;
    }
  /** What has no value before and after: what was added, a reason. */
  | { readonly kind: 'said'; readonly text: string };

/** Says what a line of the history holds: the old value and the new one. */
export function useSayValues(): (entry: HistoryEntry) => readonly ChangedValue[] {
  const t = useTranslations('changes');
  const sayAnswers = useSayAnswers();
  const sayPart = useSayPart();
  const sayHandling = useSayHandling();
  const sayEvidence = useSayEvidence();
  const figureOf = useFigureOf();
  const sayParameter = useParameterWords();
  const language = useLanguage();
  const evidence = useEvidence((state) => state.rows);
  return (entry) => {
    const { kind, subject, old, new: now } = entry;
    const one = (was: string | null, is: string | null): readonly ChangedValue[] =>
      was === null && is === null ? [] : [{ kind: 'value', label: null, was, now: is }];
    const said = (text: string): readonly ChangedValue[] => [{ kind: 'said', text }];
    switch (kind) {
      case 'answer-saved':
      case 'answer-imported':
        return sayAnswers(entry);
      case 'profile-saved':
      case 'profile-imported':
        return one(profileWords(subject, old, language), profileWords(subject, now, language));
      case 'enterprise-part-saved':
      case 'enterprise-part-imported':
        return sayHandling(old, now);
      case 'part-saved':
      case 'part-imported':
        return sayPart(subject, old, now);
      case 'evidence-saved':
        return sayEvidence(old, now);
      case 'evidence-linked':
      case 'evidence-unlinked': {
        const id = subject.split(' ')[1];
        const name = evidence.find((row) => row.id === id)?.details.name ?? t('evidenceGone');
        return said(name);
      }
      case 'assessment-renamed':
        return one(textOf(old), textOf(now));
      case 'closed':
        return isRecord(now) && typeof now['version'] === 'number'
          ? said(t('version', { version: now['version'] }))
          : [];
      case 'reopened':
        return isRecord(now) && typeof now['reason'] === 'string' ? said(now['reason']) : [];
      case 'override-saved': {
        const figure = figureOf(subject);
        const amount = (value: unknown): string | null => {
          const text = isRecord(value) && 'value' in value ? textOf(value['value']) : textOf(value);
          return text === null || figure === null ? text : sayParameter(figure.parameter.kind, text);
        };
        return one(amount(old), amount(now));
      }
      default:
        return [];
    }
  };
}

function useSayAnswers(): (entry: HistoryEntry) => readonly ChangedValue[] {
  const t = useTranslations('changes');
  const language = useLanguage();
  const open = useOpenedParts('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  return ({ subject, old, new: now, assessmentId }) => {
    if (now === null && old === null) return [{ kind: 'said', text: t('purged') }];
    if (open === null || open.id !== assessmentId) return [];
    const asked = askedAt(subject, open);
    const [before, after] = [answerOf(old), answerOf(now)];
    const said = (answer: typeof before): string | null =>
      sayResponse(asked, answer, situationNow(), language);
    const sayBasis = (basis: Basis | undefined): string | null =>
      basis === undefined ? null : basisLabels[basis][language];
    const flag = (on: boolean): string => t(on ? 'flagOn' : 'flagOff');
    return [
      ...(same(before.response, after.response)
        ? []
        : [{ kind: 'value' as const, label: null, was: said(before), now: said(after) }]),
      ...(before.note === after.note
        ? []
        : [
            {
              kind: 'value' as const,
              label: t('note'),
              was: before.note.trim() || null,
              now: after.note.trim() || null,
            },
          ]),
      ...(before.flagged === after.flagged
        ? []
        : [
            { kind: 'value' as const, label: t('flag'), was: flag(before.flagged), now: flag(after.flagged) },
          ]),
      ...differing(t('basis'), sayBasis(before.basis), sayBasis(after.basis)),
      ...differing(t('saidBy'), before.saidBy ?? null, after.saidBy ?? null),
      ...differing(t('takenOver'), before.takenOver ?? null, after.takenOver ?? null),
    ];
  };
}

function useSayPart(): (part: string, old: unknown, now: unknown) => readonly ChangedValue[] {
  const t = useTranslations('changes');
  const pick = usePick();
  const open = useOpenedParts('packs', 'programmes', 'plan');
  const nameOf = (item: unknown): string => {
    if (open !== null && typeof item === 'string') {
      const programme = open.programmes.find((one) => one.id === item);
      return programme === undefined ? item : pick(programme.shortTitle);
    }
    if (!isRecord(item)) return String(item);
    const planned = open?.plan.items.find((one) => one.id === item['id']);
    if (planned !== undefined && open !== null) return pick(titleOf(planned, open.packs));
    const { name, target } = item;
    if (typeof name === 'string') return name.trim() || t('unnamed');
    const label = isRecord(target) && isRecord(target['label']) ? target['label'] : null;
    return label !== null && typeof label['zh-CN'] === 'string' && typeof label['en'] === 'string'
      ? pick({ 'zh-CN': label['zh-CN'], en: label['en'] })
      : t('unnamed');
  };
  return (_part, old, now) => {
    const { added, removed, changed } = listDifference(old, now, nameOf);
    const said = (
      key: 'itemsAdded' | 'itemsRemoved' | 'itemsChanged',
      names: readonly string[],
    ): readonly ChangedValue[] =>
      names.length === 0 ? [] : [{ kind: 'said', text: t(key, { names: names.join(t('comma')) }) }];
    return [...said('itemsAdded', added), ...said('itemsRemoved', removed), ...said('itemsChanged', changed)];
  };
}

function useSayHandling(): (old: unknown, now: unknown) => readonly ChangedValue[] {
  const t = useTranslations('changes');
  return (old, now) => {
    const [before, after] = [old, now].map((one) => handlingSchema.safeParse(one).data ?? emptyHandling);
    const list = (tags: readonly string[] | undefined): string | null => tags?.join(t('comma')) || null;
    return [
      ...differing(t('consultant'), before?.consultant || null, after?.consultant || null),
      ...differing(t('tags'), list(before?.tags), list(after?.tags)),
    ];
  };
}

function differing(label: string, was: string | null, now: string | null): readonly ChangedValue[] {
  return was === now ? [] : [{ kind: 'value', label, was, now }];
}

function useSayEvidence(): (old: unknown, now: unknown) => readonly ChangedValue[] {
  const t = useTranslations('changes');
  const tEvidence = useTranslations('evidence');
  const language = useLanguage();
  return (old, now) => {
    const [before, after] = [detailsOf(old), detailsOf(now)];
    if (before === null || after === null) return [];
    const labels: Readonly<Record<keyof EvidenceDetails, string>> = {
      name: tEvidence('name'),
      kind: tEvidence('kind'),
      number: tEvidence('printedNumber'),
      date: tEvidence('date'),
      amountFen: tEvidence('amount'),
      note: tEvidence('note'),
    };
    const words = (details: EvidenceDetails): Readonly<Record<keyof EvidenceDetails, string | null>> => ({
      name: details.name.trim() || null,
      kind: tEvidence(`kinds.${details.kind}`),
      number: details.number.trim() || null,
      date: details.date === null ? null : sayDay(details.date, language),
      amountFen: details.amountFen === null ? null : formatFen(details.amountFen, language),
      note: details.note.trim() || null,
    });
    const [was, is] = [words(before), words(after)];
    const changed = (Object.keys(labels) as (keyof EvidenceDetails)[]).flatMap((field) =>
      was[field] === is[field]
        ? []
        : [{ kind: 'value' as const, label: labels[field], was: was[field], now: is[field] }],
    );
    return fileOf(old) === fileOf(now) ? changed : [...changed, { kind: 'said', text: t('replacedFile') }];
  };
}

function detailsOf(state: unknown): EvidenceDetails | null {
  const read = evidenceDetailsSchema.safeParse(isRecord(state) ? (state['details'] ?? state) : null);
  return read.success ? read.data : null;
}

function fileOf(state: unknown): string {
  return JSON.stringify(isRecord(state) ? (state['file'] ?? null) : null);
}

function profileWords(field: string, value: unknown, language: 'zh-CN' | 'en'): string | null {
  const name = Object.keys(profileSchema.shape).find((one): one is ProfileField => one === field);
  if (name === undefined || value === null) return null;
  const read = profileSchema.shape[name].safeParse(value);
  return read.success ? sayProfileValue(name, read.data, language) : textOf(value);
}

function textOf(value: unknown): string | null {
  if (value === null || value === undefined || value === '') return null;
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value);
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);
