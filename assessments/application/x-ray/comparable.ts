/**
 * A number or name as it is compared with another: 2436 2000, ２４３６２０００ and 24362000 are the same invoice,
 * 江西甲（南昌）公司 and 江西甲(南昌)公司 the same firm. Empty when there is nothing to compare. What is shown and kept
 * stays as it was typed.
 */
export function comparable(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll(/[\s\p{Cf}]/gu, '')
    .toLowerCase();
}

/** Whether both name the same; two empty ones name nothing. */
export function sameNumber(one: string, other: string): boolean {
  const key = comparable(one);
  return key !== '' && key === comparable(other);
}
