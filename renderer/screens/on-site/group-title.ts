import { useTranslations } from 'use-intl';
import type { InterviewGroup } from '../../../assessments/answering/interview.ts';
import { roleLabels } from '../../../assessments/pack/role.ts';
import { usePick } from '../../text/language.ts';

/** What a group of an interview is called: a section with its questionnaire, or who is asked. */
export function useGroupTitle(): (group: InterviewGroup) => string {
  const t = useTranslations('onSite');
  const pick = usePick();
  return (group) => {
    if (group.kind === 'section') return `${pick(group.pack.shortTitle)} · ${pick(group.section.title)}`;
    return group.role === null ? t('noRole') : pick(roleLabels[group.role]);
  };
}
