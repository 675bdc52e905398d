/**
 * The number of a dossier, as printed on its cover: short enough to be read out on the telephone, and tied to what it
 * states. `seq`: sequence number of the newest change stated.
 */
export function referenceOf(canonicalSha256: string, seq: number): string {
  return `RD-${canonicalSha256.slice(0, 8).toUpperCase()}-${seq}`;
}
