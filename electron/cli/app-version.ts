import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in the package.json above this file. */
export function appVersion(): string {
  for (let folder = import.meta.dirname; ; folder = path.dirname(folder)) {
    try {
      return (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string })
        .version;
    } catch (error) {
      if (path.dirname(folder) === folder) throw error;
    }
  }
}
