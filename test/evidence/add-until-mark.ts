// Run as another process: adds files, and ends itself outright when it comes to the mark named, as a power cut would.
// With `row-first` it writes the row before the file, which the test must notice.

import { createHash } from 'node:crypto';
import { evidenceFolder } from '../../electron/evidence/evidence-folder.ts';
import { takeIn, type TakeInStep } from '../../electron/evidence/take-in.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { newAssessment, placeIn } from '../services/place.ts';

const [folder = '', mark = '', order = '', content = ''] = process.argv.slice(2);
const place = placeIn(folder);
const enterpriseId = listEnterprises(place)[0]?.id ?? newAssessment(place).enterpriseId;

const reached = (step: TakeInStep | 'row' | 'half'): void => {
  if (step === mark) process.kill(process.pid, 'SIGKILL');
};

const bytes = Buffer.from(content);
const target = { enterpriseId };
if (order === 'row-first') {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const file = { sha256, sizeBytes: bytes.byteLength, mediaType: 'text/plain' } as const;
  addEvidence(place, () => 'sound', { file, name: content, target });
}
const arriving = await takeIn(evidenceFolder(folder), content, reached);
await arriving.write(bytes.subarray(0, 4));
reached('half');
await arriving.write(bytes.subarray(4));
const file = await arriving.keep();
if (order !== 'row-first') addEvidence(place, () => 'sound', { file, name: content, target });
reached('row');
