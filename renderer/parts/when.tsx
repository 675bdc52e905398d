import type { ReactNode } from 'react';
import { useSayMoment } from '../text/use-dates.ts';

/** An instant as a table or a list has it: date and time, to the minute. */
export function When({ at }: { readonly at: string }): ReactNode {
  const sayMoment = useSayMoment('short');
  return <time dateTime={at}>{sayMoment(at)}</time>;
}
