import { profileFieldLabels } from '../../enterprise/labels.ts';
import { profileDoubts, type ProfileFinding } from '../../enterprise/profile-checks.ts';
import type { Profile, ProfileField } from '../../enterprise/profile.ts';
import { profileText } from '../../enterprise/text.ts';
import type { Language } from '../../pack/localized.ts';
import { say } from '../../text/say.ts';
import type { Found } from './finding.ts';

/**
 * Values of the profile that look wrong, one finding a field with all that is said of it where it is filled in. None
 * stops the export: early credit codes were issued with check characters that do not fit. `today`: ISO day.
 */
export function profileFindings(profile: Profile, today: string): readonly Found[] {
  // A certificate that has run out is a finding of its own.
  const doubts = profileDoubts(profile, today).filter(({ kind }) => kind !== 'certificate-expired');
  return [...Map.groupBy(doubts, ({ field }) => field)].map(([field, of]) => findingOf(field, of));
}

function findingOf(field: ProfileField, doubts: readonly ProfileFinding[]): Found {
  const said = (language: Language) =>
    doubts.map(({ kind, values }) => say(profileText[kind], language, values));
  return {
    kind: 'profile-doubtful',
    severity: 'amber',
    about: field,
    values: {
      field: profileFieldLabels[field],
      doubt: { 'zh-CN': said('zh-CN').join(''), en: said('en').join(' ') },
    },
    place: { kind: 'profile', field },
  };
}
