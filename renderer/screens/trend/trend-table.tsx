import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { howFar } from '../../../assessments/answering/how-far.ts';
import type { TrendStanding } from '../../../assessments/portfolio/trend.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import { RouteLink } from '../../parts/button.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import { useSayLocalDay } from '../../text/use-dates.ts';
import { LevelChange, NoChange, PointsChange } from './trend-change.tsx';
import type { PackTrend, TrendColumn } from './trend-columns.ts';

/** A questionnaire as a table: a column an assessment; how much is answered, level, points and each aspect. */
export function TrendTable({ pack, title }: { readonly pack: PackTrend; readonly title: string }): ReactNode {
  const t = useTranslations('trend');
  const pick = usePick();
  const caption = t('tableCaption', { pack: title });
  const { columns, words } = pack;
  const editions = columns.flatMap(({ standing }) => words[standing?.words ?? ''] ?? []).toReversed();
  // Aspects of the newest edition first, then those only older ones have.
  const axes = new Map(editions.flatMap((one) => one.axes).map(({ id, title: name }) => [id, name] as const));
  for (const { id, title: name } of pack.newest.axes) axes.set(id, name);
  const row = (
    key: string,
    name: string,
    cell: (standing: TrendStanding, column: TrendColumn) => ReactNode,
  ): ReactNode => (
    <tr key={key}>
      <th scope="row">{name}</th>
      {columns.map((column) => (
        <td key={column.assessment.id}>
          {column.standing === null ? <Blank why="not-asked" /> : cell(column.standing, column)}
        </td>
      ))}
    </tr>
  );
  return (
    <ScrollX key={columns.length} label={caption}>
      <table className="side-by-side trend-table">
        <caption className="unseen">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('row')}</th>
            {columns.map((column) => (
              <HeadCell key={column.assessment.id} column={column} packId={pack.packId} />
            ))}
          </tr>
        </thead>
        <tbody>
          {row('answered', t('answered'), ({ asked, done }) => t('done', { done, asked }))}
          {pack.editions.length > 1 && row('edition', t('editionRow'), ({ edition }) => edition)}
          {editions.some(({ levels }) => levels !== null) &&
            row('level', t('level'), (standing, { change }) => (
              <Level standing={standing} words={words}>
                {change.kind === 'changed' ? (
                  <LevelChange steps={change.steps} />
                ) : (
                  <NoChange change={change} />
                )}
              </Level>
            ))}
          {editions.some((one) => one.axes.length > 0) &&
            row('points', t('points'), (standing, { change }) => (
              <Points earned={standing.score} possible={standing.possible} standing={standing}>
                {change.kind === 'changed' && <PointsChange points={change.points} />}
              </Points>
            ))}
          {[...axes].map(([id, name]) =>
            row(`axis ${id}`, pick(name), (standing, { change }) => {
              const axis = standing.axes.find((one) => one.id === id);
              return (
                <Points earned={axis?.earned ?? null} possible={axis?.possible ?? null} standing={standing}>
                  {change.kind === 'changed' && <PointsChange points={change.axes[id] ?? null} />}
                </Points>
              );
            }),
          )}
        </tbody>
      </table>
    </ScrollX>
  );
}

function HeadCell({ column, packId }: { readonly column: TrendColumn; readonly packId: string }): ReactNode {
  const t = useTranslations('trend');
  const day = useSayLocalDay('short');
  const { id, title, createdAt, closed } = column.assessment;
  return (
    <th scope="col">
      <span className="quiet-text">{day(createdAt)}</span> {closed && <Tag sign="done">{t('closed')}</Tag>}
      <br />
      <RouteLink
        to={
          column.standing === null
            ? { screen: 'assessment', assessmentId: id }
            : { screen: 'result', assessmentId: id, packId }
        }
      >
        <bdi className="breakable">{title}</bdi>
      </RouteLink>
    </th>
  );
}

function Level({
  standing,
  words,
  children,
}: {
  readonly standing: TrendStanding;
  readonly words: PackTrend['words'];
  readonly children: ReactNode;
}): ReactNode {
  const tFar = useTranslations('howFar');
  const pick = usePick();
  const levels = words[standing.words]?.levels ?? null;
  if (howFar(standing) === 'none') return tFar('notAnswered');
  if (levels === null || standing.reached === null) return <Blank why="no-points" />;
  const level = pick(levels.steps[standing.reached] ?? levels.none);
  return (
    <span className="trend-value">
      <span>{howFar(standing) === 'part' ? tFar('provisional', { words: level }) : level}</span>
      {children}
    </span>
  );
}

function Points({
  earned,
  possible,
  standing,
  children,
}: {
  readonly earned: string | null;
  readonly possible: string | null;
  readonly standing: TrendStanding;
  readonly children: ReactNode;
}): ReactNode {
  const t = useTranslations('trend');
  const tFar = useTranslations('howFar');
  const language = useLanguage();
  if (howFar(standing) === 'none') return tFar('notAnswered');
  if (earned === null || possible === null) return <Blank why="no-points" />;
  const points = (exact: string): string => sayPoints(exact, language);
  const said = t('of', { earned: points(earned), possible: points(possible) });
  return (
    <span className="trend-value">
      <span className="trend-points">
        {howFar(standing) === 'part' ? tFar('provisional', { words: said }) : said}
      </span>
      {children}
    </span>
  );
}

/** A dash where there is nothing to show; a screen reader says why, and so does the pointer. */
function Blank({ why }: { readonly why: 'not-asked' | 'no-points' }): ReactNode {
  const words = useTranslations('trend.blank')(why);
  return (
    <span className="quiet-text" title={words}>
      <span aria-hidden>—</span>
      <span className="unseen">{words}</span>
    </span>
  );
}
