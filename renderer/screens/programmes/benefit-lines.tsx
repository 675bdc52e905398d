import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult, LineCount } from '../../../assessments/programmes/benefit-result.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayLineReason } from '../../../assessments/programmes/say-benefit.ts';
import { RouteLink } from '../../parts/button.tsx';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { CountedSum } from './counted-sum.tsx';
import { PlaceLinks } from './place-link.tsx';

interface Props {
  readonly programme: Programme;
  readonly benefit: BenefitResult;
  readonly editParameter: (parameterId: string) => void;
}

/** Each line of the cost table: whether it counts, how much of it, and why. */
export function BenefitLines({ programme, benefit, editParameter }: Props): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const language = useLanguage();
  const { id: assessmentId } = useOpened('id');
  const { counted } = programme;
  if (counted === undefined) return null;
  return (
    <>
      <h3>{t('lines')}</h3>
      {counted.note !== undefined && <p className="quiet-text">{pick(counted.note)}</p>}
      {benefit.lines.length === 0 ? (
        <p>
          {t('noCosts')} <RouteLink to={{ screen: 'costs', assessmentId }}>{t('toCosts')}</RouteLink>
        </p>
      ) : (
        <ScrollX label={t('lines')}>
          <table className="wide-cells">
            <thead>
              <tr>
                <th scope="col">{t('line')}</th>
                <th scope="col">{t('counts')}</th>
                <th scope="col">{t('why')}</th>
                <th scope="col" className="number">
                  {t('countedFen')}
                </th>
              </tr>
            </thead>
            <tbody>
              {benefit.lines.map((line) => (
                <LineRow key={line.line} line={line} programme={programme} editParameter={editParameter} />
              ))}
            </tbody>
            <tfoot>
              <tr>
                <th scope="row" colSpan={3}>
                  {t('countedTotal')}
                </th>
                <td className="number strong">{formatFen(benefit.countedFen, language)}</td>
              </tr>
            </tfoot>
          </table>
        </ScrollX>
      )}
    </>
  );
}

const looks = {
  counted: { tone: 'ok', sign: 'done', words: 'counted' },
  'not-counted': { tone: 'plain', sign: 'open', words: 'notCounted' },
  unknown: { tone: 'warn', sign: 'empty', words: 'openLine' },
} as const satisfies Record<LineCount['state'], { tone: Tone; sign: Sign; words: string }>;

function LineRow({
  line,
  programme,
  editParameter,
}: Omit<Props, 'benefit'> & { readonly line: LineCount }): ReactNode {
  const t = useTranslations('programme');
  const costs = useTranslations('costs');
  const language = useLanguage();
  const { id: assessmentId } = useOpened('id');
  const { tone, sign, words } = looks[line.state];
  const reasons = line.reasons.filter((reason) => reason.kind !== 'counted');
  return (
    <tr>
      <th scope="row">
        <RouteLink to={{ screen: 'cost-line', assessmentId, lineId: line.line }}>
          {line.name.trim() || costs('unnamed')}
        </RouteLink>
      </th>
      <td>
        <Tag tone={tone} sign={sign}>
          {t(words)}
        </Tag>
      </td>
      <td>
        {reasons.map((reason) => (
          <p key={JSON.stringify(reason)}>{sayLineReason(reason, language)}</p>
        ))}
        <PlaceLinks
          places={line.missing}
          lead={t('missingHere')}
          programme={programme}
          editParameter={editParameter}
        />
      </td>
      <td className="number">
        <CountedSum line={line} />
      </td>
    </tr>
  );
}
