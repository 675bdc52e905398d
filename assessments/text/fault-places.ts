/** A fault of ours as it may be told to others: no message, since messages quote what they are about. */
export interface ToldFault {
  /** Name and code of the error, such as `TypeError` or `SqliteError SQLITE_FULL`. */
  readonly kind: string;
  /** Where it came from, in files of the app alone: `saveAnswer (main.js:120:4)`. */
  readonly places: readonly string[];
}

/** The most places told of one fault: those nearest to it. */
export const mostPlaces = 8;

const plain = /^[\w-]{1,40}$/;

/** What may be told of anything that was thrown, an error or not. */
export function tellFault(error: unknown): ToldFault {
  return { kind: kindOf(error), places: placesOf(error) };
}

/** Whether a kind has the form `tellFault` gives it: nothing a user wrote can pass for one. */
export function isFaultKind(text: string): boolean {
  return /^[\w-]{1,40}(?: [\w-]{1,40})?$/.test(text);
}

/** The same for a place. */
export function isFaultPlace(text: string): boolean {
  return /^(?:[\w$.<> ]{1,80} )?\([\w.-]{1,80}\.(?:js|cjs|mjs|ts|tsx):\d{1,7}:\d{1,7}\)$/.test(text);
}

function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error;
  const code = 'code' in error && typeof error.code === 'string' && plain.test(error.code) ? error.code : '';
  return [plain.test(error.name) ? error.name : 'Error', code].filter((part) => part !== '').join(' ');
}

/** Of a path only the name of the file stays: folders carry names of people. What the message says is no place. */
function placesOf(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const stack = error.stack ?? '';
  const said = stack.indexOf(error.message);
  const lines = said < 0 ? [] : stack.slice(said + error.message.length).split('\n');
  return lines.flatMap((line) => placeIn(line)).slice(0, mostPlaces);
}

const frame =
  /^\s+at (?:async )?(?<name>[\w$.<>]+ )?.*?(?<file>[\w.-]+\.(?:js|cjs|mjs|ts|tsx)):(?<spot>\d+:\d+)\)?$/;

function placeIn(line: string): string[] {
  const { name = '', file, spot } = frame.exec(line)?.groups ?? {};
  return file === undefined ? [] : [`${name.trim()} (${file}:${spot})`.trim()];
}
