import { createContext, useContext } from 'react';
import type { Profile, ProfileField } from '../../../assessments/enterprise/profile.ts';
import type { ProfileFinding } from '../../../assessments/enterprise/profile-checks.ts';
import { profileText } from '../../../assessments/enterprise/text.ts';
import { say } from '../../../assessments/text/say.ts';
import { changeProfileField } from '../../stores/enterprises.ts';
import { useLanguage } from '../../text/language.ts';

interface ProfileForm {
  readonly enterpriseId: string;
  readonly profile: Profile;
  readonly findings: readonly ProfileFinding[];
  readonly readOnly: boolean;
}

/** The profile a form works on. */
export const ProfileContext = createContext<ProfileForm | null>(null);

export function useProfileForm(): ProfileForm {
  const form = useContext(ProfileContext);
  if (form === null) throw new Error('A field of the profile stands outside its form.');
  return form;
}

/** One field of the form: its value, how to change it, and what was found about it, in words. */
export function useProfileField<F extends ProfileField>(
  field: F,
): {
  readonly value: Profile[F];
  readonly change: (value: Profile[F], how: 'typed' | 'chosen') => void;
  readonly error: string | null;
  readonly warnings: readonly string[];
  readonly readOnly: boolean;
  readonly enterpriseId: string;
} {
  const { enterpriseId, profile, findings, readOnly } = useProfileForm();
  const language = useLanguage();
  const said = (severity: ProfileFinding['severity']): string[] =>
    findings
      .filter((finding) => finding.field === field && finding.severity === severity)
      .map((finding) => say(profileText[finding.kind], language, finding.values));
  const errors = said('error');
  return {
    value: profile[field],
    change: (value, how) => changeProfileField(enterpriseId, field, value, how),
    error: errors.length === 0 ? null : errors.join(' '),
    warnings: said('warning'),
    readOnly,
    enterpriseId,
  };
}
