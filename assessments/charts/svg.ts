import type { Drawing, Palette, Shape } from './drawing.ts';

/**
 * A drawing as one SVG element. `fontFamily` is put on every text. Title and description become the
 * accessible name and description; the texts themselves are hidden from assistive tools, which get a table.
 */
export function svg(drawing: Drawing, palette: Palette, fontFamily: string): string {
  const { width, height } = drawing;
  const open = `<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${number(width)}" height="${number(height)}" viewBox="0 0 ${number(width)} ${number(height)}">`;
  const names = `<title>${escape(drawing.title)}</title><desc>${escape(drawing.description)}</desc>`;
  const shapes = drawing.shapes.map((shape) => element(shape, palette, fontFamily)).join('');
  return `${open}${names}${shapes}</svg>`;
}

function element(shape: Shape, palette: Palette, fontFamily: string): string {
  switch (shape.kind) {
    case 'path': {
      const points = shape.points.map((point) => `${number(point.x)},${number(point.y)}`).join(' ');
      const fill = shape.fill === undefined ? 'none' : palette[shape.fill];
      const stroke =
        shape.stroke === undefined
          ? ''
          : ` stroke="${escape(palette[shape.stroke])}" stroke-width="${number(shape.line ?? 1)}" stroke-linejoin="round"`;
      const dash = shape.dash === undefined ? '' : ` stroke-dasharray="${shape.dash.map(number).join(' ')}"`;
      return `<${shape.closed ? 'polygon' : 'polyline'} points="${points}" fill="${escape(fill)}"${stroke}${dash}/>`;
    }
    case 'dot':
      return `<circle cx="${number(shape.at.x)}" cy="${number(shape.at.y)}" r="${number(shape.radius)}" fill="${escape(palette[shape.fill])}" stroke="${escape(palette[shape.stroke])}" stroke-width="${number(shape.line)}"/>`;
    case 'text':
      return `<text x="${number(shape.at.x)}" y="${number(shape.at.y)}" font-family="${escape(fontFamily)}" font-size="${number(shape.size)}" font-weight="${shape.strong ? 700 : 400}" text-anchor="${shape.anchor}" fill="${escape(palette[shape.fill])}" aria-hidden="true">${escape(shape.text)}</text>`;
  }
}

/** At most two decimals: a hundredth of a point is finer than any printer. */
function number(value: number): string {
  return String(Math.round(value * 100) / 100);
}

const entities: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

function escape(text: string): string {
  return text.replace(/[&<>"]/g, (character) => entities[character] ?? character);
}
