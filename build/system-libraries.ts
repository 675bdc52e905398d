import { accessSync, constants, existsSync } from 'node:fs';
import path from 'node:path';
import { report as reportToTerminal, run } from './run.ts';

/** Something the system must have, how to see that it has it, and the Debian packages it comes in. */
interface Requirement {
  readonly library?: string;
  readonly command?: string;
  readonly file?: string;
  /** Names of the package, the newest first: Debian 13 renamed some. */
  readonly packages: readonly string[];
}

const forTheWindow: readonly Requirement[] = [
  { library: 'libgtk-3.so.0', packages: ['libgtk-3-0t64', 'libgtk-3-0'] },
  { library: 'libnss3.so', packages: ['libnss3'] },
  { library: 'libasound.so.2', packages: ['libasound2t64', 'libasound2'] },
  { library: 'libgbm.so.1', packages: ['libgbm1'] },
  { library: 'libXss.so.1', packages: ['libxss1'] },
];

const forADisplay: readonly Requirement[] = [{ command: 'Xvfb', packages: ['xvfb'] }];

const forTheTests: readonly Requirement[] = [
  { command: 'pdftotext', packages: ['poppler-utils'] },
  { command: 'qpdf', packages: ['qpdf'] },
  { command: 'zbarimg', packages: ['zbar-tools'] },
  { command: 'age', packages: ['age'] },
  { command: 'expect', packages: ['expect'] },
  // The app is watched for calls to the network, and run where there is none.
  { command: 'strace', packages: ['strace'] },
  { command: 'ip', packages: ['iproute2'] },
  // The shim that records and spoils calls to the disk is compiled; g++ brings the C library's headers along.
  { command: 'gcc', packages: ['g++'] },
];

/**
 * LibreOffice opens what was written for Word and Excel, PDFBox Preflight judges what is said to be PDF/A. Their size
 * keeps them out of `npm test`. The last three the Debian package asks for when it is installed.
 */
const forTheSoak: readonly Requirement[] = [
  { file: '/usr/lib/libreoffice/program/libswlo.so', packages: ['libreoffice-writer-nogui'] },
  { file: '/usr/lib/libreoffice/program/libsclo.so', packages: ['libreoffice-calc-nogui'] },
  { command: 'java', packages: ['default-jre-headless'] },
  { file: '/usr/share/java/preflight.jar', packages: ['libpdfbox2-java'] },
  // Newer Java machines have left these out, and the package does not ask for them.
  { file: '/usr/share/java/commons-io.jar', packages: ['libcommons-io-java'] },
  { file: '/usr/share/java/javax.activation.jar', packages: ['libactivation-java'] },
  { file: '/usr/share/java/jaxb-api.jar', packages: ['libjaxb-api-java'] },
  { library: 'libatspi.so.0', packages: ['libatspi2.0-0t64', 'libatspi2.0-0'] },
  { library: 'libsecret-1.so.0', packages: ['libsecret-1-0'] },
  { command: 'xdg-mime', packages: ['xdg-utils'] },
];

const forCompiling: readonly Requirement[] = [
  { command: 'python3', packages: ['python3'] },
  { command: 'make', packages: ['make'] },
  { command: 'g++', packages: ['g++'] },
];

/** What is about to be done on this machine. */
export interface Purpose {
  /** The window is shown on a virtual display. */
  readonly virtualDisplay?: boolean;
  /** The tests' independent readers of PDF files and QR codes are used. */
  readonly tests?: boolean;
  /** The tests run in their full size. */
  readonly soak?: boolean;
  /** A native module is compiled. */
  readonly compiling?: boolean;
}

/** The system as this module sees it; a test may describe another one. */
export interface HostSystem {
  readonly isDebian: boolean;
  readonly isRoot: boolean;
  /** The folders programs are looked for in. */
  readonly searchPath: string;
  /** The shared libraries the loader knows, as `ldconfig -p` prints them. */
  readonly libraries: () => Promise<string>;
  readonly hasPackage: (name: string) => Promise<boolean>;
}

/** The system this process runs on. */
export function thisSystem(): HostSystem {
  return {
    isDebian: process.platform === 'linux' && existsSync('/etc/debian_version'),
    isRoot: process.getuid?.() === 0,
    searchPath: process.env.PATH ?? '',
    libraries: async () => (await run('/sbin/ldconfig', ['-p'])).output,
    hasPackage: async (name) =>
      (await run('apt-cache', ['pkgnames', name])).output.split('\n').includes(name),
  };
}

/** The Debian packages this machine lacks for the purpose: none on other systems, and fast when all are there. */
export async function missingPackages(
  purpose: Purpose,
  system: HostSystem = thisSystem(),
): Promise<string[]> {
  if (!system.isDebian) return [];
  const libraries = await system.libraries();
  const wanted = [
    ...forTheWindow,
    ...(purpose.virtualDisplay ? forADisplay : []),
    ...(purpose.tests ? forTheTests : []),
    ...(purpose.soak ? forTheSoak : []),
    ...(purpose.compiling ? forCompiling : []),
  ];
  const missing = wanted.filter(
    ({ library, command, file }) =>
      (library !== undefined && !libraries.includes(`${library} `)) ||
      (command !== undefined && !onPath(command, system.searchPath)) ||
      (file !== undefined && !existsSync(file)),
  );
  return Promise.all(missing.map(({ packages }) => firstKnown(packages, system)));
}

/** The one command that installs the packages. */
export function installCommand(packages: readonly string[]): string {
  return `sudo apt-get update && sudo apt-get install -y --no-install-recommends ${packages.join(' ')}`;
}

/**
 * Makes sure the system libraries are there. On Debian and as root, missing ones are installed; without root it
 * throws with the one command to run. On other systems it does nothing.
 */
export async function ensureSystemLibraries(
  purpose: Purpose,
  system: HostSystem = thisSystem(),
  report: (line: string) => void = reportToTerminal,
): Promise<void> {
  const missing = await missingPackages(purpose, system);
  if (missing.length === 0) return;
  if (!system.isRoot) {
    throw new Error(`System packages are missing. Install them once with:\n  ${installCommand(missing)}`);
  }
  report(`Installing system packages: ${missing.join(' ')} …`);
  if ((await install(missing)).code === 0) return;
  // A fresh machine knows no packages yet, or only outdated ones.
  await run('apt-get', ['update', '-q']);
  const known = await missingPackages(purpose, system);
  const { code, output } = await install(known);
  if (code !== 0) throw new Error(`apt-get could not install ${known.join(' ')}.\n${output.slice(-2000)}`);
}

function install(packages: readonly string[]): ReturnType<typeof run> {
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=300'];
  return run('apt-get', ['install', ...options, ...packages], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}

async function firstKnown(packages: readonly string[], system: HostSystem): Promise<string> {
  for (const name of packages) if (await system.hasPackage(name)) return name;
  return packages.at(-1) ?? '';
}

function onPath(command: string, searchPath: string): boolean {
  return searchPath.split(path.delimiter).some((folder) => {
    try {
      accessSync(path.join(folder, command), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}
