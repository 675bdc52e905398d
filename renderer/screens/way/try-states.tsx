import { useMemo, type ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { aims } from '../../../assessments/advice/aims.ts';
import { gainsOf } from '../../../assessments/advice/gain.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { PackResult } from '../../../assessments/scoring/score.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import type { TrialControl } from './use-trial.ts';

interface Props {
  readonly pack: Pack;
  readonly question: Question;
  /** By the answers: the states are those better than now, whatever is tried. */
  readonly result: PackResult;
  readonly control: TrialControl;
}

/** The better states of a question as buttons to try, each with what it is worth. */
export function TryStates({ pack, question, result, control }: Props): ReactNode {
  const t = useTranslations('trial');
  const pick = usePick();
  const language = useLanguage();
  const states = useMemo(() => {
    const now = result.questions[question.id];
    const gain = gainsOf(result);
    const better = now === undefined ? [] : aims(question, pack, now);
    return better.map((to) => ({ to, gain: gain(question.id, to) }));
  }, [pack, question, result]);
  return (
    <div className="try-states" role="group" aria-label={t('chooseFor', { what: pick(question.prompt) })}>
      <span className="quiet-text" aria-hidden>
        {t('choose')}
      </span>
      {states.map(({ to, gain }) => (
        <ToggleButton
          key={`${to.grade} ${to.earned}`}
          className="mark-button try-state"
          isSelected={control.isOn({ question, to })}
          onChange={() => control.toggle({ question, to })}
        >
          <span>{pick(to.label)}</span>
          {gain !== '0' && <span className="points">{t('gain', { points: sayPoints(gain, language) })}</span>}
        </ToggleButton>
      ))}
    </div>
  );
}
