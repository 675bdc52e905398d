import { rmSync } from 'node:fs';
import path from 'node:path';
import type { Language } from '../../../assessments/pack/localized.ts';
import { DeskError, type Fault } from '../../../assessments/text/fault.ts';
import type { DamagedEvidence, IdleMinutes, LockSecret, LockState, Resumption } from '../../contract/lock.ts';
import { isPlainDatabase } from '../../db/plain-file.ts';
import { evidenceFolder } from '../../evidence/evidence-folder.ts';
import { forgetKeys, knowKeys } from '../../evidence/seal.ts';
import type { Conversion, ConversionEnd } from './convert-folder.ts';
import {
  keepLockFile,
  lockFile,
  proveLockFile,
  readLockFile,
  removeLockFile,
  writeLockFile,
  type LockFile,
  type ReadLockFile,
} from './key-file.ts';
import { keysFrom, makeDataKey, unwrapKey, wrapKey, type DataKey, type LockKeys } from './keys.ts';
import { dropUnfinishedCopies } from './left-behind.ts';
import { refuseWeak } from './passphrase.ts';
import { makeRecoveryKey, readRecoveryKey } from './recovery-key.ts';
import { createTries } from './tries.ts';

/** The key store of the system; null where it keeps nothing secret. Both throw when it cannot be reached. */
export interface SystemStore {
  readonly protect: (key: DataKey) => Buffer;
  readonly unprotect: (kept: Buffer) => DataKey;
}

/** What the lock needs from outside. */
export interface LockInput {
  readonly dataFolder: string;
  readonly newId: () => string;
  readonly nowMs: () => number;
  /** The language while no other is known. */
  readonly language: () => Language;
  readonly system: () => SystemStore | null;
  /** Opens everything the window works with; the keys are null where nothing is encrypted. */
  readonly open: (keys: LockKeys | null) => void;
  /** Ends and closes all of that; afterwards nobody has the data folder open. */
  readonly close: () => Promise<void>;
  /** Whether the data may be converted: not while it can only be read. Throws why not. */
  readonly refuseUnsound: () => void;
  /** Encrypts or decrypts a data folder nobody has open. Rejects with what stood in the way. */
  readonly convert: (
    order: Conversion,
    told: (done: number, total: number) => void,
  ) => Promise<ConversionEnd>;
  /** Has the window show what is the case now. */
  readonly showAnew: () => void;
  /** What `wrapKey` costs; tests take less. */
  readonly logN?: number;
}

/** The passphrase lock of a data folder. */
export interface Lock {
  /** Opens the data where there is no lock, or the key store of the system has the key. Throws what opening throws. */
  readonly start: () => void;
  readonly state: () => LockState;
  readonly unlock: (secret: LockSecret) => Promise<LockState>;
  readonly prepare: (passphrase: string) => Promise<{ token: string; recoveryKey: string }>;
  readonly turnOn: (token: string) => Promise<LockState>;
  readonly turnOff: (secret: LockSecret) => Promise<LockState>;
  readonly changePassphrase: (secret: LockSecret, passphrase: string) => Promise<LockState>;
  readonly renewRecovery: (passphrase: string) => Promise<{ recoveryKey: string }>;
  readonly setIdle: (idleMinutes: IdleMinutes) => LockState;
  /** Remembers the language for the locked window. */
  readonly setLanguage: (language: Language) => void;
  readonly setSystem: (on: boolean) => LockState;
  readonly lockNow: () => void;
  readonly resume: (how: Resumption) => LockState;
  /** Resolves when closing, or a conversion under way, has come to its end. */
  readonly settled: () => Promise<void>;
  /** Resolves when nobody has the data open; a conversion under way is brought to its end by the next start. */
  readonly closed: () => Promise<void>;
}

interface Unlocked {
  readonly data: DataKey;
  readonly facts: LockFile;
}

type Now =
  | { readonly kind: 'off' }
  | ({ readonly kind: 'open' } & Unlocked)
  | { readonly kind: 'locked'; readonly fault: Fault | null }
  | ({ readonly kind: 'converting'; done: number; total: number } & Unlocked)
  | ({
      readonly kind: 'stopped';
      readonly fault: Fault;
      readonly damaged: readonly DamagedEvidence[];
    } & Unlocked);

/** Opens the lock of a data folder. */
export function createLock(input: LockInput): Lock {
  const { dataFolder } = input;
  const tries = createTries(input.nowMs);
  const prepared = new Map<string, Unlocked>();
  let now: Now = { kind: 'locked', fault: null };
  let busy: Promise<void> = Promise.resolve();
  let closed: Promise<void> = Promise.resolve();
  let language: Language | null = null;

  const open = (keys: LockKeys | null): void => {
    knowKeys(evidenceFolder(dataFolder), keys?.evidence ?? null);
    input.open(keys);
  };

  /** Afterwards this process knows no key of evidence, those of other folders included. */
  const close = async (): Promise<void> => {
    try {
      await input.close();
    } finally {
      forgetKeys();
    }
  };

  const state = (): LockState => {
    const spoken = language ?? input.language();
    switch (now.kind) {
      case 'off':
        return { kind: 'off' };
      case 'open': {
        const used = now.facts.system === null ? 'off' : 'on';
        const system = input.system() === null ? 'unavailable' : used;
        return { kind: 'open', idleMinutes: now.facts.idleMinutes, system };
      }
      case 'locked':
        return { kind: 'locked', language: spoken, waitMs: tries.waitMs(), fault: now.fault };
      case 'converting':
        return {
          kind: 'converting',
          to: direction(now.facts),
          language: spoken,
          done: now.done,
          total: now.total,
        };
      case 'stopped':
        return {
          kind: 'stopped',
          to: direction(now.facts),
          language: spoken,
          fault: now.fault,
          damaged: now.damaged,
        };
    }
  };

  const opened = (): Unlocked => {
    if (now.kind !== 'open') throw new DeskError('lock.not-on');
    return { data: now.data, facts: now.facts };
  };

  const keep = ({ data, facts }: Unlocked): LockState => {
    writeLockFile(dataFolder, facts, data);
    now = { kind: 'open', data, facts };
    return state();
  };

  /** The data key behind a secret, from the file as it is now. */
  const keyBehind = async (read: ReadLockFile, secret: LockSecret): Promise<Unlocked> => {
    const waitMs = tries.waitMs();
    if (waitMs > 0) throw new DeskError('lock.wait', { seconds: Math.ceil(waitMs / 1000) });
    const text = secret.kind === 'passphrase' ? secret.text : recoveryText(secret.text);
    const data = await unwrapKey(read.facts[secret.kind], text);
    if (data === null) {
      tries.failed();
      throw new DeskError(`lock.wrong-${secret.kind}`);
    }
    tries.succeeded();
    proveLockFile(read, data, lockFile(dataFolder));
    return { data, facts: read.facts };
  };

  /** Goes on from a key: to the end of a conversion, or straight to the data. */
  const goOn = async ({ data, facts }: Unlocked): Promise<void> => {
    await busy;
    openOrConvert({ data, facts });
  };

  const openOrConvert = ({ data, facts }: Unlocked): void => {
    const store = path.join(dataFolder, 'readiness-desk.sqlite');
    // A data folder put back from a copy made before the lock was on is encrypted first.
    if (facts.state !== 'on' || isPlainDatabase(store)) return startConversion({ data, facts });
    now = { kind: 'open', data, facts };
    open(keysFrom(data));
  };

  const startConversion = (unlocked: Unlocked, without: Conversion['without'] = []): void => {
    busy = convert(unlocked, without);
  };

  const convert = async ({ data, facts }: Unlocked, without: Conversion['without']): Promise<void> => {
    const running: Now = { kind: 'converting', done: 0, total: 0, data, facts };
    now = running;
    const to = direction(facts);
    try {
      const end = await input.convert({ dataFolder, keys: keysFrom(data), to, without }, (done, total) => {
        [running.done, running.total] = [done, total];
      });
      if (end.kind === 'damaged') {
        const fault = { code: 'lock.evidence-damaged', values: { count: end.evidence.length } };
        now = { kind: 'stopped', fault, damaged: end.evidence, data, facts };
      } else if (to === 'decrypt') {
        if (end.leftSealed) keepLockFile(dataFolder, facts, data);
        removeLockFile(dataFolder);
        now = { kind: 'off' };
        open(null);
      } else {
        const on: LockFile = { ...facts, state: 'on' };
        writeLockFile(dataFolder, on, data);
        now = { kind: 'open', data, facts: on };
        open(keysFrom(data));
      }
    } catch (error) {
      now = { kind: 'stopped', fault: faultOf(error), damaged: [], data, facts };
    }
    input.showAnew();
  };

  /** Closes the data, then converts it; the window shows how far it is. */
  const closeAndConvert = (unlocked: Unlocked): LockState => {
    writeLockFile(dataFolder, unlocked.facts, unlocked.data);
    now = { kind: 'converting', done: 0, total: 0, ...unlocked };
    closed = close();
    busy = closed.then(() => convert(unlocked, []));
    input.showAnew();
    return state();
  };

  const readNow = (): ReadLockFile => {
    const read = readLockFile(dataFolder);
    if (read === null) throw new DeskError('lock.not-on');
    return read;
  };

  return {
    state,
    settled: () => busy,
    closed: () => closed,
    start: () => {
      dropUnfinishedCopies(dataFolder);
      let read: ReadLockFile | null;
      try {
        read = readLockFile(dataFolder);
      } catch (error) {
        now = { kind: 'locked', fault: faultOf(error) };
        return;
      }
      if (read === null) {
        now = { kind: 'off' };
        open(null);
        return;
      }
      language = read.facts.language;
      // What an export or an import that was cut off has left there is not encrypted: it does not wait for a key.
      discardFolder(path.join(dataFolder, 'passing-on'));
      const data = fromSystem(read, input.system());
      if (data !== null) openOrConvert({ data, facts: read.facts });
    },
    unlock: async (secret) => {
      if (now.kind !== 'locked') return state();
      const unlocked = await keyBehind(readNow(), secret);
      // Two answers at once open one desk.
      if (now.kind === 'locked') {
        await goOn(unlocked);
        input.showAnew();
      }
      return state();
    },
    prepare: async (passphrase) => {
      if (now.kind !== 'off') throw new DeskError('lock.already-on');
      refuseWeak(passphrase);
      const data = makeDataKey();
      const recoveryKey = makeRecoveryKey();
      const facts: LockFile = {
        format: 'readiness-desk lock',
        version: 1,
        id: input.newId(),
        state: 'turning-on',
        language: language ?? input.language(),
        idleMinutes: 15,
        passphrase: await wrapKey(data, passphrase, input.logN),
        recovery: await wrapKey(data, recoveryKey, input.logN),
        system: null,
      };
      prepared.clear();
      const token = input.newId();
      prepared.set(token, { data, facts });
      return { token, recoveryKey };
    },
    turnOn: async (token) => {
      const ready = prepared.get(token);
      if (now.kind !== 'off') throw new DeskError('lock.already-on');
      if (ready === undefined) throw new DeskError('lock.not-prepared');
      input.refuseUnsound();
      prepared.clear();
      return closeAndConvert(ready);
    },
    turnOff: async (secret) => {
      opened();
      const { data, facts } = await keyBehind(readNow(), secret);
      opened();
      input.refuseUnsound();
      return closeAndConvert({ data, facts: { ...facts, state: 'turning-off' } });
    },
    changePassphrase: async (secret, passphrase) => {
      opened();
      refuseWeak(passphrase);
      const { data } = await keyBehind(readNow(), secret);
      const wrap = await wrapKey(data, passphrase, input.logN);
      return keep({ data, facts: { ...opened().facts, passphrase: wrap } });
    },
    renewRecovery: async (passphrase) => {
      opened();
      const { data } = await keyBehind(readNow(), { kind: 'passphrase', text: passphrase });
      const recoveryKey = makeRecoveryKey();
      const recovery = await wrapKey(data, recoveryKey, input.logN);
      keep({ data, facts: { ...opened().facts, recovery } });
      return { recoveryKey };
    },
    setIdle: (idleMinutes) => {
      const { data, facts } = opened();
      return keep({ data, facts: { ...facts, idleMinutes } });
    },
    setLanguage: (chosen) => {
      language = chosen;
      if (now.kind !== 'open' || now.facts.language === chosen) return;
      try {
        keep({ data: now.data, facts: { ...now.facts, language: chosen } });
      } catch {
        // The locked window speaks the language before; it can be changed there.
      }
    },
    setSystem: (on) => {
      const { data, facts } = opened();
      const store = input.system();
      if (on && store === null) throw new DeskError('lock.no-system-store');
      const system = on && store !== null ? protectedBy(store, data) : null;
      return keep({ data, facts: { ...facts, system } });
    },
    lockNow: () => {
      if (now.kind !== 'open') return;
      now = { kind: 'locked', fault: null };
      closed = close();
      busy = closed;
      input.showAnew();
    },
    resume: (how) => {
      if (now.kind !== 'stopped') return state();
      const { data, facts, damaged } = now;
      const back = how === 'go-back';
      const turned = facts.state === 'turning-off' ? 'turning-on' : 'turning-off';
      const chosen: LockFile = back ? { ...facts, state: turned } : facts;
      if (back) writeLockFile(dataFolder, chosen, data);
      startConversion(
        { data, facts: chosen },
        how === 'without-damaged' ? damaged.map(({ file }) => file) : [],
      );
      return state();
    },
  };
}

function discardFolder(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Opening the desk tries again.
  }
}

const direction = ({ state }: LockFile): Conversion['to'] =>
  state === 'turning-off' ? 'decrypt' : 'encrypt';

/** A recovery key as it was wrapped with. Throws exactly what is wrong with a typed one. */
function recoveryText(typed: string): string {
  const read = readRecoveryKey(typed);
  switch (read.kind) {
    case 'key':
      return read.key;
    case 'length':
      throw new DeskError('lock.recovery-length', { found: read.found, expected: read.expected });
    case 'sign':
      throw new DeskError('lock.recovery-sign', { sign: read.sign });
    case 'group':
      throw new DeskError('lock.recovery-group', { group: read.group });
  }
}

function fromSystem(read: ReadLockFile, store: SystemStore | null): DataKey | null {
  const { system } = read.facts;
  if (system === null || store === null) return null;
  try {
    const data = store.unprotect(Buffer.from(system, 'base64'));
    proveLockFile(read, data, '');
    return data;
  } catch {
    // Another user, another computer, or the key store is locked itself: the passphrase opens.
    return null;
  }
}

function protectedBy(store: SystemStore, data: DataKey): string {
  try {
    return store.protect(data).toString('base64');
  } catch {
    throw new DeskError('lock.no-system-store');
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof DeskError) return error.fault;
  const detail = error instanceof Error ? ('code' in error ? String(error.code) : error.name) : typeof error;
  return { code: 'lock.not-converted', values: { detail } };
}
