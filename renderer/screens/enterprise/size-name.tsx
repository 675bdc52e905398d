import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { sizeLabels } from '../../../assessments/enterprise/labels.ts';
import type { Profile } from '../../../assessments/enterprise/profile.ts';
import { sizeClass } from '../../../assessments/enterprise/size-class.ts';
import { usePick } from '../../text/language.ts';

/** The size class in a word; a dash while it cannot be told. */
export function SizeName({ profile }: { readonly profile: Profile }): ReactNode {
  const t = useTranslations('profile');
  const pick = usePick();
  const size = sizeClass(profile);
  switch (size.kind) {
    case 'classified':
      return pick(sizeLabels[size.size]);
    case 'not-classifiable':
      return t('notClassifiable');
    case 'incomplete':
      return '—';
  }
}
