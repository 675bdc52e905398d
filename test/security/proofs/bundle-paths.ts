import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { size } from '../../fixtures/soak.ts';
import type { Proof } from './breach.ts';

const pieces = [
  '..', '.', '%2e%2e', '%2E.', '..%2f', '..%5c', '%252e%252e%252f', '..\\', '....//', '..;', '%00', '%0a', '\u2025',
  'etc', 'passwd', 'main.js', 'preload.cjs', 'package.json', 'out', 'renderer', 'assets', 'fonts', 'assessments',
  'index.html', 'C:', 'C:\\Windows\\win.ini', '\\\\server\\share', 'con', 'nul', 'aux.html', '~', '.fingerprint',
  'link.html', 'link', 'planted.txt', 'index.html.', 'index.html ', 'INDEX.HTML', 'index.html::$DATA',
  'NotoSansSC-Regular.ttf', 'x'.repeat(300), '%', '%zz', '?', '#', '@', ':', '*', '|', '//', 'file:', 'data',
]; // prettier-ignore

/** Addresses of the app as nobody should write them, from fixed numbers. */
export function hostilePaths(count: number): string[] {
  const piece = fc.oneof(fc.constantFrom(...pieces), fc.string({ maxLength: 8, unit: 'grapheme' }));
  const separator = fc.constantFrom('/', '/', '/', '\\', '%2f', '%5c', '//', '');
  const one = fc
    .array(fc.tuple(separator, piece), { minLength: 1, maxLength: 7 })
    .map((parts) => `app://desk/${parts.map((part) => part.join('')).join('')}`);
  return fc.sample(one, { numRuns: count, seed: 20_181_018 });
}

/** Item 18: of five thousand addresses none is answered with anything but a file of the window, byte for byte. */
export const bundlePaths: Proof = {
  says: 'no address leads out of the bundle',
  breaches: async ({ app, page, appFolder, home, complaints }) => {
    const renderer = path.join(appFolder, 'out', 'renderer');
    const allowed = allowedHashes(renderer, path.join(appFolder, 'out', 'fonts'));
    const secret = path.join(home, 'secret.html');
    writeFileSync(secret, '<p>not for the window</p>');
    symlinkSync(secret, path.join(renderer, 'link.html'));
    symlinkSync(home, path.join(renderer, 'link'));
    symlinkSync('/etc', path.join(renderer, 'etc'));
    writeFileSync(path.join(renderer, 'planted.txt'), 'of a type the window does not need');
    const addresses = [
      ...hostilePaths(size({ slice: 1_000, full: 5_000 })),
      'app://desk/link.html',
      'app://desk/link/secret.html',
      'app://desk/etc/passwd',
      'app://desk/planted.txt',
      'app://desk/../main.js',
      'app://desk/fonts/../../main.js',
      'app://desk/fonts/..%2f..%2fmain.js',
      'app://desk/fonts/noto-sans-sc-LICENSE.txt',
    ];
    const served = await app.evaluate(async ({ session }, all) => {
      const { createHash: hashOf } = process.getBuiltinModule('node:crypto');
      const found: [string, string][] = [];
      const step = 100;
      for (let from = 0; from < all.length; from += step) {
        await Promise.all(
          all.slice(from, from + step).map(async (address) => {
            try {
              const response = await session.defaultSession.fetch(address);
              if (!response.ok) return;
              const bytes = Buffer.from(await response.arrayBuffer());
              found.push([address, hashOf('sha256').update(bytes).digest('hex')]);
            } catch {
              // What is no address at all is not even asked for.
            }
          }),
        );
      }
      return found;
    }, addresses);
    const foreign = await page.evaluate(
      (addresses_) =>
        Promise.all(
          addresses_.map((address) =>
            fetch(address).then(
              (response) => (response.ok ? address : null),
              () => null,
            ),
          ),
        ),
      ['file:///etc/passwd', `file://${secret}`, 'app://other/index.html', 'app://desk/index.html'].slice(
        0,
        3,
      ),
    );
    for (const name of ['link.html', 'link', 'etc', 'planted.txt']) rmSync(path.join(renderer, name));
    complaints.length = 0;
    // Where everything is refused there was nothing to see.
    const blind = served.some(([, hash]) => allowed.has(hash)) ? [] : ['no address was answered at all'];
    return [
      ...blind,
      ...served
        .filter(([, hash]) => !allowed.has(hash))
        .map(([address]) => `served ${address.slice(0, 120)}`),
      ...foreign.filter((one) => one !== null).map((address) => `the page has read ${address}`),
    ];
  },
};

function allowedHashes(renderer: string, fonts: string): Set<string> {
  const kinds = /\.(?:html|js|css|json|svg|png|webp|ico|ttf|otf|woff2)$/;
  const names = [
    ...readdirSync(renderer, { recursive: true, withFileTypes: true }).filter((one) => one.isFile()),
    ...readdirSync(fonts, { withFileTypes: true }).filter((one) => one.isFile()),
  ];
  return new Set(
    names
      .filter(({ name }) => kinds.test(name))
      .map((one) =>
        createHash('sha256')
          .update(readFileSync(path.join(one.parentPath, one.name)))
          .digest('hex'),
      ),
  );
}
