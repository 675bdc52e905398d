import { packProgress } from '../../../assessments/answering/progress.ts';
import { ask } from '../../desk.ts';
import type { Route } from '../../routing/route.ts';

/** Where a full assessment begins: the first section that asks anything; the home where it cannot be read. */
export async function firstSection(assessmentId: string): Promise<Route> {
  const home: Route = { screen: 'assessment', assessmentId };
  const reply = await ask('openAssessment', { assessmentId });
  if (!reply.ok) return home;
  const { packs, enterprise, figures, answers } = reply.value;
  const situation = { profile: enterprise.profile, figures, answers };
  for (const pack of packs) {
    const section = packProgress(pack, situation).sections.find(({ asked }) => asked > 0);
    if (section !== undefined)
      return { screen: 'section', assessmentId, packId: pack.id, sectionId: section.id };
  }
  return home;
}
