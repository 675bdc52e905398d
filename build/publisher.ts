/** Who publishes a release, and what it can be signed with. */
export interface Publisher {
  readonly name: string;
  readonly email: string;
  readonly homepage: string;
  /** False: nobody is named, and the package says so by addresses that can belong to nobody. */
  readonly named: boolean;
  readonly signs: { readonly win32: boolean; readonly darwin: boolean };
  readonly notarises: boolean;
  /** What is left out for want of a secret, one sentence each. */
  readonly skipped: readonly string[];
}

/**
 * Reads the publisher and which secrets there are from the environment: READINESS_PUBLISHER (`Name <address>`),
 * READINESS_HOMEPAGE, and what electron-builder itself reads (CSC_LINK or CSC_NAME for macOS, WIN_CSC_LINK or CSC_LINK
 * for Windows, APPLE_API_KEY, or APPLE_ID with APPLE_APP_SPECIFIC_PASSWORD, or APPLE_KEYCHAIN_PROFILE for Apple's
 * notaries). No secret is read here, only whether it is set.
 */
export function publisherIn(env: NodeJS.ProcessEnv): Publisher {
  const named = /^\s*(.+?)\s*<([^<>\s]+@[^<>\s]+)>\s*$/.exec(env['READINESS_PUBLISHER'] ?? '');
  const has = (name: string): boolean => (env[name] ?? '').trim() !== '';
  const signs = {
    win32: has('WIN_CSC_LINK') || has('CSC_LINK'),
    darwin: has('CSC_LINK') || has('CSC_NAME'),
  };
  const notaries =
    has('APPLE_API_KEY') ||
    has('APPLE_KEYCHAIN_PROFILE') ||
    (has('APPLE_ID') && has('APPLE_APP_SPECIFIC_PASSWORD'));
  const notarises = signs.darwin && notaries;
  const skipped = [
    ...(named && has('READINESS_HOMEPAGE')
      ? []
      : ['No publisher: READINESS_PUBLISHER (“Name <address>”) and READINESS_HOMEPAGE are not set.']),
    ...(signs.win32 ? [] : ['Windows is not signed: neither WIN_CSC_LINK nor CSC_LINK is set.']),
    ...(signs.darwin ? [] : ['macOS is not signed: neither CSC_LINK nor CSC_NAME is set.']),
    ...(notarises
      ? []
      : ['macOS is not notarised: APPLE_API_KEY (or APPLE_ID and its password) is not set.']),
  ];
  return {
    name: named?.[1] ?? 'Readiness Desk contributors',
    // Reserved for what must not exist (RFC 2606): nobody's mail and site are named by mistake.
    email: named?.[2] ?? 'nobody@readiness-desk.invalid',
    homepage: env['READINESS_HOMEPAGE']?.trim() || 'https://readiness-desk.invalid/',
    named: named !== null && has('READINESS_HOMEPAGE'),
    signs,
    notarises,
    skipped,
  };
}
