import type { Page } from 'playwright-core';
import { messages } from '../../renderer/text/messages.ts';
import { dialog, press } from './pop-up.ts';
import { goTo } from './steps.ts';

/** What the lock shows over the settings. */
export interface LockState {
  readonly name: string;
  readonly of: readonly string[];
  readonly reach: (page: Page, secrets: Secrets) => Promise<void>;
}

interface Secrets {
  readonly passphrase: string;
  /** What it is changed to. */
  readonly next: string;
}

const text = messages['zh-CN'];

async function type(page: Page, label: string, secret: string): Promise<void> {
  await dialog(page).getByLabel(label, { exact: true }).fill(secret);
}

async function openInSettings(page: Page, button: string): Promise<void> {
  await goTo(page, { screen: 'settings' });
  await press(page, button);
  await dialog(page).waitFor();
}

/** On the way to a lock that is on; the recovery key stands at the end. */
export const settingUp: readonly LockState[] = [
  {
    name: 'passphrase typed once',
    of: ['screens/lock/set-up-lock.tsx FormDialog'],
    reach: async (page, { passphrase }) => {
      await openInSettings(page, text.lockCard.setUp);
      await type(page, text.lock.passphrase, passphrase);
      await press(dialog(page), text.lockSetUp.next);
      await dialog(page).getByText(text.lockSetUp.missingAgain).waitFor();
    },
  },
  {
    name: 'recovery key to be kept',
    of: ['screens/lock/set-up-lock.tsx Dialog'],
    reach: async (page, { passphrase }) => {
      await type(page, text.lockSetUp.again, passphrase);
      await press(dialog(page), text.lockSetUp.next);
      await dialog(page).locator('.recovery-key').waitFor();
    },
  },
];

/** With the lock on: `next` is the passphrase at the end, and the recovery key another one. */
export const withLockOn: readonly LockState[] = [
  {
    name: 'ending the lock',
    of: ['screens/lock/turn-off-lock.tsx LockForm'],
    reach: (page) => openInSettings(page, text.lockCard.turnOff),
  },
  {
    name: 'another passphrase, refused',
    of: ['screens/lock/change-passphrase.tsx LockForm'],
    reach: async (page, { next }) => {
      await page.keyboard.press('Escape');
      await openInSettings(page, text.lockCard.change);
      await type(page, text.lockChange.now, 'not the passphrase');
      await type(page, text.lockChange.next, next);
      await type(page, text.lockSetUp.again, next);
      await press(dialog(page), text.lockChange.save);
      await dialog(page).getByRole('alert').waitFor();
    },
  },
  {
    name: 'another passphrase, taken',
    of: ['screens/lock/change-passphrase.tsx Dialog'],
    reach: async (page, { passphrase }) => {
      await type(page, text.lockChange.now, passphrase);
      await press(dialog(page), text.lockChange.save);
      await dialog(page).getByText(text.lockCard.saved).waitFor();
    },
  },
  {
    name: 'another recovery key',
    of: ['screens/lock/renew-recovery.tsx LockForm'],
    reach: async (page) => {
      await page.keyboard.press('Escape');
      await openInSettings(page, text.lockCard.renew);
    },
  },
  {
    name: 'another recovery key, made',
    of: ['screens/lock/renew-recovery.tsx Dialog'],
    reach: async (page, { next }) => {
      await type(page, text.lock.passphrase, next);
      await press(dialog(page), text.lockRenew.save);
      await dialog(page).locator('.recovery-key').waitFor();
    },
  },
];
