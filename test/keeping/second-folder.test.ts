import { createHash } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { DeskError } from '../../assessments/text/fault.ts';
import { evidenceFolder, evidencePath } from '../../electron/evidence/evidence-folder.ts';
import { addEvidence } from '../../electron/services/evidence/evidence.ts';
import { unlessSilent } from '../../electron/services/keeping/second-folder.ts';
import { createSecondLook } from '../../electron/services/keeping/second-look.ts';
import { tamper } from '../db/files.ts';
import { newFolder, removeFolders, storeFile } from '../services/place.ts';
import { answer, closeDesks, fill, keptDesk, noteIn, type KeptDesk } from './keep.ts';

afterEach(() => {
  closeDesks();
  removeFolders();
});

const codeOf = async (action: Promise<unknown>): Promise<string> => {
  try {
    await action;
  } catch (error) {
    if (error instanceof DeskError) return error.fault.code;
    throw error;
  }
  return 'none';
};

/** Puts a file into the evidence of an enterprise; returns its content's hash. */
function addFile({ place, folder }: KeptDesk, enterpriseId: string, content: string): string {
  const sha256 = createHash('sha256').update(content).digest('hex');
  const file = evidencePath(evidenceFolder(folder), sha256);
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, content);
  addEvidence(place, () => 'sound', {
    file: { sha256, sizeBytes: content.length, mediaType: 'text/plain' },
    name: 'contract.txt',
    target: { enterpriseId },
  });
  return sha256;
}

const onStick = (stick: string): string[] => {
  const folder = path.join(stick, 'ReadinessDesk', 'backups');
  return existsSync(folder) ? readdirSync(folder).toSorted() : [];
};
const evidenceOnStick = (stick: string, sha256: string): string =>
  evidencePath(evidenceFolder(path.join(stick, 'ReadinessDesk')), sha256);

describe('the second folder', () => {
  test('gets each backup and every evidence file, and nothing twice', async () => {
    const desk = keptDesk(newFolder());
    const { enterpriseId, assessmentId } = fill(desk);
    const sha256 = addFile(desk, enterpriseId, 'the contract');
    const stick = newFolder();
    const state = await desk.keeping.chooseSecond(stick);
    expect(state.second).toMatchObject({
      folder: stick,
      reachable: true,
      fault: null,
      lastAt: state.last?.madeAt,
    });
    expect(onStick(stick)).toHaveLength(1);
    expect(readFileSync(evidenceOnStick(stick, sha256), 'utf8')).toBe('the contract');
    answer(desk.place, assessmentId, 'third');
    await desk.keeping.backUp('schedule');
    expect(onStick(stick)).toEqual(readdirSync(desk.backups).toSorted());
    expect(readdirSync(path.join(stick, 'ReadinessDesk')).toSorted()).toEqual(['backups', 'evidence']);
  });

  test('that is not there is no error; the copies follow when it is back', async () => {
    const desk = keptDesk(newFolder());
    const { assessmentId } = fill(desk);
    const stick = newFolder();
    await desk.keeping.chooseSecond(stick);
    renameSync(stick, `${stick}-away`);
    answer(desk.place, assessmentId, 'third');
    await desk.keeping.backUp('schedule');
    expect(desk.keeping.state()).toMatchObject({ fault: null, second: { reachable: false, fault: null } });
    renameSync(`${stick}-away`, stick);
    // Nothing was changed since: the backup made meanwhile is carried over.
    await desk.keeping.backUp('schedule');
    expect(onStick(stick)).toHaveLength(2);
  });

  test('that cannot be written says so and does not hold up the backup here', async () => {
    const desk = keptDesk(newFolder());
    fill(desk);
    const stick = newFolder();
    writeFileSync(path.join(stick, 'ReadinessDesk'), 'in the way');
    const { second, last } = await desk.keeping.chooseSecond(stick);
    expect(second?.fault?.code).toMatch(/^keeping\./);
    expect(last).not.toBeNull();
    rmSync(path.join(stick, 'ReadinessDesk'));
    await desk.keeping.backUp('schedule');
    expect(desk.keeping.state().second?.fault).toBeNull();
  });

  test('inside the data folder is refused, and so is one that is not there', async () => {
    const desk = keptDesk(newFolder());
    mkdirSync(path.join(desk.folder, 'inside'));
    expect(await codeOf(desk.keeping.chooseSecond(path.join(desk.folder, 'inside')))).toBe(
      'keeping.second-inside',
    );
    expect(await codeOf(desk.keeping.chooseSecond(desk.folder))).toBe('keeping.second-inside');
    expect(await codeOf(desk.keeping.chooseSecond(`${desk.folder}-none`))).toBe('keeping.second-gone');
    expect(desk.keeping.state().second).toBeNull();
  });

  test('can be shared by two computers: each sees the other’s backups and thins only its own', async () => {
    const stick = newFolder();
    const [one, two] = [keptDesk(newFolder()), keptDesk(newFolder())];
    for (const desk of [one, two]) {
      fill(desk);
      await desk.keeping.chooseSecond(stick);
    }
    expect(onStick(stick)).toHaveLength(2);
    expect(two.keeping.list().map(({ own, where }) => `${String(own)} ${where}`)).toEqual([
      'true here',
      'false second',
    ]);
  });

  test('on a drive that does not answer holds nothing up: it counts as not there', async () => {
    const folder = newFolder();
    const chosen = keptDesk(folder);
    fill(chosen);
    const stick = newFolder();
    await chosen.keeping.chooseSecond(stick);
    await chosen.keeping.close();
    let asked = 0;
    const find = (): Promise<never> => {
      asked += 1;
      return new Promise(() => undefined);
    };
    const desk = keptDesk(folder, { ways: { lookAt: createSecondLook(find) } });
    await desk.keeping.look();
    const begun = performance.now();
    await desk.keeping.look();
    expect(performance.now() - begun).toBeLessThan(100);
    expect(asked).toBe(1);
    expect(desk.keeping.state().second).toMatchObject({ folder: stick, reachable: false, fault: null });
    expect((await desk.keeping.backUpNow()).where).toBe('here');
    expect(desk.keeping.list().every(({ where }) => where === 'here')).toBe(true);
  });

  test('that falls silent while it is written to is given up, and says so', async () => {
    const stuck = unlessSilent('E:', {}, () => new Promise(() => undefined), 50);
    expect(await codeOf(stuck)).toBe('keeping.second-silent');
    let signs = 0;
    const slow = unlessSilent(
      'E:',
      {},
      async ({ alive }) => {
        for (; signs < 6; signs += 1) {
          await new Promise((resolve) => setTimeout(resolve, 25));
          alive();
        }
      },
      80,
    );
    expect(await codeOf(slow)).toBe('none');
    expect(signs).toBe(6);
  });

  test('takes no evidence file that is not what its name says', async () => {
    const desk = keptDesk(newFolder());
    const { enterpriseId } = fill(desk);
    const sha256 = addFile(desk, enterpriseId, 'the contract');
    writeFileSync(evidencePath(evidenceFolder(desk.folder), sha256), 'the c0ntract');
    const stick = newFolder();
    await desk.keeping.chooseSecond(stick);
    expect(existsSync(evidenceOnStick(stick, sha256))).toBe(false);
    expect(onStick(stick)).toHaveLength(1);
  });
});

describe('from the second folder', () => {
  test('a new computer gets everything back, evidence included', async () => {
    const stick = newFolder();
    const old = keptDesk(newFolder());
    const { enterpriseId, assessmentId } = fill(old);
    const sha256 = addFile(old, enterpriseId, 'the contract');
    await old.keeping.chooseSecond(stick);

    const desk = keptDesk(newFolder());
    await desk.keeping.chooseSecond(stick);
    const [backup] = desk.keeping.list();
    await desk.keeping.restore(backup?.id ?? '', false);
    expect(noteIn(desk.place, assessmentId)).toBe('second');
    expect(readFileSync(evidencePath(evidenceFolder(desk.folder), sha256), 'utf8')).toBe('the contract');
  });

  test('damaged data is recovered when the backups beside it are gone as well', async () => {
    const stick = newFolder();
    const folder = newFolder();
    const before = keptDesk(folder);
    const { assessmentId } = fill(before);
    await before.keeping.chooseSecond(stick);
    answer(before.place, assessmentId, 'third');
    await before.keeping.forgetSecond();
    closeDesks();
    for (const name of readdirSync(path.join(folder, 'backups'))) {
      chmodSync(path.join(folder, 'backups', name), 0o600);
      rmSync(path.join(folder, 'backups', name));
    }
    tamper(storeFile(folder), `UPDATE answer SET state = replace(state, 'third', 'drei!')`);

    const desk = keptDesk(folder);
    await desk.keeping.checked();
    expect((await desk.keeping.findRecovery())?.backup).toBeNull();
    // The store takes no setting now; the stick is chosen all the same.
    await desk.keeping.chooseSecond(stick);
    const recovery = await desk.keeping.findRecovery();
    expect(recovery).toMatchObject({ backup: { where: 'second' }, replay: { changes: 1 } });
    await desk.keeping.restore(recovery?.backup?.id ?? '', true);
    expect(desk.place.store.kind).toBe('ready');
    expect(noteIn(desk.place, assessmentId)).toBe('third');
  });

  test('a backup that is no longer there is said to be gone', async () => {
    const desk = keptDesk(newFolder());
    fill(desk);
    const { id } = await desk.keeping.backUpNow();
    expect(await codeOf(desk.keeping.restore(id.replace('here', 'second'), false))).toBe(
      'keeping.no-such-backup',
    );
    expect(await codeOf(desk.keeping.preview('here:../../etc/passwd'))).toBe('keeping.no-such-backup');
  });
});
