import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../../build/paths.ts';

/** Components that lay something over the page, and the parts they are made in. */
const opening =
  /<(Dialog|FormDialog|LanguageSelect|LockForm|ModalOverlay|MoreMenu|Popover|SearchSelect|Select|Tooltip)\b/gu;
const madeIn =
  /^(?:parts\/(?:dialog|form-dialog|language-select|menu|search-select|select)|screens\/lock\/lock-form)\.tsx$/u;

/**
 * Every use of a component that opens something, as a file from `renderer/` on and the component, e.g.
 * `screens/bin/purge-dialog.tsx Dialog`; `sources`: texts by file.
 */
export function whatOpens(sources: ReadonlyMap<string, string>): readonly string[] {
  const uses = [...sources].flatMap(([file, source]) =>
    madeIn.test(file) ? [] : [...source.matchAll(opening)].map(([, part]) => `${file} ${part}`),
  );
  return [...new Set(uses)].toSorted();
}

/** The renderer's components by their files. */
export function rendererSources(): ReadonlyMap<string, string> {
  const folder = path.join(root, 'renderer');
  return new Map(
    globSync('**/*.tsx', { cwd: folder }).map((file) => [
      file.replaceAll('\\', '/'),
      readFileSync(path.join(folder, file), 'utf8'),
    ]),
  );
}
