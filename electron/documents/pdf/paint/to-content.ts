import type {
  Column,
  Content,
  ContentPageReference,
  ContentText,
  CustomTableLayout,
  TableCell as Cell,
} from 'pdfmake/interfaces.js';
import type { Faces } from '../../fonts.ts';
import { lineEms, type TextStyle } from '../look.ts';
import { drawContent } from './draw.ts';
import type { BoxNode, LineNode, Mark, Node, PageNumberNode, TableNode, TableRow } from './nodes.ts';

/** A node as pdfmake takes it. pdfmake changes what it lays out, so each is made anew wherever it stands. */
export function toContent(node: Node, faces: Faces): Content {
  switch (node.kind) {
    case 'line':
      return { ...lineContent(node, faces), ...marginOf(node) };
    case 'page-number':
      return pageNumber(node);
    case 'stack':
      return { stack: node.nodes.map((one) => toContent(one, faces)), ...marginOf(node) };
    case 'columns':
      return {
        columns: node.columns.map(({ width, node: one }) => columnOf(one, width, faces)),
        ...marginOf(node),
      };
    case 'rule': {
      const { width, thickness, color, dash } = node;
      const line = { type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0 };
      const dashed = dash === undefined ? {} : { dash: { length: dash[0], space: dash[1] } };
      return { canvas: [{ ...line, lineWidth: thickness, lineColor: color, ...dashed }], ...marginOf(node) };
    }
    case 'box':
      return boxContent(node, faces);
    case 'drawing': {
      const [left, above, right, below] = node.margin ?? [0, 0, 0, 0];
      const height = below + node.drawing.height;
      return { stack: drawContent(node.drawing, faces), margin: [left, above, right, height] };
    }
    case 'qr':
      return {
        qr: node.payload,
        fit: node.side,
        foreground: node.color,
        eccLevel: 'M',
        ...marginOf(node),
      };
    case 'pinned':
      return placedContent(node.node, { ...node.at, width: node.width }, faces);
    case 'table':
      return tableContent(node, faces);
  }
}

/** A node at a place of the page, as wide as given. */
export function placedContent(
  node: Node,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
  faces: Faces,
): Content {
  return { absolutePosition: { x, y }, columns: [columnOf(node, width, faces)] };
}

function columnOf(node: Node, width: number | 'rest', faces: Faces): Column {
  // Only a stack has no width of its own that would be taken for the column's.
  return { stack: [toContent(node, faces)], width: width === 'rest' ? '*' : width };
}

function marginOf(node: Exclude<Node, { kind: 'pinned' }>) {
  return node.margin === undefined ? {} : { margin: [...node.margin] as [number, number, number, number] };
}

/** The pdfmake properties of a text style. */
function appearance(style: TextStyle) {
  return {
    font: style.face === 'title' ? 'Title' : 'Sans',
    bold: style.face === 'bold',
    fontSize: style.size,
    color: style.color,
    lineHeight: style.lineHeight,
  };
}

function lineContent({ runs, style, align, spacing, mark, goTo }: LineNode, faces: Faces): ContentText {
  const [first] = runs;
  const plain = runs.length === 1 && first !== undefined && !first.narrow && first.by === undefined;
  const text = plain
    ? first.text
    : runs.map((run): ContentText => ({
        text: run.text,
        ...(run.narrow ? { fontFeatures: ['pwid'] } : {}),
        ...(run.by === undefined ? {} : { font: run.by, lineHeight: otherLine(style, run.by, faces) }),
      }));
  return {
    text,
    ...appearance(style),
    noWrap: true,
    ...(align === undefined ? {} : { alignment: align }),
    ...(spacing === undefined ? {} : { characterSpacing: spacing }),
    ...(goTo === undefined ? {} : { linkToDestination: goTo }),
    ...(mark === undefined ? {} : markOf(mark)),
  };
}

/** Lines of another font are as high as ours: pages are planned by one height. */
function otherLine({ face, lineHeight }: TextStyle, by: string, faces: Faces): number {
  const drawer = faces[face].drawers.find(({ key }) => key === by);
  return (lineHeight * lineEms[face]) / (drawer?.lineEms ?? lineEms[face]);
}

function markOf({ id, bookmark }: Mark): Partial<ContentText> {
  return {
    ...(id === undefined ? {} : { id }),
    ...(bookmark === undefined
      ? {}
      : {
          outline: true,
          outlineText: bookmark.text,
          outlineExpanded: false,
          ...(bookmark.above === undefined ? {} : { outlineParentId: bookmark.above }),
        }),
  } as Partial<ContentText>;
}

/** A number that is a link as well, which its types do not have. */
function pageNumber(node: PageNumberNode): ContentPageReference {
  const link = { linkToDestination: node.of };
  return {
    pageReference: node.of,
    ...appearance(node.style),
    alignment: 'right',
    noWrap: true,
    ...link,
    ...marginOf(node),
  };
}

/** A box is a table of one cell. */
function boxContent({ node, padding, fill, bar, border, ...rest }: BoxNode, faces: Faces): Content {
  const [left, above, right, below] = padding;
  return {
    ...marginOf({ node, padding, ...rest }),
    table: {
      widths: ['*'],
      body: [[{ stack: [toContent(node, faces)], ...(fill === undefined ? {} : { fillColor: fill }) }]],
    },
    layout: {
      hLineWidth: () => border?.width ?? 0,
      vLineWidth: (line) => border?.width ?? (line === 0 ? (bar?.width ?? 0) : 0),
      hLineColor: () => border?.color ?? null,
      vLineColor: () => border?.color ?? bar?.color ?? null,
      paddingLeft: () => left,
      paddingRight: () => right,
      paddingTop: () => above,
      paddingBottom: () => below,
    },
  };
}

function tableContent({ widths, side, rows, lines, uprights, ...rest }: TableNode, faces: Faces): Content {
  const layout: CustomTableLayout = {
    hLineWidth: (line) => lines[line]?.width ?? 0,
    hLineColor: (line) => lines[line]?.color ?? null,
    vLineWidth: (line) => uprights[line]?.width ?? 0,
    vLineColor: (line) => uprights[line]?.color ?? null,
    paddingTop: (row) => rows[row]?.above ?? 0,
    paddingBottom: (row) => rows[row]?.below ?? 0,
    paddingLeft: () => side,
    paddingRight: () => side,
  };
  return {
    ...(rest.margin === undefined ? {} : { margin: [...rest.margin] as [number, number, number, number] }),
    // Every row is planned to fit; should one not, it may break rather than vanish.
    table: { widths: [...widths], dontBreakRows: false, body: rows.map((row) => rowContent(row, faces)) },
    layout,
  };
}

/** pdfmake wants a cell for every column, also where another one reaches over it. */
function rowContent({ cells }: TableRow, faces: Faces): Cell[] {
  return cells.flatMap(({ node, span = 1, fill, middle }): Cell[] => [
    {
      stack: [toContent(node, faces)],
      ...(span > 1 ? { colSpan: span } : {}),
      ...(fill === undefined ? {} : { fillColor: fill }),
      ...(middle === true ? { verticalAlignment: 'middle' as const } : {}),
    },
    ...Array.from({ length: span - 1 }, () => ({ text: '' })),
  ]);
}
