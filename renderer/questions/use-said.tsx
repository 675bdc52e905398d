import { useState, type ReactNode } from 'react';

/** Words for who cannot see what a key did: the live text to be put on the page, and how to say something in it. */
export interface Said {
  readonly text: ReactNode;
  readonly say: (words: string) => void;
}

/** Says what a key did, once; the same words said again are heard again. */
export function useSaid(): Said {
  const [{ number, words }, setSaid] = useState({ number: 0, words: '' });
  return {
    text: (
      <p className="unseen said-by-key" role="status">
        {words !== '' && <span key={number}>{words}</span>}
      </p>
    ),
    say: (said) => setSaid((before) => ({ number: before.number + 1, words: said })),
  };
}

/** Whether the focus is in the option at a place of a question: what is pressed there is said by the browser. */
export function isAtOption(card: Element | null, place: number): boolean {
  return card?.querySelectorAll('.option')[place]?.contains(document.activeElement) === true;
}
