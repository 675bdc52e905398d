/** The list of enterprises as a file. */
export const listExport = {
  listExport: {
    title: '{count, plural, one {Export the list (# enterprise)} other {Export the list (# enterprises)}}',
    format: 'Format',
    xlsx: 'Excel workbook',
    pdf: 'PDF (A4, landscape)',
    hint: {
      xlsx: 'The list with its current filters, order and grouping, every column, and the medians.',
      pdf: 'The list as it is shown now: filters, order, grouping and columns, followed by the medians (with the number of enterprises; none for fewer than five).',
    },
    tooLong: 'A PDF holds at most {most, number} enterprises. Please narrow the list, or use Excel.',
    language: 'Language of the document',
    languages: { 'zh-CN': 'Chinese', en: 'English' },
    export: 'Export…',
    working: 'Getting ready. Before the first export everything stored is read and checked once.',
    writing: 'Making the PDF',
    exported: '{rows, plural, one {# enterprise} other {# enterprises}} written to {file}',
    pages: '{pages, plural, one {# page} other {# pages}}, {size} KB',
  },
} as const;
