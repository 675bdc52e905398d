import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../assessments/pack/pack.ts';
import { Tag } from '../parts/tag.tsx';

/** Says that “do not know” was answered; what it costs only where the questionnaire gives points. */
export function UnknownTag({ pack }: { readonly pack: Pick<Pack, 'scoring'> }): ReactNode {
  const t = useTranslations('question');
  return <Tag tone="warn">{t(pack.scoring === undefined ? 'unknownUnscored' : 'unknownChosen')}</Tag>;
}
