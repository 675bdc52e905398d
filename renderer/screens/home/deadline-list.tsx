import { Fragment, useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { deadlines } from '../../../assessments/programmes/deadlines.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useOpened } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';
import { useSayDay } from '../../text/use-dates.ts';
import { today } from '../enterprise/read-date.ts';

/** Days from which on a date is pointed out. */
const soon = 60;

/** The dates of the programmes followed, the nearest first; what has none says so. */
export function DeadlineList(): ReactNode {
  const t = useTranslations('homeMore');
  const pick = usePick();
  const sayDay = useSayDay();
  const {
    id: assessmentId,
    programmes,
    chosen,
    overrides,
  } = useOpened('id', 'programmes', 'chosen', 'overrides');
  const followed = useMemo(
    () => programmes.filter((programme) => chosen.includes(programme.id)),
    [programmes, chosen],
  );
  const found = useMemo(() => deadlines(followed, overrides, today()), [followed, overrides]);
  const undated = followed.filter((programme) => !found.some((one) => one.programmeId === programme.id));
  const link = (programmeId: string): ReactNode => {
    const programme = followed.find((one) => one.id === programmeId);
    return (
      <RouteLink to={{ screen: 'programme', assessmentId, programmeId }}>
        {programme === undefined ? programmeId : pick(programme.shortTitle)}
      </RouteLink>
    );
  };
  return (
    <section className="standing-row" aria-labelledby="home-deadlines">
      <h2 id="home-deadlines">{t('deadlines')}</h2>
      {followed.length === 0 ? (
        <p className="quiet-text">
          {t('deadlinesNone')}{' '}
          <RouteLink to={{ screen: 'programmes', assessmentId }}>{t('chooseProgrammes')}</RouteLink>
        </p>
      ) : (
        <ul className="in-line">
          {found.map(({ programmeId, what, date, days }) => (
            <li key={`${programmeId}${what.kind === 'validity' ? '' : what.title.en}${date}`}>
              {link(programmeId)}{' '}
              <span className="quiet-text">
                {what.kind === 'validity' ? t('validTo') : pick(what.title)} {sayDay(date)}
              </span>{' '}
              {days < 0 ? (
                <Tag tone="bad" sign="alert">
                  {t('past', { days: -days })}
                </Tag>
              ) : (
                <Tag tone={days <= soon ? 'warn' : 'plain'} {...(days <= soon ? { sign: 'alert' } : {})}>
                  {t('daysLeft', { days })}
                </Tag>
              )}
            </li>
          ))}
          {undated.length > 0 && (
            <li>
              {undated.map(({ id }, place) => (
                <Fragment key={id}>
                  {place > 0 && t('listComma')}
                  {link(id)}
                </Fragment>
              ))}{' '}
              <span className="quiet-text">{t('undated')}</span>
            </li>
          )}
        </ul>
      )}
    </section>
  );
}
