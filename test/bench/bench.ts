// Run by `npm run bench`. Prints a table and, with --json FILE, writes the same as JSON.

import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import type { Measurement } from './measure.ts';
import { measureAnswering } from './answering.ts';
import { measureExporting } from './exporting.ts';
import { measureLargeExport } from './large-export.ts';
import { measurePortfolio } from './portfolio.ts';
import { measurePrinting } from './printing.ts';
import { measureSaving } from './saving.ts';
import { measureScoring } from './scoring.ts';
import { measureStarting } from './starting.ts';

const all: Readonly<Record<string, () => Promise<Measurement | readonly Measurement[]>>> = {
  answering: measureAnswering,
  scoring: measureScoring,
  saving: measureSaving,
  starting: measureStarting,
  printing: measurePrinting,
  exporting: measureExporting,
  'large-export': measureLargeExport,
  portfolio: measurePortfolio,
};

const { values } = parseArgs({ options: { json: { type: 'string' }, only: { type: 'string' } } });
const measured: Measurement[] = [];
for (const [name, measure] of Object.entries(all)) {
  if (values.only !== undefined && values.only !== name) continue;
  measured.push(...[await measure()].flat());
}
for (const one of measured) {
  const over = one.aim !== null && one.ratio > one.aim;
  if (over) process.exitCode = 1;
  const verdict = one.aim === null ? '' : `; ${over ? 'OVER' : 'within'} the aim of ${one.aim}×`;
  const unit = one.unit ?? 'ms';
  console.log(
    `${one.name}: ${one.ours.median} ${unit} (least ${one.ours.least}, p99 ${one.ours.p99}), ${one.ratio}× of ${one.against} (${one.peer.median} ${unit})${verdict}`,
  );
}
if (values.json !== undefined) {
  const machine = {
    platform: process.platform,
    arch: process.arch,
    node: process.version,
    cores: cpus().length,
  };
  writeFileSync(values.json, `${JSON.stringify({ machine, measured }, null, 2)}\n`);
}
