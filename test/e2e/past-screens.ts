import type { Page } from 'playwright-core';
import { emptyAnswer } from '../../assessments/answering/answer.ts';
import { lockSchemas } from '../../electron/call-schema/lock.ts';
import { methods } from '../../electron/methods.ts';
import { size } from '../fixtures/soak.ts';
import { wellFormed } from '../main/well-formed.ts';
import { malformed } from '../security/proofs/door.ts';
import { ask } from './ask.ts';
import type { Json } from './malformed.ts';

/** The door of the locked desk: what it may be asked about, but for what waits or ends the app. */
const answeredLocked = new Set(Object.keys(lockSchemas).filter((name) => !/plainCopies/i.test(name)));
const notAsked = new Set(['awaitSignals', 'readyToClose']);

/** Sends every method what is well-formed, and what is not, past all screens; says what was answered otherwise than it should be. */
export async function breachesOfLockedDoor(page: Page): Promise<readonly string[]> {
  const each = size({ slice: 8, full: 1_000 });
  const breaches: string[] = [];
  let sent = 0;
  for (const method of methods.filter((one) => !notAsked.has(one))) {
    const right = wellFormed[method];
    // Of a lock that is on and shut, each of its own methods says something else to what is well-formed.
    const own = answeredLocked.has(method);
    const refused = own ? ['call.refused'] : ['call.refused', 'lock.locked'];
    const wrong = malformed(right as Json, each).map((input) => ({ input, wanted: refused }));
    const calls = own ? wrong : [...wrong, { input: right, wanted: ['lock.locked'] }];
    const inputs = calls.map(({ input }) => input);
    const codes = await codesOf(page, method, inputs);
    sent += calls.length;
    for (const [place, { input, wanted }] of calls.entries())
      if (!wanted.includes(codes[place] ?? ''))
        breaches.push(`${method} ${JSON.stringify(input)}: ${codes[place]}`);
  }
  if (sent < 1_000) breaches.push(`only ${sent} messages were sent`);
  return breaches;
}

/** The faults a method answers these inputs with. */
async function codesOf(page: Page, method: string, inputs: readonly unknown[]): Promise<readonly string[]> {
  return page.evaluate(
    ([name, all]) => {
      const { desk } = window as unknown as {
        desk: Record<string, (input: unknown) => Promise<{ ok: boolean; fault?: { code: string } }>>;
      };
      return Promise.all(all.map(async (input) => (await desk[name]?.(input))?.fault?.code ?? 'answered'));
    },
    [method, inputs] as const,
  );
}

/** What well-formed calls about nothing are answered with, past all screens: each a fault of its own. */
export async function faultsAboutNothing(
  page: Page,
  { assessmentId, enterpriseId }: { assessmentId: string; enterpriseId: string },
): Promise<readonly string[]> {
  const codeOf = (call: Promise<unknown>): Promise<string> =>
    call.then(
      () => 'answered',
      (error: unknown) => (error instanceof Error ? error.message : ''),
    );
  const nobody = '00000000-0000-4000-8000-000000000000';
  const [title, answer] = ['评估', emptyAnswer];
  return Promise.all([
    codeOf(ask(page, 'openAssessment', { assessmentId: nobody })),
    codeOf(ask(page, 'saveAnswer', { assessmentId: nobody, slot: 'f:devices.total', answer })),
    codeOf(ask(page, 'saveAnswer', { assessmentId, slot: 'q:sme-digital-2024/nothing', answer })),
    codeOf(ask(page, 'startAssessment', { enterpriseId: nobody, title, packIds: ['sme-digital-2024'] })),
    codeOf(ask(page, 'startAssessment', { enterpriseId, title, packIds: ['nothing'] })),
    codeOf(ask(page, 'saveProfileField', { enterpriseId, field: 'name', value: 'half \ud83d' })),
  ]);
}
