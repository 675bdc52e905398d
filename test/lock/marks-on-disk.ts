import { readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** The forms a text can lie on a disk in: in two encodings, and written out as programs like to do. */
function formsOf(mark: string): readonly Buffer[] {
  const utf8 = Buffer.from(mark);
  // Base64 looks different in each of the three places a text can begin at.
  const base64 = [0, 1, 2].map((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), utf8])
      .toString('base64')
      .replace(/=+$/, '');
    return whole.slice(before === 0 ? 0 : 4, -4);
  });
  const texts = [
    ...base64,
    utf8.toString('hex'),
    utf8.toString('hex').toUpperCase(),
    encodeURIComponent(mark),
  ];
  const wide = Buffer.from(mark, 'utf16le');
  return [utf8, wide, Buffer.from(wide).swap16(), ...texts.map((one) => Buffer.from(one))];
}

/** Every file below a folder that holds one of the marks, in its bytes or in its name. */
export function marksOnDisk(folder: string, marks: readonly string[]): readonly string[] {
  const forms = marks.flatMap(formsOf);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((name) => path.join(folder, name))
    .filter((file) => {
      if (marks.some((mark) => file.slice(folder.length).includes(mark))) return true;
      if (!statSync(file).isFile()) return false;
      const bytes = readFileSync(file);
      return forms.some((form) => bytes.includes(form));
    });
}
