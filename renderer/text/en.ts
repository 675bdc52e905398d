import { answering } from './en/answering.ts';
import { enterprise } from './en/enterprise.ts';
import { frame } from './en/frame.ts';
import { outcome } from './en/outcome.ts';
import { programmes } from './en/programmes.ts';
import { way } from './en/way.ts';

/** Every text of the window in English. */
export const en = { ...frame, ...enterprise, ...answering, ...outcome, ...way, ...programmes } as const;
