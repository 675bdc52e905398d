import { canonicalJson } from '../dossier/canonical-json.ts';
import type { Answer, Response } from './answer.ts';

/**
 * An answer with another response. Who said it and how it was established spoke of the response before, and so did
 * the mark that it was taken over: they go with it. The same response leaves the answer as it is.
 */
export function sayAnew(answer: Answer, response: Response | null): Answer {
  if (canonicalJson(answer.response) === canonicalJson(response)) return answer;
  return { response, note: answer.note, flagged: answer.flagged };
}
