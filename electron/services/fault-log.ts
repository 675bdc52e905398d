/** A fault of ours as it may be told to others: no message, since messages quote what they are about. */
export interface NotedFault {
  readonly at: string;
  /** Name and code of the error, such as `TypeError` or `SqliteError SQLITE_FULL`. */
  readonly kind: string;
  /** Where it came from, in files of the app alone: `saveAnswer (main.js:120:4)`. */
  readonly places: readonly string[];
}

/** The faults of ours since the app was started; nothing of it is written anywhere. */
export interface FaultLog {
  readonly note: (error: unknown) => NotedFault;
  readonly newest: () => readonly NotedFault[];
}

const kept = 50;
const placesKept = 8;

/** `now`: the present instant, ISO. The oldest of more than fifty are forgotten. */
export function createFaultLog(now: () => string): FaultLog {
  const noted: NotedFault[] = [];
  return {
    note: (error) => {
      const one = { at: now(), kind: kindOf(error), places: placesOf(error) };
      noted.push(one);
      if (noted.length > kept) noted.shift();
      return one;
    },
    newest: () => [...noted],
  };
}

const plain = /^[\w-]{1,40}$/;

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
  return lines.flatMap((line) => placeIn(line)).slice(0, placesKept);
}

const frame =
  /^\s+at (?:async )?(?<name>[\w$.<>]+ )?.*?(?<file>[\w.-]+\.(?:js|cjs|mjs|ts)):(?<spot>\d+:\d+)\)?$/;

function placeIn(line: string): string[] {
  const { name = '', file, spot } = frame.exec(line)?.groups ?? {};
  return file === undefined ? [] : [`${name.trim()} (${file}:${spot})`.trim()];
}
