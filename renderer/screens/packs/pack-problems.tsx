import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackProblem } from '../../../assessments/pack/problem.ts';
import { Button } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly folder: string;
  readonly problems: readonly PackProblem[];
  readonly onClose: () => void;
}

const most = 200;

/** Why a folder was not taken in: each fault with its file, line and field. */
export function PackProblems({ folder, problems, onClose }: Props): ReactNode {
  const t = useTranslations('packs');
  const pick = usePick();
  const shown = problems.slice(0, most);
  return (
    <Page
      title={t('problemsTitle')}
      lead={t('problemsText', { count: problems.length })}
      actions={<Button onPress={onClose}>{t('close')}</Button>}
    >
      <p className="quiet-text breakable">{t('folder', { folder })}</p>
      <div className="card table-card">
        <table className="wide-cells">
          <thead>
            <tr>
              <th scope="col">{t('file')}</th>
              <th scope="col" className="number">
                {t('line')}
              </th>
              <th scope="col">{t('field')}</th>
              <th scope="col">{t('problem')}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((problem, place) => (
              // Two faults may be alike in every word.
              // oxlint-disable-next-line react/no-array-index-key
              <tr key={place}>
                <th scope="row" className="mono">
                  {problem.file}
                </th>
                <td className="number">{problem.line === 0 ? t('wholeFile') : problem.line}</td>
                <td className="mono breakable">{problem.field}</td>
                <td>{pick(problem.message)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < problems.length && (
        <p className="quiet-text">{t('problemsMore', { shown: shown.length, count: problems.length })}</p>
      )}
    </Page>
  );
}
