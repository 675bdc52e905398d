import type { Cell } from './grid-rows.tsx';

interface Grid {
  readonly lines: number;
  readonly columns: number;
  /** Lines a page key goes. */
  readonly page: number;
  /** Whether a line is one cell over all columns. */
  readonly wide: (line: number) => boolean;
}

/** Where a key leads from a cell; the head is line -1. Null for a key that moves nothing. */
export function moveCell(
  {
    key,
    ctrlKey,
    metaKey,
    altKey,
    shiftKey,
  }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  { line, column }: Cell,
  { lines, columns, page, wide }: Grid,
): Cell | null {
  if (altKey || metaKey || shiftKey) return null;
  const at = (wanted: number): Cell => ({
    line: Math.max(-1, Math.min(lines - 1, wanted)),
    // The head has no box to tick and nothing else to do.
    column: wanted < 0 ? Math.max(1, Math.min(columns - 2, column)) : column,
  });
  const aside = (wanted: number): Cell => {
    const [least, most] = line < 0 ? [1, columns - 2] : [0, columns - 1];
    return { line, column: wide(line) ? column : Math.max(least, Math.min(most, wanted)) };
  };
  switch (key) {
    case 'ArrowDown':
      return at(line + 1);
    case 'ArrowUp':
      return at(line - 1);
    case 'PageDown':
      return at(line + page);
    case 'PageUp':
      return at(Math.max(0, line - page));
    case 'ArrowRight':
      return ctrlKey ? null : aside(column + 1);
    case 'ArrowLeft':
      return ctrlKey ? null : aside(column - 1);
    case 'Home':
      return ctrlKey ? at(0) : aside(0);
    case 'End':
      return ctrlKey ? at(lines - 1) : aside(columns - 1);
    default:
      return null;
  }
}
