import type { Compared } from '../../../electron/contract/keeping.ts';

/** What restoring does to something as a whole, as a key of the texts of `restore`; null: it stays where it is. */
export function fateOf({
  found,
  bin,
}: Pick<Compared, 'found' | 'bin'>):
  | 'presentOnly'
  | 'binnedPresentOnly'
  | 'backupOnly'
  | 'binnedBackupOnly'
  | 'binnedNow'
  | 'binnedThen'
  | null {
  if (found === 'present-only') return bin.present ? 'binnedPresentOnly' : 'presentOnly';
  if (found === 'backup-only') return bin.backup ? 'binnedBackupOnly' : 'backupOnly';
  if (bin.present === bin.backup) return null;
  return bin.present ? 'binnedNow' : 'binnedThen';
}
