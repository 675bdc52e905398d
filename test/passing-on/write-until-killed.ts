import { writePassedFile, type WriteJob } from '../../electron/exchange/write-passed-file.ts';

/** A process that writes one file again and again until it is ended; the job comes over the channel. */
process.on('message', (job: WriteJob) => {
  void (async () => {
    for (;;) {
      await writePassedFile(job, () => undefined, new AbortController().signal);
      process.send?.('written');
    }
  })();
});
