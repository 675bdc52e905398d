import type { Localized } from '../pack/localized.ts';

/** A value put into a sentence; a localized one is chosen with the language of the sentence. */
export type FaultValue = string | number | Localized;

/**
 * Something that went wrong, said so that both languages can tell what happened, what is safe and what to do.
 * `code` is a key of the `faults` catalogue in this folder; `values` fill its places.
 * `path` names the spot in a file or form, e.g. `answers.q:sme-digital-2024/network.response.option`.
 */
export interface Fault {
  readonly code: string;
  readonly values: Readonly<Record<string, FaultValue>>;
  readonly path?: string;
}

/** Thrown by services and pure functions alike; carries nothing but its fault. */
export class DeskError extends Error {
  readonly fault: Fault;
  constructor(code: string, values: Readonly<Record<string, FaultValue>> = {}, path?: string) {
    super(code);
    this.name = 'DeskError';
    this.fault = path === undefined ? { code, values } : { code, values, path };
  }

  /** The error for a fault that a check has returned. */
  static of(fault: Fault): DeskError {
    return new DeskError(fault.code, fault.values, fault.path);
  }
}
