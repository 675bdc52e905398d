import { copyFileSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { closeStore, type Store } from '../../electron/db/open-store.ts';
import { setAside } from '../../electron/db/set-aside.ts';
import { exportAssessmentFile, importAssessmentFile } from '../../electron/services/assessment-file.ts';
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
  openIn,
  reopened,
  save,
  template,
  type Scenario,
} from './io-trial.ts';

const golden = path.join(import.meta.dirname, '..', 'db', 'golden', 'schema-1.sqlite');

/** Saves, and says the truth about it (or, as a seeded fault, hides that it failed). */
const saving =
  (hides: boolean): Scenario =>
  (folder) => {
    const place = begun(folder);
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
        return reopened(folder, ['third']);
      },
    };
  };

/** What is tried, by name. */
export const scenarios: Readonly<Record<string, Scenario>> = {
  open: (folder) => {
    crashCopy(template.file, storeFile(folder));
    let store: Store | null = null;
    return {
      act: () => (store = openIn(folder)),
      check: () => {
        if (store !== null) save(placeOn(store), 'first');
        if (store !== null) closeStore(store);
        return reopened(folder, ['first']);
      },
    };
  },
  save: saving(false),
  'save, hiding that it failed': saving(true),
  close: (folder) => {
    const place = begun(folder);
    save(place, 'second');
    return {
      act: () => closeStore(place.store),
      check: () => reopened(folder, ['second']),
    };
  },
  import: (folder) => {
    const place = begun(folder);
    const file = path.join(folder, 'given.json');
    copyFileSync(template.exported, file);
    return {
      act: () => importAssessmentFile(place, { file }),
      check: (done) => {
        const count = listEnterprises(place).length;
        if (count !== (done ? 2 : 1)) return `${count} enterprises`;
        if (!done) importAssessmentFile(place, { file });
        closeStore(place.store);
        return enterprisesIn(folder) === 2 ? null : 'it is gone';
      },
    };
  },
  export: (folder) => {
    const place = begun(folder);
    const file = path.join(folder, 'given.json');
    exportAssessmentFile(place, { assessmentId, file, appVersion: '1' });
    const before = readFileSync(file, 'utf8');
    save(place, 'second');
    const write = (): unknown => exportAssessmentFile(place, { assessmentId, file, appVersion: '1' });
    return {
      act: write,
      check: (done) => {
        const after = readFileSync(file, 'utf8');
        const whole = after.includes('second') && after.endsWith('}\n');
        if (!whole && (done || after !== before)) return 'the file is not whole';
        if (leftovers(folder).length > 0) return 'something was left behind';
        write();
        closeStore(place.store);
        return readFileSync(file, 'utf8').includes('second') ? null : 'the second try wrote nothing';
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
