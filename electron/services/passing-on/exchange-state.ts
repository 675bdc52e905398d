import type { JobState } from '../../contract.ts';
import { exchangeStepTexts, type FromExchange } from '../../exchange/protocol.ts';

/** What a message of a worker for assessment files means for its job; `file` is the one written or read. */
export function stateOfExchange(message: FromExchange, file: string): JobState {
  switch (message.kind) {
    case 'step':
      return {
        kind: 'running',
        step: exchangeStepTexts[message.step],
        done: message.done,
        total: message.total,
      };
    case 'written':
      return { kind: 'done', file, pages: 0, ...message.written };
    case 'read': {
      const bytes = message.read.manifest.entries.reduce((sum, one) => sum + one.bytes, 0);
      return { kind: 'done', file, pages: 0, bytes, sha256: '' };
    }
    case 'cancelled':
      return message;
    case 'failed':
      return { kind: 'failed', fault: message.fault };
  }
}
