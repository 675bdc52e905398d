import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';

/** The folder beside the program that holds everything of a portable app. */
export const portableName = 'readiness-data';

/** How the running program got where it is, as the system tells. */
export interface ProgramPlace {
  readonly platform: NodeJS.Platform;
  /** The file that runs. */
  readonly executable: string;
  readonly env: NodeJS.ProcessEnv;
  /** Whether a folder or file is there. */
  readonly exists: (file: string) => boolean;
}

/**
 * The folder for everything the app keeps when it is portable, or null when it is not. Portable is who finds a folder
 * of this name beside the program (for an AppImage beside its file, on macOS beside the app), and always the portable
 * program for Windows, which is made for a stick. Beside a program set up by its installer the folder counts for
 * nothing: an update would take it away with the old program.
 */
export function portableFolder(place: ProgramPlace): string | null {
  const { platform, executable, env, exists } = place;
  const system = platform === 'win32' ? path.win32 : path.posix;
  if (platform === 'win32') {
    const carrier = env['PORTABLE_EXECUTABLE_DIR'];
    if (carrier && isOurs(env['PORTABLE_EXECUTABLE_APP_FILENAME'])) return system.join(carrier, portableName);
    if (exists(system.join(system.dirname(executable), `Uninstall ${system.basename(executable)}`)))
      return null;
  }
  const folder = system.join(besideOf(place, system), portableName);
  return exists(folder) ? folder : null;
}

/** The folder the user sees the program in. */
function besideOf({ platform, executable, env }: ProgramPlace, system: path.PlatformPath): string {
  const own = system.dirname(executable);
  // Who is started by another program of these kinds inherits that one's names.
  const [image, mounted] = [env['APPIMAGE'], env['APPDIR']];
  if (platform === 'linux' && image && mounted && `${own}/`.startsWith(`${mounted}/`))
    return system.dirname(image);
  if (platform === 'darwin' && own.endsWith('.app/Contents/MacOS')) return system.resolve(own, '../../..');
  return own;
}

/** What the portable program calls itself is its product's or its package's name. */
function isOurs(name = ''): boolean {
  return name.toLowerCase().replaceAll(/[^a-z]/g, '') === 'readinessdesk';
}

/** The data of a portable app; its profile lies beside it where the stick allows. */
export function portableData(folder: string): string {
  return path.join(folder, 'data');
}

/**
 * Where Chromium keeps its own files, and by which a second start finds the first: on the stick, too, unless that
 * cannot be written or, like most sticks outside of Windows, knows no links, which Chromium locks a profile with. Then
 * it is a folder of its own in `home`, the folder this program would use if it were not portable. None of what the
 * user writes gets there.
 */
export function portableProfile(folder: string, home: string, platform = process.platform): string {
  const own = path.join(folder, 'profile');
  if (takesProfile(own, platform)) return own;
  return path.join(home, 'portable', createHash('sha256').update(folder).digest('hex').slice(0, 16));
}

function takesProfile(folder: string, platform: NodeJS.Platform): boolean {
  const link = path.join(folder, `.${randomUUID()}`);
  try {
    mkdirSync(folder, { recursive: true });
    if (platform === 'win32') mkdirSync(link);
    else symlinkSync('nothing', link);
    return true;
  } catch {
    return false;
  } finally {
    rmSync(link, { recursive: true, force: true });
  }
}

/** The folder for everything when the running program is a portable one, otherwise null. */
export function portableHere(executable: string): string | null {
  return portableFolder({ platform: process.platform, executable, env: process.env, exists: existsSync });
}
