import { giveWay } from '../give-way.ts';
import type { FromTexts, ToTexts } from './protocol.ts';

/** Whether a message to the document worker asks what a file says. */
export function isAboutTexts(message: { readonly kind: string }): message is ToTexts {
  return message.kind === 'read-text';
}

/**
 * Says what a file says; never throws. One that is broken, encrypted or made to harm says nothing: a search is no place
 * to speak of it.
 */
export async function answerTexts(message: ToTexts): Promise<FromTexts> {
  giveWay('low');
  try {
    const { readText } = await import('./read-text.ts');
    return { kind: 'text', text: await readText(message) };
  } catch (error) {
    const missing = error instanceof Error && 'code' in error && typeof error.code === 'string';
    return missing ? { kind: 'unreadable' } : { kind: 'text', text: { pages: [], paged: false } };
  }
}
