/** Texts of the passphrase lock: the locked window, and its card in the settings. */
export const lock = {
  lock: {
    title: 'Passphrase lock',
    now: 'Lock now',
    show: 'Show',
    hide: 'Hide',
    passphrase: 'Passphrase',
    recovery: 'Recovery key',
    cancel: 'Cancel',
    turnedOn: 'Encryption is complete, and the lock works: the next start asks for the passphrase.',
    turnedOff: 'The lock was turned off, and the data is no longer encrypted.',
  },
  lockScreen: {
    title: 'The desk is locked',
    lead: 'The data on this computer is encrypted. Type the passphrase to go on.',
    unlock: 'Unlock',
    unlocking: 'Checking…',
    useRecovery: 'Forgotten? Use the recovery key',
    usePassphrase: 'Use the passphrase',
    recoveryHint:
      'What you printed or wrote down when the lock was set up. Capitals, dashes and spaces do not matter.',
    ime: 'To type Chinese, choose “Show” first.',
    wait: 'Please wait {seconds} s before the next attempt.',
    forgotten:
      'Without the passphrase and without the recovery key the data cannot be opened. There is no back door, and nobody can help.',
    encrypting: 'Encrypting the data',
    decrypting: 'Removing the encryption',
    convertingLead:
      'Please do not move the data folder. You may close the app: the next start goes on, and nothing is lost.',
    progress: '{done} of {total} done',
    stopped: 'Not everything is done yet',
    goOn: 'Go on',
    goBack: 'Go back',
    withoutDamaged: 'Turn the lock off without them',
    damaged: 'Evidence that cannot be opened in full',
    damagedNumber: 'No. {number}',
    damagedFile: 'A file no evidence uses: {file}',
    damagedMore: '{count, plural, one {and one more} other {and # more}}.',
    language: 'Language',
  },
  lockCard: {
    lead: 'With the lock on, the database, backups and evidence are encrypted on the disk: whoever finds the computer or takes its disk cannot read them without the passphrase, which is asked for at the start.',
    notAgainst:
      'It does not help against somebody at the computer while the desk is open, nor against malware on it. Dossiers, assessment files and diagnostics you export are meant for others and are not encrypted (an assessment file can have a passphrase of its own).',
    setUp: 'Set up the lock…',
    on: 'The lock is on: data, backups and evidence are encrypted.',
    idle: 'Lock when nobody is there',
    idleChoices: { '0': 'Never', '5': 'After 5 minutes', '15': 'After 15 minutes', '30': 'After 30 minutes' },
    idleHint:
      'Also when the computer sleeps or is locked; what you have typed is saved first. While a document is being written, the lock waits for it.',
    system: 'Let this computer unlock automatically, without the passphrase at the start',
    systemHint:
      'Convenient, but weaker: the system keeps the key, and whoever is logged in as you can open the data. It only helps against a disk that is taken away alone. Once locked, the desk asks for the passphrase.',
    change: 'Change the passphrase…',
    renew: 'New recovery key…',
    turnOff: 'Turn the lock off…',
    saved:
      'The passphrase was changed. The key file in the second backup folder follows with the next backup; until then it still takes the earlier passphrase.',
    plainCopies:
      'The second backup folder still holds {count, plural, one {# file} other {# files}} from before that {count, plural, one {is} other {are}} not encrypted. Whoever has that disk can read {count, plural, one {it} other {them}}. Remove {count, plural, one {it} other {them}} and put encrypted backups there instead?',
    removePlain: 'Remove the copies that are not encrypted',
    plainRemoved:
      '{count, plural, one {# file that was not encrypted was} other {# files that were not encrypted were}} removed, and an encrypted backup was put there.',
  },
  lockSetUp: {
    title: 'Set up the passphrase lock',
    again: 'Once more',
    hint: 'At least 12 characters, or 8 Chinese ones. Longer is better: a short sentence you remember; no special signs are needed.',
    differ: 'The two are not the same. Choose “Show” to compare them.',
    missing: 'Please type a passphrase.',
    missingAgain: 'Please type the passphrase once more.',
    next: 'Next',
    busy: 'Making the keys…',
    recoveryTitle: 'Recovery key',
    recoveryLead:
      'If you forget the passphrase, only this opens the data. It is shown this once. Print it or write it down, and lock it away from the computer.',
    save: 'Save as a text to print…',
    savedTo: 'Saved to {file}. Please delete this file once it is printed.',
    kept: 'I have printed the recovery key or written it down',
    encrypt: 'Encrypt now',
    backups:
      'The backups you have are encrypted as well. This takes a few seconds up to some minutes, in which you cannot work.',
    traces:
      'What was deleted or overwritten on this disk before, without encryption, may still be recovered by specialists. Against that, turn on the disk encryption of the system as well (BitLocker, FileVault).',
  },
  lockChange: {
    title: 'Change the passphrase',
    with: 'How you show that it is you',
    now: 'Current passphrase',
    next: 'New passphrase',
    save: 'Change the passphrase',
    lead: 'Nothing has to be encrypted again; it is done at once. The recovery key stays the same.',
  },
  lockRenew: {
    title: 'New recovery key',
    lead: 'The earlier one opens nothing any more. The key file beside the backups follows.',
    save: 'Make a new recovery key',
    done: 'Done',
  },
  lockOff: {
    title: 'Turn the lock off',
    lead: 'Data, backups and evidence are decrypted: whoever can read the files of this computer can read them. Encrypted backups in the second folder stay as they are and need the current passphrase.',
    save: 'Turn the lock off',
  },
} as const;
