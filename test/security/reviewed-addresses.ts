/**
 * Every address that stands in the code of the built app, and why it may: none is ever asked for. Add one only after
 * looking at the place it stands in. Sources of questionnaires and programmes are data and not in this list.
 */
export const reviewedAddresses: Readonly<Record<string, string>> = {
  // Names of XML vocabularies and schemas, which merely look like addresses
  'http://www.w3.org': 'name of SVG, XHTML, XML and RDF',
  'http://schemas.openxmlformats.org': 'name of the parts of Word and Excel files',
  'http://schemas.microsoft.com': 'name of the parts of Word and Excel files',
  'http://purl.org': 'name of Dublin Core in Word, Excel and PDF files',
  'http://purl.oclc.org': 'name of the strict form of Word and Excel files',
  'http://ns.adobe.com': 'name of PDF metadata (XMP)',
  'http://www.aiim.org': 'name of PDF/A metadata',
  'http://www.xfa.org': 'name of forms in PDF files, which are not run',
  'http://json-schema.org': 'name of a JSON Schema dialect (zod)',
  'https://json-schema.org': 'name of a JSON Schema dialect (zod)',
  // Texts that are only parsed, to see what an address is
  'http://[${…}]': 'zod checks an IPv6 number by parsing it',
  'http://${…}': 'pdf.js and pdf-lib complete an address a document gives, to show it',
  'http://': 'the beginning of an address is looked for',
  'https://': 'the beginning of an address is looked for',
  'https://a': 'core-js tries out how addresses are parsed',
  'https://a@b': 'core-js tries out how addresses are parsed',
  'https://x': 'core-js tries out how addresses are parsed',
  'https://тест': 'core-js tries out how addresses are parsed',
  'http://example.com': 'pdf.js tries out how addresses are parsed',
  'https://foo.bar': 'a base for parsing a relative address',
  // Words for programmers
  'https://react.dev': 'where an error of React is explained',
  'https://github.com': 'where the licence of core-js stands',
  'https://tools.ietf.org': 'in the words of an error of a library',
  'https://answers.microsoft.com': 'in the words of an error of a library',
};
