import { spawn, type StdioOptions } from 'node:child_process';
import path from 'node:path';
import { packageFolder, packageManifest, root } from './paths.ts';

/** Says on the error stream what is going on, so that a command's own output stays clean. */
export function report(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** What became of a process that was run to its end. */
export interface Finished {
  readonly code: number;
  readonly output: string;
  readonly timedOut: boolean;
}

/** How to run a process. */
export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
  /** `inherit` shows the output, `collect` (the default) returns it. */
  readonly output?: 'inherit' | 'collect';
  readonly timeoutMs?: number;
}

/** Runs a program to its end without a shell. A program that cannot be started counts as exit code 127. */
export function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<Finished> {
  const stdio: StdioOptions = options.output === 'inherit' ? 'inherit' : ['ignore', 'pipe', 'pipe'];
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: options.cwd ?? root, env: options.env ?? process.env, stdio });
    let output = '';
    let timedOut = false;
    const collect = (chunk: Buffer): void => void (output += chunk.toString());
    child.stdout?.on('data', collect);
    child.stderr?.on('data', collect);
    const timer = options.timeoutMs
      ? setTimeout(() => {
          timedOut = true;
          child.kill('SIGKILL');
        }, options.timeoutMs)
      : undefined;
    child.on('error', (error) => {
      clearTimeout(timer);
      resolve({ code: 127, output: `${output}${error.message}\n`, timedOut });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output, timedOut });
    });
  });
}

/** Runs a program and throws, with the end of its output, when it fails. */
export async function runOrThrow(
  command: string,
  args: readonly string[],
  options: RunOptions = {},
): Promise<string> {
  const { code, output, timedOut } = await run(command, args, options);
  if (code === 0) return output;
  const reason = timedOut ? 'took too long' : `failed with exit code ${code}`;
  throw new Error(`${command} ${args.join(' ')} ${reason}.\n${output.trimEnd().slice(-3000)}`);
}

/**
 * The script behind an installed package's command. Run it with `process.execPath`: the shims in
 * `node_modules/.bin` are shell scripts on one system and .cmd files on another.
 */
export function packageScript(packageName: string, command: string = packageName): string {
  const { bin } = packageManifest(packageName);
  const script = typeof bin === 'string' ? bin : bin?.[command];
  if (!script) throw new Error(`The package ${packageName} has no command ${command}.`);
  return path.join(packageFolder(packageName), script);
}

/** Runs a script's work; when it fails, says why in plain words and leaves with a failing exit code. */
export async function runScript(work: () => Promise<number | void>): Promise<void> {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    report(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  }
}
