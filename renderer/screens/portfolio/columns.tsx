import { useMemo, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { howFar } from '../../../assessments/answering/how-far.ts';
import type { PackWords } from '../../../assessments/portfolio/standing.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { SortKey } from '../../../assessments/portfolio/list-query.ts';
import type { PortfolioPage, PortfolioRow } from '../../../electron/contract/portfolio.ts';
import { hrefOf } from '../../routing/route.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import type { PortfolioWords } from './use-words.ts';

/** One column of the list. */
export interface Column {
  readonly id: string;
  readonly title: string;
  /** A CSS width of a grid column. */
  readonly width: string;
  /** Its least width in pixels: below it the list scrolls sideways. */
  readonly least: number;
  readonly sort: SortKey | null;
  readonly end?: boolean;
  /** Text in full, shown when the pointer rests on what is cut off. */
  readonly text: (row: PortfolioRow) => string;
  /** What is shown instead, where that is another text, … */
  readonly shown?: (row: PortfolioRow) => string;
  /** … and where it is more than a text. */
  readonly cell?: (row: PortfolioRow) => ReactNode;
  /** True where less is shown than the text: a screen reader says the text. */
  readonly said?: boolean;
}

interface Known {
  readonly words: Readonly<Record<string, PackWords>>;
  readonly packIds: readonly string[];
  readonly programmes: PortfolioPage['programmes'];
}

/** Of the name so much is always to be seen, whatever stands beside it: a usual one with its signs. In pixels. */
export const leastName = 256;

type Width = Pick<Column, 'width' | 'least'>;

/** A column of words of about one length, which take no more than `most` pixels. */
const between = (least: number, most: number): Width => ({
  width: `minmax(${least}px, ${most}px)`,
  least,
});

/** A column of words of any length: of the room left over it has so many shares. */
const sharing = (least: number, shares: number): Width => ({
  width: `minmax(${least}px, ${shares}fr)`,
  least,
});

/** What cell and mark around a level take, in pixels. */
const aroundLevel = 34;

/** About what a text of the size of a mark takes, in pixels: a Chinese character is as wide as the text is high. */
function widthOf(text: string): number {
  return [...text].reduce((sum, sign) => sum + (sign > '\u2E7F' ? 12 : 5.5), 0);
}

/** A column in which the longest of some levels can be read to its end. */
function holding(levels: readonly string[]): Width {
  const width = Math.ceil(aroundLevel + Math.max(60, ...levels.map(widthOf)));
  return between(width, width + 8);
}

/** Every column there can be, in their order; the name always stands first. */
export function useColumns(known: Known, say: PortfolioWords): readonly Column[] {
  const t = useTranslations('portfolio');
  const pick = usePick();
  const english = useLanguage() === 'en';
  const { words, packIds, programmes } = known;
  return useMemo(() => {
    /** Everything that may stand in a column of levels. */
    const levelWords = (levels: PackWords['levels']): readonly string[] =>
      levels === null
        ? []
        : [levels.none, ...levels.steps].map((level) => t('soFarLevel', { level: pick(level) }));
    const plain = (
      id: 'division' | 'industry' | 'size' | 'creditCode' | 'consultant' | 'tags' | 'changed',
      size: Width,
      sort: SortKey | null,
      text: (row: PortfolioRow) => string,
    ): Column => ({ id, title: t(`column.${id}`), ...size, sort, text });
    return [
      {
        id: 'name',
        title: t('column.name'),
        // What stands beside it gets its shares first: a usual name is to be seen already.
        ...sharing(leastName, 1),
        sort: 'name',
        text: (row) => row.name,
      },
      plain('division', english ? between(152, 152) : between(76, 92), 'division', (row) =>
        say.division(row.division, row.place),
      ),
      {
        ...plain('industry', between(64, 72), 'industry', (row) => say.industry(row.industry)),
        // The code alone, as registers have it: its name shows where the pointer rests, and in every other place.
        shown: (row) => row.industry ?? '',
        said: true,
      },
      plain('size', english ? between(70, 106) : between(60, 86), 'size', (row) => say.size(row.size)),
      {
        id: 'staff',
        title: t('column.staff'),
        ...between(60, 72),
        sort: 'staff',
        end: true,
        text: (row) => (row.staff === null ? '' : say.whole(row.staff)),
      },
      plain('creditCode', between(176, 176), null, (row) => row.creditCode),
      plain('consultant', between(92, 132), 'consultant', (row) => row.consultant),
      plain('tags', sharing(96, 1), null, (row) => row.tags.join(' · ')),
      {
        id: 'assessment',
        title: t('column.assessment'),
        ...sharing(110, 1.5),
        sort: null,
        text: (row) => row.newest?.title ?? t('noAssessment'),
        cell: (row) =>
          row.newest === null ? (
            <span className="quiet-text">{t('noAssessment')}</span>
          ) : (
            <a
              className="link"
              tabIndex={-1}
              href={hrefOf({ screen: 'assessment', assessmentId: row.newest.id })}
            >
              {row.newest.title}
            </a>
          ),
      },
      {
        id: 'progress',
        title: t('column.progress'),
        ...between(84, 144),
        sort: 'progress',
        text: (row) =>
          row.standing !== null ? t('doneOf', row.standing) : row.newest === null ? t('noAssessment') : '',
        cell: (row) =>
          row.newest === null ? (
            // The cells behind it are empty then, so it may be as long as it is.
            <span className="quiet-text grid-beyond">{t('noAssessment')}</span>
          ) : (
            <Progress row={row} words={t('working')} />
          ),
      },
      ...packIds.flatMap((packId): Column[] => {
        const pack = Object.values(words).find((one) => one.packId === packId);
        if (pack === undefined) return [];
        const title = pick(pack.shortTitle);
        const of = (row: PortfolioRow) => row.standing?.packs.find((one) => one.packId === packId);
        const sayLevel = (row: PortfolioRow) => {
          const standing = of(row);
          return standing === undefined ? '' : (say.level(standing, words) ?? '');
        };
        const level: Column = {
          id: `level:${packId}`,
          title,
          ...holding(levelWords(pack.levels)),
          sort: `level:${packId}`,
          text: sayLevel,
          said: true,
          cell: (row) => {
            const standing = of(row);
            const text = standing === undefined ? null : say.level(standing, words);
            if (text === null || standing === undefined) return null;
            const far = howFar(standing);
            if (far === 'none') return <span className="quiet-text">{text}</span>;
            // How many questions are answered stands in the column of progress.
            const level = say.level({ ...standing, done: standing.asked }, words) ?? text;
            const accent = (standing.reached ?? -1) >= 0 ? ' accent' : '';
            return (
              <span className={`tag${accent}${far === 'part' ? ' so-far' : ''}`}>
                {far === 'part' ? t('soFarLevel', { level }) : level}
              </span>
            );
          },
        };
        const score: Column = {
          id: `score:${packId}`,
          title: t('column.score', { pack: title }),
          ...between(104, 120),
          sort: `score:${packId}`,
          end: true,
          text: (row) => {
            const standing = of(row);
            if (standing === undefined || standing.score === null) return '';
            const points = say.points(standing.score);
            return howFar(standing) === 'part' ? t('soFar', { points }) : points;
          },
        };
        return [...(pack.levels === null ? [] : [level]), ...(pack.axes.length === 0 ? [] : [score])];
      }),
      {
        id: 'lacking',
        title: t('column.lacking'),
        ...between(english ? 92 : 84, 104),
        sort: 'lacking',
        text: (row) => sayLacking(row, t('complete'), (count) => t('lackingCount', { count })),
      },
      {
        id: 'deadline',
        title: t('column.deadline'),
        ...between(100, 108),
        sort: 'deadline',
        text: (row) => sayDeadline(row, say, programmes, pick),
        // The day alone, which must never be cut off; its programme has a column of its own.
        shown: ({ deadline }) => (deadline === null ? '' : say.day(deadline.date)),
        said: true,
      },
      {
        id: 'deadlineOf',
        title: t('column.deadlineOf'),
        ...sharing(120, 2),
        sort: null,
        text: ({ deadline }) => {
          const programme = deadline === null ? undefined : programmes[deadline.programmeId];
          return programme === undefined ? '' : pick(programme);
        },
      },
      plain('changed', between(100, 100), 'changed', (row) => say.day(row.changedAt)),
    ];
  }, [t, pick, english, say, words, packIds, programmes]);
}

function sayLacking(row: PortfolioRow, complete: string, say: (count: number) => string): string {
  if (row.standing === null) return '';
  const { lacking, asked, done } = row.standing;
  // “Complete” is for who is through: with three answers nothing can be missing yet.
  return lacking > 0 ? say(lacking) : asked > 0 && done === asked ? complete : '';
}

function sayDeadline(
  { deadline }: PortfolioRow,
  say: PortfolioWords,
  programmes: PortfolioPage['programmes'],
  pick: (text: Localized) => string,
): string {
  if (deadline === null) return '';
  const programme = programmes[deadline.programmeId];
  const day = say.day(deadline.date);
  return programme === undefined ? day : `${day} ${pick(programme)}`;
}

/** How far an assessment is. The bar only repeats the share for the eye. */
function Progress({ row, words }: { readonly row: PortfolioRow; readonly words: string }): ReactNode {
  const { standing } = row;
  if (standing === null)
    return row.newest !== null && !row.fresh ? <span className="quiet-text">{words}</span> : null;
  const share = standing.asked === 0 ? 0 : standing.done / standing.asked;
  // Never a full hundred before everything is answered.
  const percent = share === 1 ? 100 : Math.min(99, Math.round(share * 100));
  return (
    <>
      <span className="bar" aria-hidden>
        <span className="bar-fill" style={{ inlineSize: `${share * 100}%` }} />
      </span>
      {percent}%
    </>
  );
}
