import { answering } from './en/answering.ts';
import { application } from './en/application.ts';
import { diagnostics } from './en/diagnostics.ts';
import { dossiers } from './en/dossiers.ts';
import { enterprise } from './en/enterprise.ts';
import { evidence } from './en/evidence.ts';
import { frame } from './en/frame.ts';
import { history } from './en/history.ts';
import { keeping } from './en/keeping.ts';
import { owner } from './en/owner.ts';
import { onSite } from './en/on-site.ts';
import { outcome } from './en/outcome.ts';
import { paper } from './en/paper.ts';
import { passingOn } from './en/passing-on.ts';
import { portfolio } from './en/portfolio.ts';
import { programmes } from './en/programmes.ts';
import { way } from './en/way.ts';

/** Every text of the window in English. */
export const en = {
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
