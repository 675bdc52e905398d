import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { goInstead } from '../../routing/navigation.ts';
import { openVersion } from '../../stores/assessment.ts';

interface Props {
  readonly assessmentId: string;
  readonly version: number;
}

/** Lays a closed version on the desk and goes to its home, where the banner says which version it is. */
export function VersionOpener({ assessmentId, version }: Props): ReactNode {
  const t = useTranslations('versions');
  useEffect(() => {
    void openVersion(assessmentId, version).then(() => goInstead({ screen: 'assessment', assessmentId }));
  }, [assessmentId, version]);
  return <p className="loading">{t('loading')}</p>;
}
