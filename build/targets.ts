import type { ElectronRuntime } from './electron-runtime.ts';

/** One thing a release consists of. */
export interface ReleaseTarget {
  readonly platform: 'win32' | 'darwin' | 'linux';
  /** As electron-builder names it. */
  readonly target: 'nsis' | 'portable' | 'dmg' | 'AppImage' | 'deb' | 'tar.gz';
  readonly arch: 'x64' | 'arm64' | 'universal';
}

/** Everything a release consists of; the packaging configuration is made from it. */
export const releaseTargets: readonly ReleaseTarget[] = [
  { platform: 'win32', target: 'nsis', arch: 'x64' },
  { platform: 'win32', target: 'nsis', arch: 'arm64' },
  { platform: 'win32', target: 'portable', arch: 'x64' },
  { platform: 'win32', target: 'portable', arch: 'arm64' },
  { platform: 'darwin', target: 'dmg', arch: 'universal' },
  { platform: 'linux', target: 'AppImage', arch: 'x64' },
  { platform: 'linux', target: 'AppImage', arch: 'arm64' },
  { platform: 'linux', target: 'deb', arch: 'x64' },
  { platform: 'linux', target: 'deb', arch: 'arm64' },
  { platform: 'linux', target: 'tar.gz', arch: 'x64' },
  { platform: 'linux', target: 'tar.gz', arch: 'arm64' },
];

/** The machine that packs. */
export interface PackingHost {
  readonly platform: NodeJS.Platform;
  readonly arch: string;
  readonly runtime: ElectronRuntime['kind'];
  /** Whether a program is installed. */
  readonly has: (program: string) => boolean;
}

const systems = { win32: 'Windows', darwin: 'macOS', linux: 'Linux' } as const;

/** What keeps a target from being built on a machine, in one sentence; null when nothing does. */
export function whyNotHere({ platform, target, arch }: ReleaseTarget, host: PackingHost): string | null {
  if (platform !== host.platform) return `needs a machine with ${systems[platform]}`;
  // The Electron at hand is of one architecture; the official one of another can be downloaded.
  if (arch !== host.arch && host.runtime !== 'official') {
    return `needs the official Electron for ${arch}, which lies on GitHub`;
  }
  if (host.runtime === 'official') return null;
  switch (target) {
    case 'tar.gz':
      return null;
    case 'deb':
      return host.has('dpkg-deb') ? null : 'needs dpkg-deb';
    case 'AppImage':
    case 'nsis':
    case 'portable':
    case 'dmg':
      return 'needs tools electron-builder fetches from GitHub';
  }
}

/** How a target is called in what the packing says. */
export function nameOf({ platform, target, arch }: ReleaseTarget): string {
  return `${systems[platform]} ${target} (${arch})`;
}
