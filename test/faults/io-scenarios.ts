import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { closeStore, type Store } from '../../electron/db/open-store.ts';
import { setAside } from '../../electron/db/set-aside.ts';
import { openAssessment } from '../../electron/services/assessments.ts';
import { listEnterprises } from '../../electron/services/enterprises.ts';
import { crashCopy } from '../db/files.ts';
import { placeOn, storeFile } from '../services/place.ts';
import { scenariosBeside } from './io-scenarios-beside.ts';
import {
  assessmentId,
  begun,
  enterprisesIn,
  leftovers,
  locked,
  openIn,
  plain,
  reopened,
  save,
  template,
  type Ground,
  type Scenario,
} from './io-trial.ts';
import { takeEarlyFile } from '../exchange/early-file.ts';

const golden = path.join(import.meta.dirname, '..', 'db', 'golden', 'schema-1.sqlite');

/** Saves, and says the truth about it (or, as a seeded fault, hides that it failed). */
const saving =
  (ground: () => Ground, hides = false): Scenario =>
  (folder) => {
    const place = begun(folder, ground());
    return {
      act: () => {
        try {
          save(place, 'second');
        } catch (error) {
          if (!hides) throw error;
        }
      },
      check: (done) => {
        const present = openAssessment(place, { assessmentId }).answers['q:tiny/one']?.note;
        if (present !== (done ? 'second' : 'first')) return `it shows “${present}”`;
        save(place, 'third');
        closeStore(place.store);
        return reopened(folder, ['third'], ground());
      },
    };
  };

const opening =
  (ground: () => Ground): Scenario =>
  (folder) => {
    const { file, binding } = ground();
    crashCopy(file, storeFile(folder));
    let store: Store | null = null;
    return {
      act: () => (store = openIn(folder, binding)),
      check: () => {
        if (store !== null) save(placeOn(store), 'first');
        if (store !== null) closeStore(store);
        return reopened(folder, ['first'], ground());
      },
    };
  };

const closing =
  (ground: () => Ground): Scenario =>
  (folder) => {
    const place = begun(folder, ground());
    save(place, 'second');
    return {
      act: () => closeStore(place.store),
      check: () => reopened(folder, ['second'], ground()),
    };
  };

const plainly = (): Ground => plain;

/** What is tried, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  open: opening(plainly),
  save: saving(plainly),
  close: closing(plainly),
  'open, locked': opening(locked),
  'save, locked': saving(locked),
  'close, locked': closing(locked),
  'save, hiding that it failed': saving(plainly, true),
  import: (folder) => {
    const place = begun(folder);
    const file = path.join(folder, 'given.json');
    copyFileSync(template.exported, file);
    return {
      act: () => takeEarlyFile(place, { file }),
      check: (done) => {
        const count = listEnterprises(place).length;
        if (count !== (done ? 2 : 1)) return `${count} enterprises`;
        if (!done) takeEarlyFile(place, { file });
        closeStore(place.store);
        return enterprisesIn(folder) === 2 ? null : 'it is gone';
      },
    };
  },
  'set aside': (folder) => {
    const place = begun(folder);
    const kept = path.join(folder, 'kept');
    const name = 'copy.sqlite';
    return {
      act: () => setAside(place.store.db, kept, name, {}),
      check: (done) => {
        const present = readdirSync(folder).includes('kept') ? readdirSync(kept) : [];
        // Refused after the name was given but before that was sure to last: then it is there, and whole.
        if (done && !present.includes(name)) return 'there is none';
        if (leftovers(kept).length > 0) return `left behind: ${present.join(', ')}`;
        if (!done) setAside(place.store.db, kept, name, {});
        save(place, 'second');
        closeStore(place.store);
        const back = path.join(folder, 'back');
        mkdirSync(back);
        copyFileSync(path.join(kept, name), storeFile(back));
        return reopened(back, ['first']);
      },
    };
  },
  migrate: (folder) => {
    copyFileSync(golden, storeFile(folder));
    let store: Store | null = null;
    return {
      act: () => (store = openIn(folder)),
      check: () => {
        if (store !== null) closeStore(store);
        return enterprisesIn(folder) === 3 ? null : 'enterprises are gone';
      },
    };
  },
  ...scenariosBeside,
};
