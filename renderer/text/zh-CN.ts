import { answering } from './zh-CN/answering.ts';
import { application } from './zh-CN/application.ts';
import { enterprise } from './zh-CN/enterprise.ts';
import { evidence } from './zh-CN/evidence.ts';
import { frame } from './zh-CN/frame.ts';
import { history } from './zh-CN/history.ts';
import { keeping } from './zh-CN/keeping.ts';
import { outcome } from './zh-CN/outcome.ts';
import { passingOn } from './zh-CN/passing-on.ts';
import { programmes } from './zh-CN/programmes.ts';
import { way } from './zh-CN/way.ts';

/** Every text of the window in Chinese. */
export const zhCN = {
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
