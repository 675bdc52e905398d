import type { ReactNode } from 'react';
import type { Truth } from '../../../assessments/programmes/eligibility-result.ts';
import { programmeText } from '../../../assessments/dossier/programme-text.ts';
import { truthLabels } from '../../../assessments/programmes/labels.ts';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import { usePick } from '../../text/language.ts';

interface Props {
  readonly truth: Truth;
  /** Judged when the finished work is accepted: not met before, whatever the answers of today come to. */
  readonly later?: boolean;
}

const looks: Readonly<Record<Truth, { readonly tone: Tone; readonly sign: Sign }>> = {
  yes: { tone: 'ok', sign: 'done' },
  no: { tone: 'bad', sign: 'alert' },
  unknown: { tone: 'warn', sign: 'empty' },
};

/** Met, not met or not known yet: by word and sign as well as by colour. */
export function TruthTag({ truth, later = false }: Props): ReactNode {
  const pick = usePick();
  const { tone, sign } = later ? ({ tone: 'plain', sign: 'open' } as const) : looks[truth];
  return (
    <Tag tone={tone} sign={sign}>
      {pick(later ? programmeText.atAcceptance : truthLabels[truth])}
    </Tag>
  );
}
