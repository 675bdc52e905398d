/** What can be put into the bin. An enterprise takes its assessments and its evidence along. */
export const binKinds = ['enterprise', 'assessment', 'evidence'] as const;
export type BinKind = (typeof binKinds)[number];
