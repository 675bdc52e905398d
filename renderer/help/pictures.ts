/**
 * The pictures of help, each taken by the demo run in both languages (test/e2e/help-pictures.ts) and kept in
 * `public/help/<language>/<name>.webp`.
 */
export const pictureNames = ['home', 'question', 'result', 'on-site', 'follow-ups', 'application'] as const;
export type PictureName = (typeof pictureNames)[number];
