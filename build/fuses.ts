import { flipFuses, FuseV1Options, FuseVersion, getCurrentFuseWire, type FuseConfig } from '@electron/fuses';
import { report } from './run.ts';

/** The name of one of Electron's fuses. */
export type FuseName = keyof typeof FuseV1Options;

/** What Electron itself must refuse in the hands of a user, every switch named. */
export const wantedFuses: Readonly<Record<FuseName, boolean>> = {
  RunAsNode: false,
  // The app keeps no cookies; encrypting none would only ask macOS users for their keychain.
  EnableCookieEncryption: false,
  EnableNodeOptionsEnvironmentVariable: false,
  EnableNodeCliInspectArguments: false,
  EnableEmbeddedAsarIntegrityValidation: true,
  OnlyLoadAppFromAsar: true,
  LoadBrowserProcessSpecificV8Snapshot: false,
  GrantFileProtocolExtraPrivileges: false,
  WasmTrapHandlers: true,
};

const names = Object.keys(wantedFuses) as FuseName[];

/** The same as `@electron/fuses` takes it. */
export const fuses = fuseConfig(names);

function fuseConfig(known: readonly FuseName[]): FuseConfig {
  return {
    version: FuseVersion.V1,
    strictlyRequireAllFuses: true,
    resetAdHocDarwinSignature: process.platform === 'darwin',
    ...Object.fromEntries(known.map((name) => [FuseV1Options[name], wantedFuses[name]])),
  } as FuseConfig;
}

/** How `@electron/fuses` writes the state of a fuse into the binary. */
const written: Readonly<Record<number, FuseState>> = { 48: 'off', 49: 'on', 114: 'removed' };

/** `absent`: this Electron is too old to know the fuse. */
export type FuseState = 'on' | 'off' | 'removed' | 'absent';

/** Reads the fuses of an Electron binary, or of a macOS app, back from its bytes. */
export async function readFuses(binary: string): Promise<Readonly<Record<FuseName, FuseState>>> {
  const wire: Readonly<Record<number, number | undefined>> = { ...(await getCurrentFuseWire(binary)) };
  const stateOf = (name: FuseName): FuseState => {
    const byte = wire[FuseV1Options[name]];
    if (byte === undefined) return 'absent';
    const state = written[byte];
    if (state === undefined) throw new Error(`The fuse ${name} has the state ${byte}, which nobody knows.`);
    return state;
  };
  return Object.fromEntries(names.map((name) => [name, stateOf(name)])) as Record<FuseName, FuseState>;
}

/**
 * Sets every fuse of a packed app as wanted, and reads them back. A fuse the Electron does not know yet is said and
 * left out; one it knows and this list does not name stops the packing.
 */
export async function setFuses(binary: string): Promise<void> {
  const before = await readFuses(binary);
  const known = names.filter((name) => before[name] !== 'absent');
  const missing = names.filter((name) => before[name] === 'absent');
  if (missing.length > 0) report(`This Electron is too old for: ${missing.join(', ')}.`);
  await flipFuses(binary, fuseConfig(known));
  const after = await readFuses(binary);
  const wrong = known.filter((name) => after[name] !== (wantedFuses[name] ? 'on' : 'off'));
  if (wrong.length > 0) throw new Error(`These fuses did not take their state: ${wrong.join(', ')}.`);
}
