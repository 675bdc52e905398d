/**
 * What an assessment file may be made of at most. Our own files stay far below; what is beyond is an attack or no
 * file of ours. How far an entry shrinks is no sign of anything: two thousand like answers shrink to nearly nothing.
 */
export const limits = {
  /** Entries of the archive. */
  entries: 20_000,
  /** Bytes of one entry with text, unpacked. */
  textBytes: 24 * 1024 * 1024,
  /** Bytes of all of them. */
  allTextBytes: 128 * 1024 * 1024,
  /** Deepest work factor of scrypt (as its logarithm) a passphrase is tried with: half a gigabyte of memory. */
  scryptLogN: 19,
} as const;
