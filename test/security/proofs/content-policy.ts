import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { moment } from '../bare-page.ts';
import { scriptPayloads } from '../payloads.ts';
import type { Proof } from './breach.ts';

/** What is answered with every file of the window, word for word. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; font-src 'self'; img-src 'self' data: blob:; " +
  "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Item 7: markup put into the page as markup, in forty ways, runs nothing and fetches nothing. */
export const contentPolicy: Proof = {
  says: 'none of forty payloads runs where it was put into the page as markup',
  breaches: async ({ page, outside, complaints }) => {
    const payloads = scriptPayloads.map((one) => one.replaceAll('{outside}', outside.origin));
    const found = await page.evaluate(async (all) => {
      const ran: string[] = [];
      let violations = 0;
      document.addEventListener('securitypolicyviolation', () => (violations += 1));
      const world = window as unknown as { hostile?: unknown };
      const place = document.createElement('div');
      for (const payload of all) {
        document.body.append(place);
        place.innerHTML = payload;
        // Scripts that come in as markup are inert; ones made anew are not.
        for (const script of place.querySelectorAll('script')) {
          const fresh = document.createElement('script');
          for (const { name, value } of script.attributes) fresh.setAttribute(name, value);
          fresh.textContent = script.textContent;
          script.replaceWith(fresh);
        }
        for (const one of place.querySelectorAll('iframe, object, embed'))
          one.replaceWith(one.cloneNode(true));
        place.querySelector<HTMLElement>('#pressed')?.click();
        await new Promise((done) => setTimeout(done, 15));
        if (world.hostile !== undefined) ran.push(payload);
        delete world.hostile;
        place.remove();
      }
      await new Promise((done) => setTimeout(done, 300));
      if (world.hostile !== undefined) ran.push('one of them, later');
      return { ran, violations };
    }, payloads);
    // These complaints are the policy at work.
    complaints.length = 0;
    return [
      ...found.ran.map((payload) => `ran: ${payload}`),
      ...(found.violations >= 30 ? [] : [`only ${found.violations} violations reported`]),
      ...outside.asked.map((line) => `the outside was asked: ${line}`),
    ];
  },
};

/** Code made from text is refused to the page's own scripts, too. */
export const noCodeFromText: Proof = {
  says: 'no text becomes code',
  breaches: async ({ page, appFolder }) => {
    // A file of the bundle, because what a test evaluates is exempt from this part of the policy.
    const probe = `
      const ways = {
        eval: () => eval('1'),
        Function: () => new Function('return 1')(),
        'an async function': () => new (async () => {}).constructor('return 1')(),
        'a timer': () => { setTimeout('window.hostile = 1', 0); throw 0; },
        WebAssembly: () => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])),
        'a worker of a blob': () => { new Worker(URL.createObjectURL(new Blob(['postMessage(1)']))).onmessage = () => { window.hostile = 1 }; throw 0; },
        'a worker of data': () => { new Worker('data:text/javascript,postMessage(1)').onmessage = () => { window.hostile = 1 }; throw 0; },
      };
      const ran = [];
      for (const [name, way] of Object.entries(ways)) { try { way(); ran.push(name); } catch {} }
      window.codeFromText = ran;`;
    writeFileSync(path.join(appFolder, 'out/renderer/assets/code-probe.js'), probe);
    const ran = await page.evaluate(async () => {
      const script = document.createElement('script');
      script.src = '/assets/code-probe.js';
      document.head.append(script);
      await new Promise((done) => {
        script.addEventListener('load', done);
        script.addEventListener('error', done);
      });
      await new Promise((done) => setTimeout(done, 200));
      const world = window as unknown as { codeFromText?: string[]; hostile?: unknown };
      return [
        ...(world.codeFromText ?? ['the probe has not run']),
        ...(world.hostile === undefined ? [] : ['a timer or a worker']),
      ];
    });
    return ran.map((way) => `${way} made code from text`);
  },
};

/** The policy itself and the headers beside it, as they arrive. */
export const headers: Proof = {
  says: 'the policy arrives with every file, and nothing is guessed or passed on',
  breaches: async ({ app }) => {
    const found = await app.evaluate(async ({ session }) => {
      const seen: Record<string, Record<string, string>> = {};
      for (const name of ['index.html', 'fonts/NotoSansSC-Regular.ttf', 'nothing.html']) {
        const response = await session.defaultSession.fetch(`app://desk/${name}`);
        seen[name] = Object.fromEntries(response.headers);
      }
      return seen;
    });
    await moment(0);
    return Object.entries(found).flatMap(([name, seen]) => [
      ...(seen['content-security-policy'] === policy ? [] : [`${name}: ${seen['content-security-policy']}`]),
      ...(seen['x-content-type-options'] === 'nosniff' ? [] : [`${name}: types are guessed`]),
      ...(seen['referrer-policy'] === 'no-referrer' ? [] : [`${name}: the address is passed on`]),
    ]);
  },
};
