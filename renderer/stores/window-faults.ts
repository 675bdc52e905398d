import { tellFault } from '../../assessments/text/fault-places.ts';
import { ask } from '../desk.ts';

/** A fault that comes again with every frame must not keep the main process busy. */
const mostTold = 20;
let told = 0;

/** Puts a fault of the window into the list the diagnostics file is made from: its kind and place, no message. */
export function noteWindowFault(error: unknown): void {
  told += 1;
  if (told <= mostTold) void ask('noteWindowFault', { ...tellFault(error) });
}

/** Faults outside of any screen: in a handler, or in something nobody waited for. */
export function listenForFaults(): void {
  window.addEventListener('error', (event) => noteWindowFault(event.error));
  window.addEventListener('unhandledrejection', (event) => noteWindowFault(event.reason));
}
