import type { ReactNode } from 'react';
import { programmeText } from '../../../assessments/dossier/programme-text.ts';
import type { LineCount } from '../../../assessments/programmes/benefit-result.ts';
import { formatFen } from '../../../assessments/programmes/money.ts';
import { Tag } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';

/** What of a line of the cost table counts; that it is open where that cannot be told yet, as on paper. */
export function CountedSum({ line: { state, countedFen } }: { readonly line: LineCount }): ReactNode {
  const pick = usePick();
  const language = useLanguage();
  if (state !== 'unknown') return formatFen(countedFen, language);
  return (
    <Tag tone="warn" sign="empty">
      {pick(programmeText.sumOpen)}
    </Tag>
  );
}
