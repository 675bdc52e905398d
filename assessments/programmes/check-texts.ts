import { reportLongTexts } from '../pack/long-texts.ts';
import type { Limit } from '../pack/long-texts.ts';
import type { Report } from '../pack/report.ts';
import type { Programme } from './programme.ts';

/** The most characters a text of a programme may have in its place on screen and page, by field name. */
const limits: Readonly<Record<string, Limit>> = {
  shortTitle: [16, 44],
  title: [60, 170],
  label: [60, 180],
  name: [20, 60],
  unit: [8, 24],
  hint: [90, 240],
  where: [60, 160],
};
const otherwise = [200, 600] as const;

/** Reports every text of a programme that is too long for its place. */
export function checkTexts(programme: Programme, report: Report): void {
  reportLongTexts(programme, (name) => limits[name] ?? otherwise, report);
}
