import type { Localized } from '../../assessments/pack/localized.ts';
import { say } from '../../assessments/text/say.ts';
import { messages } from '../text/messages.ts';
import { settingsNow } from './app.ts';
import { unreadable } from './drafts.ts';

/** As many fields are named at most, and so much of what stands in each. */
const [mostFields, longestText, longestName] = [5, 60, 120] as const;

/**
 * Every field whose text cannot be stored, with the page it stands on and what was typed, such as
 * “Enterprise profile · Founded: 2011-02-30”; in the language of the window. `wanted` picks fields by their key.
 */
export function sayUnreadable(wanted: (key: string) => boolean = () => true): readonly string[] {
  const all = unreadFields(wanted);
  const lines = all.slice(0, mostFields).map(({ words }) => words);
  const left = all.length - lines.length;
  return left > 0 ? [...lines, sayMore(left)] : lines;
}

/** A field whose text cannot be stored, in the words of the window. */
export interface UnreadField {
  readonly key: string;
  readonly words: string;
  /** Why it cannot be stored. */
  readonly problem: Localized | null;
}

/** The same fields one by one, all of them, each with its key. */
export function unreadFields(wanted: (key: string) => boolean = () => true): readonly UnreadField[] {
  const { language } = settingsNow();
  const { unread } = messages[language].app;
  return unreadable()
    .filter(([key]) => wanted(key))
    .map(([key, { text, label = '', problem }]) => {
      const page = pageOf(key, messages[language]);
      const field = [page, label.trim()].filter((one) => one !== '').join(' · ');
      const typed = shortened(text, longestText);
      const values = { field: shortened(field, longestName), text: typed };
      return {
        key,
        problem,
        words: field === '' ? typed : say({ 'zh-CN': unread, en: unread }, language, values),
      };
    });
}

/** How many more there are than were named. */
export function sayMore(count: number): string {
  const { language } = settingsNow();
  const { unreadMore } = messages[language].app;
  return say({ 'zh-CN': unreadMore, en: unreadMore }, language, { count });
}

const shortened = (text: string, most: number): string => {
  const signs = [...text.replaceAll(/\s+/g, ' ').trim()];
  return signs.length > most ? `${signs.slice(0, most).join('')}…` : signs.join('');
};

/** The page a key of what is stored belongs to; '' where none can be told. */
function pageOf(key: string, text: (typeof messages)['zh-CN']): string {
  const [kind = ''] = key.split(':');
  switch (kind) {
    case 'profile':
      return text.app.profile;
    case 'costs':
      return text.programmePlaces.costs;
    case 'plan':
      return text.places.plan;
    case 'evidence':
      return text.historyPlaces.evidence;
    case 'application':
      return text.application.unreadPlace;
    case 'answer':
      return pageOfSlot(key.slice(key.indexOf('/') + 1), text);
    default:
      return '';
  }
}

function pageOfSlot(slot: string, text: (typeof messages)['zh-CN']): string {
  if (slot.startsWith('f:')) return text.app.figures;
  if (slot.startsWith('a:')) return text.application.unreadPlace;
  return slot.startsWith('p:') ? text.programmePlaces.programmes : text.app.questionnaires;
}
