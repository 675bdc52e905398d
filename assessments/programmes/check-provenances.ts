import { marks } from '../pack/provenance.ts';
import type { Provenance } from '../pack/provenance.ts';
import type { Report } from '../pack/report.ts';
import { markOfReading } from './complete-programme.ts';
import type { Programme } from './programme.ts';
import { isRecord } from './shared-content.ts';

/** Every provenance names a source the programme lists, and claims no more authority than that source was read with. */
export function checkProvenances(programme: Programme, report: Report): void {
  walk(programme, [], (provenance, path) => {
    const source = programme.sources[provenance.source];
    if (source === undefined) {
      report(
        [...path, 'source'],
        `来源“${provenance.source}”没有列在 sources 里`,
        `The source “${provenance.source}” is not listed under sources`,
      );
      return;
    }
    if (marks.indexOf(provenance.mark) < marks.indexOf(markOfReading[source.reading]))
      report(
        [...path, 'mark'],
        `来源的读法是 ${source.reading}，不能标为 ${provenance.mark}`,
        `The source was read as ${source.reading} and cannot be marked ${provenance.mark}`,
      );
  });
}

function walk(
  value: unknown,
  path: readonly PropertyKey[],
  visit: (provenance: Provenance, path: readonly PropertyKey[]) => void,
): void {
  if (Array.isArray(value)) value.forEach((one: unknown, place) => walk(one, [...path, place], visit));
  else if (isRecord(value))
    for (const [key, one] of Object.entries(value)) {
      // The schema has made sure that everything under this name is one.
      if (key === 'provenance') visit(one as Provenance, [...path, key]);
      else walk(one, [...path, key], visit);
    }
}
