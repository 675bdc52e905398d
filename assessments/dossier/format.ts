/** The kinds of file a dossier is written as. Each says everything its model says. */
export const dossierFormats = ['pdf', 'xlsx', 'docx'] as const;
export type DossierFormat = (typeof dossierFormats)[number];
