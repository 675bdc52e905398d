import { answering } from './zh-CN/answering.ts';
import { enterprise } from './zh-CN/enterprise.ts';
import { frame } from './zh-CN/frame.ts';
import { outcome } from './zh-CN/outcome.ts';
import { programmes } from './zh-CN/programmes.ts';
import { way } from './zh-CN/way.ts';

/** Every text of the window in Chinese. */
export const zhCN = { ...frame, ...enterprise, ...answering, ...outcome, ...way, ...programmes } as const;
