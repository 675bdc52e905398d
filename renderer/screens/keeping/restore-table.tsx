import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Compared, ComparedAssessment, ComparedEnterprise } from '../../../electron/contract/keeping.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { When } from '../../parts/when.tsx';
import { fateOf } from './fate-of.ts';

/** Enterprises and assessments side by side: now, in the backup, and what differs. */
export function RestoreTable({
  enterprises,
}: {
  readonly enterprises: readonly ComparedEnterprise[];
}): ReactNode {
  const t = useTranslations('restore');
  return (
    <ScrollX label={t('what')}>
      <table className="card keeping-table">
        <caption className="unseen">{t('what')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('what')}</th>
            <th scope="col">{t('now')}</th>
            <th scope="col">{t('inBackup')}</th>
            <th scope="col">{t('difference')}</th>
          </tr>
        </thead>
        <tbody>
          {enterprises.map((one) => (
            <Rows key={one.id} enterprise={one} />
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}

function Rows({ enterprise }: { readonly enterprise: ComparedEnterprise }): ReactNode {
  const t = useTranslations('restore');
  const parts = [
    enterprise.factsDiffer ? t('factsDiffer') : '',
    enterprise.restDiffers ? t('enterpriseRestDiffers') : '',
  ];
  return (
    <>
      <Row one={enterprise} level="enterprise" differences={parts} />
      {enterprise.assessments.map((assessment) => (
        <AssessmentLine key={assessment.id} assessment={assessment} />
      ))}
    </>
  );
}

function AssessmentLine({ assessment }: { readonly assessment: ComparedAssessment }): ReactNode {
  const t = useTranslations('restore');
  const parts = [
    t('answers', assessment.answers).replace(/^[；;]\s*/, ''),
    assessment.restDiffers ? t('restDiffers') : '',
  ];
  return <Row one={assessment} level="assessment" differences={parts} />;
}

interface RowProps {
  readonly one: Compared;
  readonly level: 'enterprise' | 'assessment';
  /** What differs where it is in both, in words; empty ones are left out. */
  readonly differences: readonly string[];
}

function Row({ one, level, differences }: RowProps): ReactNode {
  const t = useTranslations('restore');
  const fate = fateOf(one);
  return (
    <tr className={level}>
      <th scope="row" className="breakable">
        {one.name}
      </th>
      <td>{one.presentAt === null ? t('absent') : <When at={one.presentAt} />}</td>
      <td>{one.backupAt === null ? t('absent') : <When at={one.backupAt} />}</td>
      <td>
        {[fate === null ? '' : t(fate), ...(one.found === 'both' ? differences : [])]
          .filter(Boolean)
          .join(' · ')}
      </td>
    </tr>
  );
}
