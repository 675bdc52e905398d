import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EnterpriseRow } from '../../../electron/contract.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Tag } from '../../parts/tag.tsx';
import { When } from '../../parts/when.tsx';
import { AssessmentMenu } from './assessment-menu.tsx';

/** The assessments of one enterprise, newest first. */
export function AssessmentList({ row }: { readonly row: EnterpriseRow }): ReactNode {
  const t = useTranslations('profile');
  const tVersions = useTranslations('versions');
  if (row.assessments.length === 0) return <p className="quiet-text">{t('noAssessment')}</p>;
  return (
    <section className="card list-card" aria-labelledby="assessments">
      <h2 id="assessments" className="unseen">
        {t('assessments')}
      </h2>
      <ul>
        {row.assessments.map((assessment) => (
          <li key={assessment.id} className="list-row">
            <RouteLink to={{ screen: 'assessment', assessmentId: assessment.id }}>
              {assessment.title}
            </RouteLink>
            {assessment.closed !== null && <Tag sign="done">{tVersions('tag')}</Tag>}
            <span className="grow" />
            <span className="quiet-text">
              {t('changedAt')} <When at={assessment.changedAt} />
            </span>
            <AssessmentMenu assessment={assessment} />
          </li>
        ))}
      </ul>
    </section>
  );
}
