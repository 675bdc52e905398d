/** The namespace of the element that holds a dossier's own two files inside a Word file or a workbook. */
export const dossierNamespace = 'urn:readiness-desk:dossier:1';
