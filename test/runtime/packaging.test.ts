import { DebugLogger } from 'builder-util';
import { validateConfiguration } from 'app-builder-lib/out/util/config/config.js';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { packagingConfig } from '../../build/electron-builder.ts';
import { wantedFuses } from '../../build/fuses.ts';
import { askingForScripts, mayAskForScripts } from '../../build/install-scripts.ts';
import { noticeOf } from '../../build/notices.ts';
import { packageFolder, root } from '../../build/paths.ts';
import { publisherIn } from '../../build/publisher.ts';
import { shippedOnly, type Bom } from '../../build/sbom.ts';
import { nameOf, releaseTargets, whyNotHere, type PackingHost } from '../../build/targets.ts';

const runtime = {
  kind: 'official',
  executable: '/electron/electron',
  distFolder: '/electron',
  version: '45.4.1',
  sqliteBindings: null,
} as const;

const unsigned = packagingConfig(runtime, publisherIn({}));
const logger = new DebugLogger(false);

test('electron-builder accepts the packaging configuration, with every key spelt as it knows it', async () => {
  const secrets = { CSC_LINK: '/key.p12', APPLE_API_KEY: '/key.p8', READINESS_PUBLISHER: '某公司 <a@b.cn>' };
  for (const config of [unsigned, packagingConfig(runtime, publisherIn(secrets))]) {
    await expect(validateConfiguration(config, logger)).resolves.toBeUndefined();
  }
  await expect(
    validateConfiguration({ ...unsigned, nsis: { perMachin: false } } as typeof unsigned, logger),
  ).rejects.toThrow(/configuration\.nsis/);
});

test('nothing is published and no code lies outside the archive but the native binding', () => {
  expect(unsigned.publish).toBeNull();
  expect(unsigned.asar).toBe(true);
  expect(unsigned.asarUnpack).toEqual(['**/*.node']);
});

test('each of the three systems gets what a release promises, for both kinds of processor', () => {
  expect(releaseTargets.map(nameOf)).toEqual([
    'Windows nsis (x64)',
    'Windows nsis (arm64)',
    'Windows portable (x64)',
    'Windows portable (arm64)',
    'macOS dmg (universal)',
    'Linux AppImage (x64)',
    'Linux AppImage (arm64)',
    'Linux deb (x64)',
    'Linux deb (arm64)',
    'Linux tar.gz (x64)',
    'Linux tar.gz (arm64)',
  ]);
  expect(unsigned.win?.target).toEqual([
    { target: 'nsis', arch: ['x64', 'arm64'] },
    { target: 'portable', arch: ['x64', 'arm64'] },
  ]);
  expect(unsigned.nsis).toMatchObject({ perMachine: false, deleteAppDataOnUninstall: false });
});

test('what a machine cannot build is said with the reason', () => {
  const host: PackingHost = { platform: 'linux', arch: 'x64', runtime: 'registry', has: () => true };
  const built = releaseTargets.filter((target) => whyNotHere(target, host) === null);
  expect(built.map(nameOf)).toEqual(['Linux deb (x64)', 'Linux tar.gz (x64)']);
  const [nsis] = releaseTargets;
  expect(nsis && whyNotHere(nsis, host)).toBe('needs a machine with Windows');
});

test('without secrets nothing is signed, and each thing left out has a line', () => {
  const nobody = publisherIn({});
  expect(nobody.skipped).toHaveLength(4);
  expect(nobody.email).toMatch(/\.invalid$/);
  expect(unsigned.mac).toMatchObject({ identity: '-', notarize: false, hardenedRuntime: false });
  const somebody = publisherIn({
    READINESS_PUBLISHER: '某公司 <post@example.org>',
    READINESS_HOMEPAGE: 'https://example.org/',
    CSC_LINK: '/key.p12',
    APPLE_ID: 'a',
    APPLE_APP_SPECIFIC_PASSWORD: 'b',
  });
  expect(somebody).toMatchObject({ name: '某公司', email: 'post@example.org', named: true, skipped: [] });
  expect(packagingConfig(runtime, somebody).mac).toMatchObject({ notarize: true, hardenedRuntime: true });
});

test('every picture, licence page and list of rights the packages name is there', () => {
  const named = [unsigned.win?.icon, unsigned.mac?.icon, unsigned.linux?.icon, unsigned.mac?.entitlements];
  for (const file of named) expect(existsSync(String(file)), String(file)).toBe(true);
  for (const page of ['license_en.txt', 'license_zh_CN.txt']) {
    expect(readFileSync(path.join(root, 'build', page), 'utf8')).toContain('Apache');
  }
});

test('all nine fuses are named', () => {
  expect(Object.keys(wantedFuses)).toHaveLength(9);
});

test('a package without the text of its licence cannot be shipped', () => {
  expect(noticeOf(packageFolder('zod'))).toMatch(/MIT License[\s\S]*WITHOUT WARRANTY OF ANY KIND/);
  // It names its licence and author only.
  expect(noticeOf(path.join(root, 'node_modules', 'fontkit'))).toMatch(
    /Devon Govett\n\nPermission is hereby granted/,
  );
  expect(() => noticeOf(path.join(root, 'build', 'held-app'))).toThrow(/without its licence/);
});

test('the bill of materials names what is shipped and nothing else, the same each time', () => {
  const component = (name: string) => ({
    'bom-ref': `${name}@1.0.0`,
    type: 'library',
    name,
    version: '1.0.0',
  });
  const whole: Bom = {
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    metadata: { timestamp: '2026-01-01T00:00:00Z', component: component('app') },
    components: [component('shipped'), component('@scope/shipped'), component('tool')],
    dependencies: [{ ref: 'shipped@1.0.0', dependsOn: ['tool@1.0.0', '@scope/shipped@1.0.0'] }],
  };
  const packages = ['shipped', '@scope/shipped'].map((name) => ({ name, version: '1.0.0', licence: 'MIT' }));
  const bom = shippedOnly(whole, packages, '45.4.1');
  expect(bom.components.map((one) => one.name)).toEqual(['shipped', '@scope/shipped', 'electron']);
  expect(bom.dependencies?.[1]).toEqual({ ref: 'shipped@1.0.0', dependsOn: ['@scope/shipped@1.0.0'] });
  expect(bom.metadata).not.toHaveProperty('timestamp');
  const later = { ...whole, serialNumber: 'x', metadata: { ...whole.metadata, timestamp: '2027-01-01' } };
  expect(shippedOnly(later, packages, '45.4.1').serialNumber).toBe(bom.serialNumber);
  const renamed = { ...whole, components: [{ ...component('real'), name: 'installed-as' }] };
  const real = [{ name: 'real', version: '1.0.0', licence: 'MIT' }];
  expect(shippedOnly(renamed, real, '45.4.1').components[0]).toMatchObject({ name: 'real' });
  const stranger = [{ name: 'stranger', version: '1.0.0', licence: 'MIT' }];
  expect(() => shippedOnly(whole, stranger, '45.4.1')).toThrow(/not in the lock file/);
});

test('packages run no scripts while they are installed, and whoever wants to is known', () => {
  expect(readFileSync(path.join(root, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m);
  expect(askingForScripts(root)).toEqual(mayAskForScripts);
});
