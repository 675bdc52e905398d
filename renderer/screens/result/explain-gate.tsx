import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { formatExact } from '../../../assessments/scoring/exact.ts';
import { questionsOf } from '../../../assessments/scoring/score-pack.ts';
import type { GateResult, PackResult } from '../../../assessments/scoring/score.ts';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import type { Explained } from './explained.ts';

interface Props {
  readonly pack: Pack;
  readonly result: PackResult;
  readonly gate: GateResult;
  readonly open: (what: Explained) => void;
}

/** A condition that counts questions at a grade: which ones count, and which do not yet. */
export function ExplainGate({ pack, result, gate, open }: Props): ReactNode {
  const t = useTranslations('result');
  const pick = usePick();
  const language = useLanguage();
  if (gate.gate.kind !== 'count') return null;
  const { set, gradeAtLeast } = gate.gate;
  const ids = pack.sets?.[set]?.questions ?? [];
  const questions = ids.flatMap((id) => questionsOf(pack).find((one) => one.id === id) ?? []);
  return (
    <>
      <p>
        {t('ruleCount', {
          grade: gradeAtLeast,
          now: formatExact(gate.now, language),
          need: formatExact(gate.need, language),
        })}
      </p>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('part')}</th>
            <th scope="col" className="number">
              {t('gradeReached')}
            </th>
            <th scope="col">{t('met')}</th>
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => {
            const grade = result.questions[question.id]?.grade ?? 0;
            return (
              <tr key={question.id}>
                <th scope="row">{pick(question.prompt)}</th>
                <td className="number">
                  <button
                    type="button"
                    className="number-button"
                    aria-label={t('explainNumber', { what: pick(question.prompt), number: String(grade) })}
                    onClick={() => open({ kind: 'question', id: question.id })}
                  >
                    {grade}
                  </button>
                </td>
                <td>
                  {grade >= gradeAtLeast ? (
                    <Tag tone="ok" sign="done">
                      {t('counts')}
                    </Tag>
                  ) : (
                    <Tag sign="empty">{t('countsNot')}</Tag>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </>
  );
}
