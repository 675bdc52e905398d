/** What of the package is used here; it comes without types. */
declare module 'wawoff2' {
  /** The TrueType font as WOFF2. Rejects when it cannot be read. */
  export function compress(font: Uint8Array): Promise<Uint8Array>;
}
