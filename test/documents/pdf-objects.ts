import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

const run = promisify(execFile);

type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** A PDF as qpdf sees it: every object by its reference ("7 0 R"), a stream by its dictionary. */
export type PdfObjects = ReadonlyMap<string, Json>;

/** Reads every object of a PDF with qpdf, in use or not. */
export async function readObjects(file: string): Promise<PdfObjects> {
  const { stdout } = await run('qpdf', ['--json', '--json-key=qpdf', file], { maxBuffer: 1e9 });
  const { qpdf } = JSON.parse(stdout) as { qpdf: [Json, Record<string, Json>] };
  return new Map(
    Object.entries(qpdf[1]).map(([name, held]) => {
      const object = held as { value?: Json; stream?: { dict: Json } };
      return [name.replace(/^obj:/, ''), object.value ?? object.stream?.dict ?? null];
    }),
  );
}

/** What lies at a path of keys, references followed; undefined where there is nothing. */
export function at(
  objects: PdfObjects,
  from: Json | undefined,
  ...path: readonly (string | number)[]
): Json | undefined {
  const followed = typeof from === 'string' && objects.has(from) ? objects.get(from) : from;
  const [key, ...rest] = path;
  if (key === undefined) return followed;
  if (typeof followed !== 'object' || followed === null) return undefined;
  return at(objects, (followed as Readonly<Record<string | number, Json>>)[key], ...rest);
}

/** Every key of every dictionary with what it holds, wherever it hangs. */
export function* entriesOf(objects: PdfObjects): Generator<readonly [string, Json]> {
  const waiting: Json[] = [...objects.values()];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (typeof next !== 'object' || next === null) continue;
    if (Array.isArray(next)) waiting.push(...(next as readonly Json[]));
    else
      for (const [key, value] of Object.entries(next)) {
        yield [key, value];
        waiting.push(value);
      }
  }
}

/** The content of a stream, unpacked. */
export async function streamOf(file: string, reference: string): Promise<Buffer> {
  const { stdout } = await run(
    'qpdf',
    [`--show-object=${reference.replace(' R', '').replace(' ', ',')}`, '--filtered-stream-data', file],
    { encoding: 'buffer', maxBuffer: 1e9 },
  );
  return stdout;
}
