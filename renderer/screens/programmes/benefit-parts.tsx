import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult, PartResult } from '../../../assessments/programmes/benefit-result.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { sayCap } from '../../../assessments/programmes/say-benefit.ts';
import { rateNumber } from '../../../assessments/text/percent.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { PlaceLinks } from './place-link.tsx';

interface Props {
  readonly programme: Programme;
  readonly benefit: BenefitResult;
  readonly editParameter: (parameterId: string) => void;
}

/** The summands of the amount line by line, the least that must count, and the caps, each with its source. */
export function BenefitParts({ programme, benefit, editParameter }: Props): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const language = useLanguage();
  const { minimum, caps } = benefit;
  return (
    <>
      <h3>{t('parts')}</h3>
      {benefit.parts.map((part) => (
        <Part key={part.id} part={part} programme={programme} editParameter={editParameter} />
      ))}
      {minimum !== null && (
        <div className="sum-step">
          <p>
            {minimum.needFen === null
              ? t('minimumOpen')
              : t('minimum', { need: formatFen(minimum.needFen, language) })}{' '}
            {minimum.met !== null && (
              <Tag tone={minimum.met ? 'ok' : 'bad'} sign={minimum.met ? 'done' : 'alert'}>
                {t(minimum.met ? 'minimumMet' : 'minimumNotMet')}
              </Tag>
            )}
          </p>
          <SourceLine provenance={minimum.provenance} source={programme.sources[minimum.provenance.source]} />
        </div>
      )}
      {caps.length > 0 && <h3>{t('caps')}</h3>}
      {caps.map((cap) => (
        <div key={cap.id} className="sum-step">
          <p>{t('capOf', { title: pick(cap.title), state: sayCap(cap, language) })}</p>
          <PlaceLinks
            places={cap.missing}
            lead={t('missingHere')}
            programme={programme}
            editParameter={editParameter}
          />
          <SourceLine provenance={cap.provenance} source={programme.sources[cap.provenance.source]} />
        </div>
      ))}
    </>
  );
}

function Part({
  part,
  programme,
  editParameter,
}: Omit<Props, 'benefit'> & { readonly part: PartResult }): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const language = useLanguage();
  return (
    <div className="sum-step">
      <div className="sum-head">
        <h4>{pick(part.title)}</h4>
        <p className="number strong">
          {part.state === 'off'
            ? t('off')
            : part.fen === null || part.state === 'open'
              ? t('openPart')
              : formatFen(part.fen, language)}
        </p>
      </div>
      <PlaceLinks
        places={part.missing}
        lead={t('missingHere')}
        programme={programme}
        editParameter={editParameter}
      />
      <Shares part={part} />
      <SourceLine provenance={part.provenance} source={programme.sources[part.provenance.source]} />
    </div>
  );
}

/** How a summand comes about: base times rate, for each line of the table or each slice of the sum. */
function Shares({ part }: { readonly part: PartResult }): ReactNode {
  const t = useTranslations('programme');
  const costs = useTranslations('costs');
  const pick = usePick();
  const language = useLanguage();
  const { costs: table } = useOpened('costs');
  const rows = [
    ...part.shares.map(({ line, ...share }) => ({
      ...share,
      key: line,
      name: table.lines.find((one) => one.id === line)?.name.trim() || costs('unnamed'),
    })),
    ...part.slices.map(({ aboveFen, ...slice }) => ({
      ...slice,
      key: String(aboveFen),
      name: aboveFen === 0 ? t('fromZero') : t('above', { fen: formatFen(aboveFen, language) }),
    })),
  ];
  if (rows.length === 0) return null;
  return (
    <ScrollX label={pick(part.title)}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('line')}</th>
            <th scope="col" className="number">
              {t('base')}
            </th>
            <th scope="col" className="number">
              {t('rate')}
            </th>
            <th scope="col" className="number">
              {t('amount')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{row.name}</th>
              <td className="number">{formatFen(row.baseFen, language)}</td>
              <td className="number">{t('percent', { rate: rateNumber(row.percent, language) })}</td>
              <td className="number">{formatFen(row.fen, language)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ScrollX>
  );
}
