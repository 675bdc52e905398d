const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as HTML: whatever somebody wrote stays text. Line ends of the text are kept. */
export function words(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => entities[sign] ?? sign)
    .split(/\r\n?|\n/)
    .join('<br>');
}

/** An attribute with its value. */
export function attribute(name: string, value: string): string {
  return ` ${name}="${value.replace(/[&<>"']/g, (sign) => entities[sign] ?? sign).replace(/\s+/g, ' ')}"`;
}

/** An element around content that is HTML already; nothing at all where there is no content. */
export function element(name: string, attributes: string, content: string): string {
  return content === '' ? '' : `<${name}${attributes}>${content}</${name}>`;
}

/** An element around a text; nothing where there is none. */
export function textElement(name: string, look: string, text: string | null | undefined): string {
  return text === null || text === undefined || text === ''
    ? ''
    : `<${name}${look === '' ? '' : attribute('class', look)}>${words(text)}</${name}>`;
}

/** The text of HTML written by this folder, as a reader meets it: without pictures and what is said of them. */
export function spokenText(html: string): string {
  return html
    .replace(/<(svg|head)\b[\s\S]*?<\/\1>/g, '')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/&(amp|lt|gt|quot|#39);/g, (entity) => signs[entity] ?? entity);
}

const signs = Object.fromEntries(Object.entries(entities).map(([sign, entity]) => [entity, sign]));
