import type { SaidFollowUp } from '../../../assessments/answering/say-follow-up.ts';

/**
 * The list as plain text, to be pasted into a chat or a mail: a heading, then each question with why, what to send,
 * whom to ask and the note, a line each. `labels` stand before the lines.
 */
export function followUpText(
  heading: string,
  list: readonly SaidFollowUp[],
  labels: Readonly<Record<'why' | 'send' | 'whom' | 'note', (text: string) => string>>,
  semicolon: string,
): string {
  const items = list.map(({ question, reasons, send, whom, note }, place) =>
    [
      `${place + 1}. ${question}`,
      labels.why(reasons.map(({ words }) => words).join(semicolon)),
      ...(send.length === 0 ? [] : [labels.send(send.join(semicolon))]),
      ...(whom === '' ? [] : [labels.whom(whom)]),
      ...(note === '' ? [] : [labels.note(note.replaceAll(/\s+/g, ' '))]),
    ].join('\n   '),
  );
  return `${[heading, ...items].join('\n\n')}\n`;
}
