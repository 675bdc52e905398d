import { readdirSync } from 'node:fs';
import { moment } from '../bare-page.ts';
import type { Proof } from './breach.ts';

/** A page puts no file on the disk by itself. */
export const noDownloads: Proof = {
  says: 'a page saves nothing by itself',
  breaches: async ({ app, page, home }) => {
    await app.evaluate(({ session }) => {
      const noted: string[] = [];
      Object.assign(globalThis, { downloads: noted });
      session.defaultSession.on('will-download', (_, item) => {
        item.on('updated', () => noted.push('updated'));
        item.on('done', (_event, outcome) => noted.push(outcome));
        // Without this a download that is not refused would ask where to.
        item.setSavePath(`${process.env['HOME']}/planted-download.html`);
      });
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = URL.createObjectURL(new Blob(['<script>1</script>']));
      link.download = 'x.html';
      document.body.append(link);
      link.click();
      link.remove();
    });
    await moment(300);
    return readdirSync(home)
      .filter((name) => name.startsWith('planted-download'))
      .map((name) => `${name} was saved`);
  },
};
