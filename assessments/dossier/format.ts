/**
 * The kinds of file a dossier is written as. Each says everything its model says. `html`: one page that people who do
 * not see can read, and any browser shows; `archive`: PDF/A-1b, for offices that take nothing newer.
 */
export const dossierFormats = ['pdf', 'xlsx', 'docx', 'html', 'archive'] as const;
export type DossierFormat = (typeof dossierFormats)[number];

/** What the name of such a file ends with, without the dot. */
export function formatEnding(format: DossierFormat): string {
  return format === 'archive' ? 'pdf' : format;
}
