import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { standingOf } from '../../../assessments/programmes/standing.ts';
import { usePick } from '../../text/language.ts';
import { useSayDay } from '../../text/use-dates.ts';
import { today } from '../enterprise/read-date.ts';

interface Props {
  readonly programme: Programme;
  /** In a list, where every second line would say that its source is old, that is left to the list itself. */
  readonly brief?: boolean;
}

/** Whether a programme can be used now, as far as its sources say: the state, as of when, and what is doubtful. */
export function StandingWords({ programme, brief = false }: Props): ReactNode {
  const t = useTranslations('standing');
  const pick = usePick();
  const sayDay = useSayDay();
  const standing = standingOf(programme, today());
  const { from, to } = programme.validity;
  const state = t(standing.state);
  // Closed stays closed: an old source is a reason for doubt only while something may be open.
  const doubtful = !brief && standing.dated && standing.state !== 'closed';
  return (
    <>
      {standing.asOf === null ? t('noDate', { state }) : t('asOf', { state, date: sayDay(standing.asOf) })}
      {standing.validity === 'before' && from !== null && <> {t('before', { date: sayDay(from) })}</>}
      {standing.validity === 'after' && to !== null && <> {t('after', { date: sayDay(to) })}</>}
      {programme.status.note !== undefined && <> {pick(programme.status.note)}</>}
      {doubtful && <span className="standing-doubt"> {t(standing.asOf === null ? 'undated' : 'dated')}</span>}
    </>
  );
}

/** The days the rules hold, in words. */
export function useWindowWords(): (programme: Programme) => string {
  const t = useTranslations('standing');
  const sayDay = useSayDay();
  return ({ validity }) => {
    const from = validity.from === null ? null : sayDay(validity.from);
    const to = validity.to === null ? null : sayDay(validity.to);
    if (from !== null && to !== null) return t('window', { from, to });
    if (from !== null) return t('windowFrom', { from });
    return to === null ? t('windowNone') : t('windowTo', { to });
  };
}

/** Title, number and date of the document a programme rests on. */
export function useDocumentWords(): (programme: Programme) => string {
  const t = useTranslations('programmes');
  const pick = usePick();
  const sayDay = useSayDay();
  return ({ document: { title, number, date: day } }) => {
    const date = day === null ? null : sayDay(day);
    if (number !== null && date !== null) return t('document', { title: pick(title), number, date });
    if (number !== null) return t('documentNoDate', { title: pick(title), number });
    return date === null ? pick(title) : t('documentNoNumber', { title: pick(title), date });
  };
}
