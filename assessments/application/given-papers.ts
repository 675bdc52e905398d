import type { Applications } from './tables.ts';

/** One entry of a programme's list of papers, in an application of an assessment. */
export interface PaperPlace {
  readonly assessmentId: string;
  readonly programmeId: string;
  readonly attachmentId: string;
}

/** For which papers of the applications of one assessment each piece of evidence is given, by its id. */
export function givenPapers(
  assessmentId: string,
  applications: Applications,
): ReadonlyMap<string, readonly PaperPlace[]> {
  const given = Object.entries(applications).flatMap(([programmeId, { attachments }]) =>
    Object.entries(attachments).flatMap(([attachmentId, ids]) =>
      ids.map((id) => ({ id, place: { assessmentId, programmeId, attachmentId } })),
    ),
  );
  return new Map(
    [...Map.groupBy(given, ({ id }) => id)].map(([id, all]) => [id, all.map(({ place }) => place)]),
  );
}
