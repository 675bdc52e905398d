import { answering } from './zh-CN/answering.ts';
import { application } from './zh-CN/application.ts';
import { diagnostics } from './zh-CN/diagnostics.ts';
import { dossiers } from './zh-CN/dossiers.ts';
import { enterprise } from './zh-CN/enterprise.ts';
import { evidence } from './zh-CN/evidence.ts';
import { frame } from './zh-CN/frame.ts';
import { history } from './zh-CN/history.ts';
import { keeping } from './zh-CN/keeping.ts';
import { owner } from './zh-CN/owner.ts';
import { onSite } from './zh-CN/on-site.ts';
import { outcome } from './zh-CN/outcome.ts';
import { paper } from './zh-CN/paper.ts';
import { passingOn } from './zh-CN/passing-on.ts';
import { portfolio } from './zh-CN/portfolio.ts';
import { programmes } from './zh-CN/programmes.ts';
import { way } from './zh-CN/way.ts';

/** Every text of the window in Chinese. */
export const zhCN = {
  ...frame,
  ...enterprise,
  ...answering,
  ...outcome,
  ...owner,
  ...way,
  ...onSite,
  ...programmes,
  ...application,
  ...diagnostics,
  ...dossiers,
  ...evidence,
  ...history,
  ...keeping,
  ...paper,
  ...passingOn,
  ...portfolio,
} as const;
