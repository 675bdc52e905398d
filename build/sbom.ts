import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packagesFile, type ShippedPackage } from './notices.ts';
import { root } from './paths.ts';
import { runOrThrow } from './run.ts';

/** What is read of npm's list; everything else in it is passed on as it is. */
export interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly serialNumber?: string;
  readonly metadata: { readonly timestamp?: string; readonly component: Component };
  readonly components: readonly Component[];
  readonly dependencies?: readonly { readonly ref: string; readonly dependsOn?: readonly string[] }[];
}

interface Component {
  readonly 'bom-ref': string;
  readonly type: string;
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly hashes?: readonly { readonly alg: string; readonly content: string }[];
  readonly licenses?: readonly unknown[];
}

/**
 * The bill of materials of the built app in CycloneDX JSON: npm's own list from the lock file, cut down to the
 * packages of which something is shipped, and the Electron it runs on. The same app gives the same bytes: instead of
 * a moment and a random number it carries one derived from what it lists. Throws when something is shipped that the
 * lock file does not hold.
 */
export async function billOfMaterials(built: string, electron: string): Promise<string> {
  const args = ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only', '--sbom-type', 'application'];
  // Warnings would go to the same output.
  const list = await runOrThrow('npm', [...args, '--silent']);
  const whole = JSON.parse(list.slice(list.indexOf('{'))) as Bom;
  const packages = JSON.parse(readFileSync(path.join(built, packagesFile), 'utf8')) as ShippedPackage[];
  return `${JSON.stringify(shippedOnly(whole, packages, electron), null, 2)}\n`;
}

/** Cuts a list down to what is shipped; `electron`: the version of the Electron the app is packed with. */
export function shippedOnly(whole: Bom, packages: readonly ShippedPackage[], electron: string): Bom {
  const components = packages.map(({ name, version }) => {
    // What is installed under another name npm lists by that one, and refers to by its own.
    const found =
      whole.components.find((one) => one['bom-ref'] === `${name}@${version}`) ??
      whole.components.find((one) => fullName(one) === name && one.version === version);
    if (!found) throw new Error(`${name} ${version} is shipped, but not in the lock file.`);
    return fullName(found) === name ? found : { ...found, name };
  });
  const runtime: Component = {
    'bom-ref': `electron-runtime@${electron}`,
    type: 'framework',
    name: 'electron',
    version: electron,
    purl: `pkg:npm/electron@${electron}`,
    licenses: [{ license: { id: 'MIT' } }],
  };
  const listed = [...components, runtime];
  const refs = new Set(listed.map((one) => one['bom-ref']));
  const { timestamp: _moment, ...metadata } = whole.metadata;
  const app = { ...metadata.component, name: packageName(), 'bom-ref': whole.metadata.component['bom-ref'] };
  const dependencies = [
    { ref: app['bom-ref'], dependsOn: [...refs] },
    ...(whole.dependencies ?? [])
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  ];
  const bom = { ...whole, metadata: { ...metadata, component: app }, components: listed, dependencies };
  return { ...bom, serialNumber: serialOf(JSON.stringify({ ...bom, serialNumber: '' })) };
}

/** npm lists a package of a scope by its whole name; CycloneDX would also allow the scope apart. */
function fullName(component: Component): string {
  const { group } = component as { group?: string };
  return group ? `${group}/${component.name}` : component.name;
}

/** A UUID (version 8: made by the application) out of what it stands for. */
function serialOf(text: string): string {
  const hex = createHash('sha256').update(text).digest('hex');
  const variant = '89ab'[Number.parseInt(hex.charAt(16), 16) % 4];
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`];
  return `urn:uuid:${[...parts, `${variant}${hex.slice(17, 20)}`, hex.slice(20, 32)].join('-')}`;
}

function packageName(): string {
  return (JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')) as { name: string }).name;
}
