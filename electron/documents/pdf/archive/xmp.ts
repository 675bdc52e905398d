import type { DossierDocument } from '../../../../assessments/dossier/dossier.ts';

/** The part of ISO 19005 a PDF is made by; level b in each. */
export type ArchivePart = 'PDF/A-3b' | 'PDF/A-1b';

/** What a PDF says of itself, in its old place and in its new one alike. */
export interface Description {
  readonly title: string;
  readonly author: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly producer: string;
  /** ISO instant without fractions, in UTC. */
  readonly made: string;
}

/** `seal`: SHA-256 of the seal that lies inside; null where none does. */
export function describe({ meta }: DossierDocument, seal: string | null): Description {
  return {
    title: `${meta.title} · ${meta.enterprise}`,
    author: meta.enterprise,
    subject: meta.subtitle,
    keywords: `sha256:${meta.canonicalSha256}${seal === null ? '' : ` seal:${seal}`}`,
    creator: `Readiness Desk ${meta.appVersion}`,
    producer: 'pdfmake',
    // Midnight UTC of the day printed: no clock and no time zone in the file.
    made: `${meta.generatedOn}T00:00:00Z`,
  };
}

/**
 * The XMP packet of a file (ISO 16684-1), with the part of PDF/A it is made by; without one where it is none. It
 * says the same as the Info dictionary, as ISO 19005-1, 6.7.3 demands.
 */
export function xmpPacket(said: Description, archive: ArchivePart | null): string {
  const text = (value: string): string => value.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
  const [, part = '', level = ''] = archive === null ? [] : (/-(\d)(\w)$/.exec(archive) ?? []);
  return [
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>',
    '<x:xmpmeta xmlns:x="adobe:ns:meta/">',
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">',
    '<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${text(said.title)}</rdf:li></rdf:Alt></dc:title>`,
    `<dc:creator><rdf:Seq><rdf:li>${text(said.author)}</rdf:li></rdf:Seq></dc:creator>`,
    `<dc:description><rdf:Alt><rdf:li xml:lang="x-default">${text(said.subject)}</rdf:li></rdf:Alt></dc:description>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">',
    `<xmp:CreatorTool>${text(said.creator)}</xmp:CreatorTool>`,
    `<xmp:CreateDate>${said.made}</xmp:CreateDate>`,
    `<xmp:ModifyDate>${said.made}</xmp:ModifyDate>`,
    '</rdf:Description>',
    '<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">',
    `<pdf:Producer>${text(said.producer)}</pdf:Producer>`,
    `<pdf:Keywords>${text(said.keywords)}</pdf:Keywords>`,
    '</rdf:Description>',
    ...(archive === null
      ? []
      : [
          '<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">',
          `<pdfaid:part>${part}</pdfaid:part>`,
          `<pdfaid:conformance>${level.toUpperCase()}</pdfaid:conformance>`,
          '</rdf:Description>',
        ]),
    '</rdf:RDF>',
    '</x:xmpmeta>',
    '<?xpacket end="r"?>',
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
