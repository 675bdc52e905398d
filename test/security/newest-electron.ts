/**
 * The newest stable major of Electron, looked up by a person in its release table: three majors are supported at a
 * time. No test asks the network; whoever raises the version of the package looks again.
 */
export const newestElectron = { major: 45, lookedUp: '2026-11-22' } as const;
