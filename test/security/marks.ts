import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Twenty marks nobody else writes, each for one kind of text a user types or names. */
export const marks: readonly string[] = Array.from(
  { length: 20 },
  (_, index) => `MARK${String(index).padStart(2, '0')}q7x${(index * 7_919 + 104_729).toString(36)}z`,
);

/** Every file below the folders that holds one of the texts, in either of the ways programs write text. */
export function filesWith(texts: readonly string[], folders: readonly string[]): string[] {
  const needles = texts.flatMap((text) =>
    [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')].map((bytes) => ({ text, bytes })),
  );
  return folders.flatMap(filesBelow).flatMap((file) => {
    const named = texts.filter((text) => file.includes(text)).map((text) => `${file} is named ${text}`);
    const content = readFileSync(file);
    return [
      ...named,
      ...needles.filter(({ bytes }) => content.includes(bytes)).map(({ text }) => `${file} holds ${text}`),
    ];
  });
}

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .map((one) => path.join(one.parentPath, one.name))
    .filter((file) => statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
}
