import { useCallback } from 'react';
import { useFormatter } from 'use-intl';

/** Says an instant (ISO) to the minute, for use inside a sentence. */
export function useSayTime(): (at: string) => string {
  const format = useFormatter();
  return useCallback(
    (at) =>
      format.dateTime(new Date(at), {
        year: 'numeric',
        month: '2-digit',
        day: '2-digit',
        hour: '2-digit',
        minute: '2-digit',
        hourCycle: 'h23',
      }),
    [format],
  );
}
