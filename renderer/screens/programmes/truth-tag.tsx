import type { ReactNode } from 'react';
import type { Truth } from '../../../assessments/programmes/eligibility-result.ts';
import { truthLabels } from '../../../assessments/programmes/labels.ts';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import { usePick } from '../../text/language.ts';

const looks: Readonly<Record<Truth, { readonly tone: Tone; readonly sign: Sign }>> = {
  yes: { tone: 'ok', sign: 'done' },
  no: { tone: 'bad', sign: 'alert' },
  unknown: { tone: 'warn', sign: 'empty' },
};

/** Met, not met or not known yet: by word and sign as well as by colour. */
export function TruthTag({ truth }: { readonly truth: Truth }): ReactNode {
  const pick = usePick();
  const { tone, sign } = looks[truth];
  return (
    <Tag tone={tone} sign={sign}>
      {pick(truthLabels[truth])}
    </Tag>
  );
}
