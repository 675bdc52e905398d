import { emptyAnswer, figureSlot, questionSlot } from '../answering/answer.ts';
import { askedQuestions, figuresNeeded } from '../answering/progress.ts';
import { scorePack } from '../scoring/score-pack.ts';
import { canonicalJson } from './canonical-json.ts';
import type { DossierInput } from './dossier-input.ts';

/** What a dossier's fingerprint covers: its input without language, date and app, and the hash of each pack. */
export type CanonicalInput = Pick<DossierInput, 'sample' | 'assessment' | 'packs' | 'situation' | 'seq'> & {
  /** SHA-256 of each pinned pack's canonical JSON, by pack id. */
  readonly packSha256: Readonly<Record<string, string>>;
};

/**
 * Everything a dossier states, as canonical JSON: editions and hashes of the packs, the enterprise's facts, the
 * answers and figures shown, the results, the sequence number, whether it is the sample. Both languages and
 * every day give the same text. The caller takes its SHA-256.
 */
export function canonicalDossierData(input: CanonicalInput): string {
  const { situation } = input;
  const figures = figuresNeeded(input.packs, situation.figures);
  return canonicalJson({
    format: 1,
    sample: input.sample,
    assessment: { title: input.assessment.title, createdAt: input.assessment.createdAt },
    seq: input.seq,
    profile: situation.profile,
    figures: Object.fromEntries(
      figures.map((figure) => [figure.id, situation.answers[figureSlot(figure.id)] ?? emptyAnswer]),
    ),
    packs: input.packs.map((pack) => {
      const result = scorePack(pack, situation);
      return {
        id: pack.id,
        edition: pack.edition,
        sha256: input.packSha256[pack.id] ?? null,
        answers: Object.fromEntries(
          askedQuestions(pack, situation).map((question) => [
            question.id,
            situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer,
          ]),
        ),
        results: Object.fromEntries(
          Object.values(result.questions).map((one) => [
            one.id,
            { status: one.status, earned: one.earned, possible: one.possible, grade: one.grade },
          ]),
        ),
        score:
          result.score === null ? null : { earned: result.score.earned, possible: result.score.possible },
        levels: Object.fromEntries(
          result.ladders.map((ladder) => [ladder.id, ladder.steps[ladder.reached]?.id ?? null]),
        ),
      };
    }),
  });
}
