import { about } from './en/about.ts';
import { answering } from './en/answering.ts';
import { application } from './en/application.ts';
import { assessmentPacks } from './en/assessment-packs.ts';
import { broken } from './en/broken.ts';
import { diagnostics } from './en/diagnostics.ts';
import { dossiers } from './en/dossiers.ts';
import { enterprise } from './en/enterprise.ts';
import { evidence } from './en/evidence.ts';
import { fields } from './en/fields.ts';
import { frame } from './en/frame.ts';
import { handling } from './en/handling.ts';
import { helpScreen } from './en/help-screen.ts';
import { history } from './en/history.ts';
import { howFar } from './en/how-far.ts';
import { keeping } from './en/keeping.ts';
import { listExport } from './en/list-export.ts';
import { lock } from './en/lock.ts';
import { owner } from './en/owner.ts';
import { onSite } from './en/on-site.ts';
import { outcome } from './en/outcome.ts';
import { paper } from './en/paper.ts';
import { passingOn } from './en/passing-on.ts';
import { placeWords } from './en/place-words.ts';
import { portfolio } from './en/portfolio.ts';
import { programmes } from './en/programmes.ts';
import { trend } from './en/trend.ts';
import { visit } from './en/visit.ts';
import { way } from './en/way.ts';

/** Every text of the window in English. */
export const en = {
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
