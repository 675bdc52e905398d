import { emptyApplication, type Application } from '../../assessments/application/tables.ts';
import { ask } from '../desk.ts';
import { useAssessment } from './assessment.ts';
import { saveQueue, typingDelayMs } from './saving.ts';

/** The key under which an application waits to be stored, and under which typed text of its tables waits. */
export function applicationKey(assessmentId: string, programmeId: string): string {
  return `application:${assessmentId}/${programmeId}`;
}

/**
 * A part of what was given for a programme besides the answers of its form. Only a change of this part draws the
 * reader anew.
 */
export function useApplicationPart<T>(programmeId: string, part: (application: Application) => T): T {
  return useAssessment(({ open }) =>
    part((open.kind === 'open' ? open.applications[programmeId] : undefined) ?? emptyApplication),
  );
}

/** Changes an application on the screen at once and stores it whole; typed text waits for a pause in typing. */
export function changeApplication(
  programmeId: string,
  to: (application: Application) => Application,
  how: 'typed' | 'chosen',
): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open') return;
  const assessmentId = open.id;
  const before = open.applications[programmeId];
  const application = to(before ?? emptyApplication);
  if (JSON.stringify(application) === JSON.stringify(before ?? emptyApplication)) return;
  show(assessmentId, programmeId, application);
  saveQueue.put(applicationKey(assessmentId, programmeId), {
    send: () => ask('saveApplication', { assessmentId, programmeId, application }),
    undo: () => show(assessmentId, programmeId, before),
    delayMs: how === 'typed' ? typingDelayMs : 0,
  });
}

/** `application` undefined: nothing was ever given. */
function show(assessmentId: string, programmeId: string, application: Application | undefined): void {
  const { open } = useAssessment.getState();
  if (open.kind !== 'open' || open.id !== assessmentId) return;
  const { [programmeId]: _, ...others } = open.applications;
  useAssessment.setState({
    open: {
      ...open,
      applications: application === undefined ? others : { ...others, [programmeId]: application },
    },
  });
}

/** Encloses evidence under an entry of the list, behind what is there; what is there already stays where it is. */
export function encloseEvidence(programmeId: string, attachmentId: string, ids: readonly string[]): void {
  changePapers(programmeId, attachmentId, (papers) => [
    ...papers,
    ...ids.filter((id) => !papers.includes(id)),
  ]);
}

/** Takes a paper from under an entry; the evidence stays with the enterprise. */
export function dropPaper(programmeId: string, attachmentId: string, evidenceId: string): void {
  changePapers(programmeId, attachmentId, (papers) => papers.filter((id) => id !== evidenceId));
}

/** Moves a paper under an entry one place up (-1) or down (1). */
export function movePaper(programmeId: string, attachmentId: string, evidenceId: string, by: -1 | 1): void {
  changePapers(programmeId, attachmentId, (papers) => moved(papers, papers.indexOf(evidenceId), by));
}

/** Moves a paper from one entry to the end of another. */
export function movePaperTo(programmeId: string, evidenceId: string, from: string, to: string): void {
  if (from === to) return;
  changeApplication(
    programmeId,
    (application) => {
      const { attachments } = application;
      const target = attachments[to] ?? [];
      return {
        ...application,
        attachments: {
          ...attachments,
          [from]: (attachments[from] ?? []).filter((id) => id !== evidenceId),
          [to]: target.includes(evidenceId) ? target : [...target, evidenceId],
        },
      };
    },
    'chosen',
  );
}

function changePapers(
  programmeId: string,
  attachmentId: string,
  to: (papers: readonly string[]) => readonly string[],
): void {
  changeApplication(
    programmeId,
    (application) => ({
      ...application,
      attachments: {
        ...application.attachments,
        [attachmentId]: [...to(application.attachments[attachmentId] ?? [])],
      },
    }),
    'chosen',
  );
}

/** A list with the one at a place moved up or down; the same where it has nowhere to go. */
export function moved<T>(list: readonly T[], place: number, by: -1 | 1): readonly T[] {
  const one = list[place];
  const to = place + by;
  if (one === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(place, 1).toSpliced(to, 0, one);
}
