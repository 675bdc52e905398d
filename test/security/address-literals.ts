import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { minifySync } from 'rolldown/experimental';

/** An address in a text of the built app: its scheme and host, and the file it stands in. */
export interface AddressLiteral {
  readonly file: string;
  readonly address: string;
}

const withScheme = /\b(?:https?|wss?|ftp):\/\/[^\s/?#"'`<>\\)(,;，。；、）]*/giu;
const number = /(?<![\w.-])(?:\d{1,3}\.){3}\d{1,3}(?![\w.-])/gu;

/** Addresses in what a program says, not in what is said about it: comments are left out. */
export function addressesInScript(script: string): string[] {
  const { code, errors } = minifySync('script.js', script, { compress: false, mangle: false });
  if (errors.length > 0) throw new Error(errors[0]?.message ?? 'The script cannot be read.');
  return addressesIn(code);
}

/** Addresses in a plain text. */
export function addressesIn(text: string): string[] {
  const found = [...text.matchAll(withScheme), ...text.matchAll(number)].map(([one]) =>
    // What a minifier calls a variable says nothing.
    one.replaceAll(/\$\{[^}]*\}/g, '${…}').toLowerCase(),
  );
  return [...new Set(found)];
}

/** Every address in the code of a built app: scripts without their comments, pages and styles as they are. */
export function addressLiterals(out: string): AddressLiteral[] {
  return globSync('**/*.{js,cjs,html,css}', { cwd: out })
    .toSorted()
    .flatMap((name) => {
      const text = readFileSync(path.join(out, name), 'utf8');
      const found = /\.c?js$/.test(name) ? addressesInScript(text) : addressesIn(text);
      // The name of the window's script changes with its content.
      const file = name.replaceAll('\\', '/').replace(/-[\w-]{8}\.(js|css)$/, '.$1');
      return found.map((address) => ({ file, address }));
    });
}
