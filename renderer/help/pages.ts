import { terms } from '../../assessments/glossary/terms.ts';
import type { Localized } from '../../assessments/pack/localized.ts';
import type { HelpPage } from './help-page.ts';
import type { HelpPageId } from './help-page-ids.ts';
import { applicantPages } from './pages/applicant.ts';
import { consultantPages } from './pages/consultant.ts';
import { everyonePages } from './pages/everyone.ts';
import { ownerPages } from './pages/owner.ts';

/** Every page of help, in the order they are listed. */
export const helpPages: readonly HelpPage[] = [
  ...ownerPages,
  ...consultantPages,
  ...applicantPages,
  ...everyonePages,
];

/** A page by its id. */
export function helpPage(id: HelpPageId): HelpPage {
  const found = helpPages.find((page) => page.id === id);
  if (found === undefined) throw new Error(`there is no page of help called ${id}`);
  return found;
}

/** The terms of the glossary as the search sees them: each a title and a text. */
export const helpTerms: readonly {
  readonly id: string;
  readonly title: Localized;
  readonly text: Localized;
}[] = terms.map(({ id, title, meaning }) => ({ id, title, text: meaning }));
