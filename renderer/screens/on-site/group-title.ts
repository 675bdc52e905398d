import { useTranslations } from 'use-intl';
import type { InterviewGroup } from '../../../assessments/answering/interview.ts';
import { placeLabels } from '../../../assessments/pack/place.ts';
import { roleLabels } from '../../../assessments/pack/role.ts';
import { usePick } from '../../text/language.ts';

/** What a group of an interview is called: a section with its questionnaire, who is asked, or where one stands. */
export function useGroupTitle(): (group: InterviewGroup) => string {
  const t = useTranslations('onSite');
  const pick = usePick();
  return (group) => {
    if (group.kind === 'section') return `${pick(group.pack.shortTitle)} · ${pick(group.section.title)}`;
    if (group.kind === 'place') return pick(placeLabels[group.place]);
    return group.role === null ? t('noRole') : pick(roleLabels[group.role]);
  };
}
