import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter } from '../../../assessments/programmes/parameter.ts';
import { SourceLine } from '../../parts/source-line.tsx';
import { Tag } from '../../parts/tag.tsx';
import { useParameterWords } from '../programmes/parameter-words.ts';
import { EffortText } from '../result/effort-text.tsx';
import type { FigureGroup } from './figure-group.ts';

interface Props {
  readonly group: FigureGroup;
  readonly parameter: Parameter;
  /** Whether it is the one in force; then it stands out, with its source. */
  readonly inForce: boolean;
}

/** What the app has for a figure: a value with its source, a reference cost, or nothing. */
export function ShippedFigure({ group, parameter, inForce }: Props): ReactNode {
  const t = useTranslations('programme');
  const tCost = useTranslations('ownCosts');
  const words = useParameterWords();
  const effort = group.efforts[parameter.id];
  if (effort !== undefined)
    return (
      <p className={`row tight-row ${inForce ? 'in-force' : 'quiet-text'}`}>
        <Tag>{tCost('estimate')}</Tag>
        <EffortText effort={effort} />
      </p>
    );
  const { value, kind, provenance } = parameter;
  if (value === null) return <p className="quiet-text">{t('notFound')}</p>;
  return (
    <>
      <p className={inForce ? 'in-force' : undefined}>{words(kind, String(value))}</p>
      {inForce && <SourceLine provenance={provenance} source={group.sources[provenance.source]} />}
    </>
  );
}
