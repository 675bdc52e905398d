import { Fragment, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { AssessmentRow, EnterpriseRow } from '../../../electron/contract.ts';
import { RouteLink } from '../../parts/button.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import { Tag } from '../../parts/tag.tsx';
import { When } from '../../parts/when.tsx';
import { AssessmentMenu } from '../enterprise/assessment-menu.tsx';
import { EnterpriseMenu } from '../enterprise/enterprise-menu.tsx';
import { IndustryName } from '../enterprise/industry-name.tsx';
import { SizeName } from '../enterprise/size-name.tsx';

/** Every enterprise with its assessments: one row an assessment, the enterprise named once. */
export function EnterpriseTable({ rows }: { readonly rows: readonly EnterpriseRow[] }): ReactNode {
  const t = useTranslations('start');
  const tBin = useTranslations('bin');
  return (
    <div className="card table-card">
      <table className="enterprises">
        <caption className="unseen">{t('tableCaption')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('enterprise')}</th>
            <th scope="col">{t('size')}</th>
            <th scope="col">{t('industry')}</th>
            <th scope="col">{t('assessment')}</th>
            <th scope="col">{t('progress')}</th>
            <th scope="col">{t('changed')}</th>
            <th scope="col">
              <span className="unseen">{tBin('actions')}</span>
            </th>
          </tr>
        </thead>
        {rows.map((row) => (
          <tbody key={row.id}>
            {row.assessments.length === 0 ? (
              <tr>
                <EnterpriseCells row={row} rowSpan={1} />
                <td colSpan={2}>
                  {t('noAssessment')}{' '}
                  <RouteLink to={{ screen: 'new-assessment', enterpriseId: row.id }}>{t('begin')}</RouteLink>
                </td>
                <td colSpan={2}>
                  <When at={row.changedAt} />
                </td>
              </tr>
            ) : (
              row.assessments.map((assessment, place) => (
                <tr key={assessment.id}>
                  {place === 0 && <EnterpriseCells row={row} rowSpan={row.assessments.length} />}
                  <AssessmentCells assessment={assessment} />
                </tr>
              ))
            )}
          </tbody>
        ))}
      </table>
    </div>
  );
}

function EnterpriseCells({
  row,
  rowSpan,
}: {
  readonly row: EnterpriseRow;
  readonly rowSpan: number;
}): ReactNode {
  const t = useTranslations('start');
  return (
    <>
      <th scope="rowgroup" rowSpan={rowSpan}>
        <RouteLink to={{ screen: 'enterprise', enterpriseId: row.id }}>
          {row.profile.name.trim() || t('unnamed')}
        </RouteLink>{' '}
        {row.sample && <Tag>{t('sample')}</Tag>} <EnterpriseMenu row={row} />
      </th>
      <td rowSpan={rowSpan}>
        <SizeName profile={row.profile} />
      </td>
      <td rowSpan={rowSpan}>
        <IndustryName code={row.profile.industry} />
      </td>
    </>
  );
}

function AssessmentCells({ assessment }: { readonly assessment: AssessmentRow }): ReactNode {
  const t = useTranslations('start');
  const tVersions = useTranslations('versions');
  const { progress } = assessment;
  return (
    <Fragment>
      <td>
        <RouteLink to={{ screen: 'assessment', assessmentId: assessment.id }}>{assessment.title}</RouteLink>{' '}
        {assessment.closed !== null && <Tag sign="done">{tVersions('tag')}</Tag>}
      </td>
      <td>
        {progress === undefined ? (
          '—'
        ) : (
          <span className="bar-cell">
            <ProgressBar
              label={t('progressOf', { title: assessment.title })}
              value={progress.done}
              max={progress.asked}
              valueLabel={t('doneOf', progress)}
            />
            <span>{t('doneOf', progress)}</span>
          </span>
        )}
      </td>
      <td>
        <When at={assessment.changedAt} />
      </td>
      <td className="row-action">
        <AssessmentMenu assessment={assessment} />
      </td>
    </Fragment>
  );
}
