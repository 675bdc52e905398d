import type { Fault } from '../../../assessments/text/fault.ts';
import type { SecondFolder } from '../../contract/keeping.ts';
import { readStore, type Workplace } from '../workplace.ts';
import { thinBackups, type FoundBackup } from './backup-folder.ts';
import { faultOf } from './keeping-fault.ts';
import { keepingSetting, rememberKeeping, type KeepingSetting } from './keeping-setting.ts';
import type { OneAtATime } from './one-at-a-time.ts';
import { copyToSecond, secondBackups } from './second-folder.ts';
import { createSecondLook, type SecondLook } from './second-look.ts';

/** The copies in the second folder. What is said of it is what the last look found. */
export interface SecondCopies {
  /** What is remembered about keeping, with the folder in force. */
  readonly setting: () => KeepingSetting;
  /** Looks at the folder anew; never takes longer than a moment. */
  readonly look: () => Promise<void>;
  /** Whether a folder is there and answers. */
  readonly reaches: (folder: string) => Promise<boolean>;
  readonly files: () => readonly FoundBackup[];
  /** Null where none was chosen. */
  readonly state: () => SecondFolder | null;
  /** Takes another folder, or none. */
  readonly choose: (chosen: string | null) => Promise<void>;
  /** Carries the newest backup and the evidence over, where that was not done yet and the folder is there. */
  readonly bringUpToDate: (newest: FoundBackup | undefined) => Promise<void>;
}

/** What the copies need; `look` is the way the folder is looked at. */
export interface SecondCopiesInput {
  readonly place: Workplace;
  readonly dataFolder: string;
  readonly work: OneAtATime;
  readonly changed: () => void;
  readonly lookAt?: ReturnType<typeof createSecondLook>;
}

/** Opens the copies in the second folder of a data folder. */
export function createSecondCopies(input: SecondCopiesInput): SecondCopies {
  const { place, dataFolder, work, changed } = input;
  const lookAt = input.lookAt ?? createSecondLook();
  let fault: Fault | null = null;
  let found: (SecondLook & { readonly folder: string }) | null = null;

  // A damaged store takes no setting; a stick chosen then, to restore from, is remembered until the app ends.
  let chosenMeanwhile: string | null = null;
  const setting = (): KeepingSetting => {
    const stored = readStore(place, keepingSetting);
    return { ...stored, secondFolder: chosenMeanwhile ?? stored.secondFolder };
  };

  const look = async (): Promise<void> => {
    const { secondFolder: folder } = setting();
    found = folder === null ? null : { folder, ...(await lookAt(folder)) };
  };

  const there = (): SecondLook => {
    const { secondFolder } = setting();
    return found !== null && found.folder === secondFolder ? found : { reachable: false, backups: [] };
  };

  return {
    setting,
    look,
    reaches: async (folder) => (await lookAt(folder)).reachable,
    files: () => there().backups,
    state: () => {
      const { secondFolder, secondAt } = setting();
      if (secondFolder === null) return null;
      return { folder: secondFolder, reachable: there().reachable, lastAt: secondAt, fault };
    },
    choose: async (chosen) => {
      fault = null;
      if (place.store.kind === 'ready') {
        chosenMeanwhile = null;
        rememberKeeping(place, { secondFolder: chosen, secondAt: null });
      } else {
        chosenMeanwhile = chosen;
      }
      await look();
      changed();
    },
    bringUpToDate: async (newest) => {
      await look();
      const { secondFolder: chosen, secondAt } = setting();
      const upToDate = secondAt === newest?.madeAt && fault === null;
      if (chosen === null || newest === undefined || upToDate || !there().reachable) return;
      try {
        await work.run('second-folder', (watch) =>
          copyToSecond({ backup: newest.file, dataFolder, chosen }, watch),
        );
        await thinBackups(secondBackups(chosen), setting().mark, place.now());
        fault = null;
        if (place.store.kind === 'ready')
          rememberKeeping(place, { secondFolder: chosen, secondAt: newest.madeAt });
      } catch (error) {
        fault = faultOf(error);
      }
      await look();
      changed();
    },
  };
}
