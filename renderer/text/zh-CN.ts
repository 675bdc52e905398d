import { about } from './zh-CN/about.ts';
import { answering } from './zh-CN/answering.ts';
import { application } from './zh-CN/application.ts';
import { assessmentPacks } from './zh-CN/assessment-packs.ts';
import { broken } from './zh-CN/broken.ts';
import { diagnostics } from './zh-CN/diagnostics.ts';
import { dossiers } from './zh-CN/dossiers.ts';
import { enterprise } from './zh-CN/enterprise.ts';
import { evidence } from './zh-CN/evidence.ts';
import { fields } from './zh-CN/fields.ts';
import { frame } from './zh-CN/frame.ts';
import { handling } from './zh-CN/handling.ts';
import { helpScreen } from './zh-CN/help-screen.ts';
import { history } from './zh-CN/history.ts';
import { howFar } from './zh-CN/how-far.ts';
import { keeping } from './zh-CN/keeping.ts';
import { listExport } from './zh-CN/list-export.ts';
import { lock } from './zh-CN/lock.ts';
import { owner } from './zh-CN/owner.ts';
import { onSite } from './zh-CN/on-site.ts';
import { outcome } from './zh-CN/outcome.ts';
import { paper } from './zh-CN/paper.ts';
import { passingOn } from './zh-CN/passing-on.ts';
import { placeWords } from './zh-CN/place-words.ts';
import { portfolio } from './zh-CN/portfolio.ts';
import { programmes } from './zh-CN/programmes.ts';
import { trend } from './zh-CN/trend.ts';
import { visit } from './zh-CN/visit.ts';
import { way } from './zh-CN/way.ts';

/** Every text of the window in Chinese. */
export const zhCN = {
  ...about,
  ...fields,
  ...frame,
  ...enterprise,
  ...answering,
  ...outcome,
  ...owner,
  ...visit,
  ...way,
  ...onSite,
  ...programmes,
  ...application,
  ...assessmentPacks,
  ...broken,
  ...diagnostics,
  ...dossiers,
  ...evidence,
  ...handling,
  ...helpScreen,
  ...history,
  ...howFar,
  ...keeping,
  ...listExport,
  ...lock,
  ...paper,
  ...passingOn,
  ...placeWords,
  ...portfolio,
  ...trend,
} as const;
