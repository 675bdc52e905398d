import { answering } from './en/answering.ts';
import { application } from './en/application.ts';
import { enterprise } from './en/enterprise.ts';
import { evidence } from './en/evidence.ts';
import { frame } from './en/frame.ts';
import { history } from './en/history.ts';
import { keeping } from './en/keeping.ts';
import { outcome } from './en/outcome.ts';
import { passingOn } from './en/passing-on.ts';
import { programmes } from './en/programmes.ts';
import { way } from './en/way.ts';

/** Every text of the window in English. */
export const en = {
  ...frame,
  ...enterprise,
  ...answering,
  ...outcome,
  ...way,
  ...programmes,
  ...application,
  ...evidence,
  ...history,
  ...keeping,
  ...passingOn,
} as const;
