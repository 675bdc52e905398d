import { readFileSync } from 'node:fs';
import { writeBundle, type BundleJob } from '../../electron/documents/bundle/write-bundle.ts';

// Run in a process of its own: carries out the job in the file given.
const job = JSON.parse(readFileSync(process.argv[2] ?? '', 'utf8')) as BundleJob;
await writeBundle(job, () => undefined);
