/** What of the package is used here; it comes without types. */
declare module 'subset-font' {
  /** The font with the signs of `text` alone, in the format named. Rejects when it cannot be read. */
  export default function subsetFont(
    font: Buffer,
    text: string,
    options: { readonly targetFormat: 'sfnt' },
  ): Promise<Buffer>;
}
