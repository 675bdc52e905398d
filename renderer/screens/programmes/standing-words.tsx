import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayDoubt, sayStatus } from '../../../assessments/dossier/say-standing.ts';
import { standingOf } from '../../../assessments/programmes/standing.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { useSayDay } from '../../text/use-dates.ts';
import { today } from '../enterprise/read-date.ts';

interface Props {
  readonly programme: Programme;
  /** Without what is doubtful: in a list, which says itself that sources age, and for what is only an example. */
  readonly brief?: boolean;
}

/** Whether a programme can be used now, as far as its sources say: the state, as of when, and what is doubtful. */
export function StandingWords({ programme, brief = false }: Props): ReactNode {
  const t = useTranslations('standing');
  const pick = usePick();
  const language = useLanguage();
  const standing = standingOf(programme, today());
  const { note } = programme.status;
  const doubt = brief ? null : sayDoubt(programme, standing, language);
  const said = sayStatus(programme, standing, language);
  return (
    <>
      {brief && note === undefined ? said : t('sentence', { said })}
      {note !== undefined && <> {pick(note)}</>}
      {doubt !== null && <span className="standing-doubt"> {doubt}</span>}
    </>
  );
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
