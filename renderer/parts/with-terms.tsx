import type { ReactNode } from 'react';
import { Button, DialogTrigger, Popover } from 'react-aria-components';
import { cutAtTerms } from '../../assessments/glossary/find-terms.ts';
import { useLanguage, usePick } from '../text/language.ts';
import type { Term } from '../../assessments/glossary/terms.ts';

interface Props {
  readonly text: string;
  /** Ids of the terms to be explained here. */
  readonly terms: ReadonlySet<string>;
}

/** A text whose terms can be pressed to be explained. */
export function WithTerms({ text, terms }: Props): ReactNode {
  const language = useLanguage();
  if (terms.size === 0) return text;
  return cutAtTerms(text, language, terms).map((piece) =>
    piece.kind === 'text' ? (
      piece.text
    ) : (
      <TermButton key={piece.term.id} term={piece.term}>
        {piece.text}
      </TermButton>
    ),
  );
}

/** The words of a term as a button that explains it. */
export function TermButton({
  term,
  children,
}: {
  readonly term: Term;
  readonly children: string;
}): ReactNode {
  const pick = usePick();
  return (
    <DialogTrigger>
      <Button className="term">{children}</Button>
      <Popover className="popover term-popover" placement="bottom start">
        {/* Without a Dialog of its own the popover itself is one, with the button's words as its name. */}
        <div className="term-words">
          <p className="term-title">{pick(term.title)}</p>
          <p>{pick(term.meaning)}</p>
        </div>
      </Popover>
    </DialogTrigger>
  );
}
