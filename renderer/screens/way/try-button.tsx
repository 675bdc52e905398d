import { FlaskConical } from 'lucide-react';
import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { usePick } from '../../text/language.ts';
import type { Tried } from './trial.ts';
import type { TrialControl } from './use-trial.ts';

/** Tries one state out, or takes it back. */
export function TryButton({
  tried,
  control,
}: {
  readonly tried: Tried;
  readonly control: TrialControl;
}): ReactNode {
  const t = useTranslations('way');
  const pick = usePick();
  return (
    <ToggleButton
      className="mark-button"
      isSelected={control.isOn(tried)}
      aria-label={t('tryThis', { what: pick(tried.question.prompt) })}
      onChange={() => control.toggle(tried)}
    >
      <FlaskConical size={14} aria-hidden />
      {t('try')}
    </ToggleButton>
  );
}
