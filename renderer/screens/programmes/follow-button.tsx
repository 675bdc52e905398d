import { Star } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { useLocked } from '../../stores/locked.ts';
import { useOpened } from '../../stores/derived.ts';
import { followProgramme } from '../../stores/programmes.ts';
import { usePick } from '../../text/language.ts';

/** Says that the user follows a programme, and lets them. It keeps its name: whether it is pressed is said with it. */
export function FollowButton({ programme }: { readonly programme: Programme }): ReactNode {
  const t = useTranslations('programmes');
  const pick = usePick();
  const { chosen } = useOpened('chosen');
  const readOnly = useLocked();
  const on = chosen.includes(programme.id);
  return (
    <ToggleButton
      className="follow-button"
      isSelected={on}
      onChange={(wanted) => followProgramme(programme.id, wanted)}
      isDisabled={readOnly}
      aria-label={t('followOf', { title: pick(programme.shortTitle) })}
    >
      <Star size={15} aria-hidden />
      {t('follow')}
    </ToggleButton>
  );
}
