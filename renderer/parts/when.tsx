import type { ReactNode } from 'react';
import { useFormatter } from 'use-intl';

/** An instant as people here write it: date and time, to the minute. */
export function When({ at }: { readonly at: string }): ReactNode {
  const format = useFormatter();
  return (
    <time dateTime={at}>
      {format.dateTime(new Date(at), {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      })}
    </time>
  );
}
