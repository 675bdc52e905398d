import type { ReactNode } from 'react';
import { ToggleButton } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Response } from '../../assessments/answering/answer.ts';
import { Button } from '../parts/button.tsx';
import { KeyCap } from '../parts/key-cap.tsx';

interface Props {
  readonly response: Response | null;
  readonly mayNotApply: boolean;
  readonly noteShown: boolean;
  readonly readOnly: boolean;
  readonly mark: (kind: 'not-applicable' | 'unknown') => void;
  readonly openNote: () => void;
  readonly addEvidence: () => void;
  readonly clear: () => void;
  readonly goNext: () => void;
  readonly askHelp: () => void;
  /** Whether the help it opens is open; left out where it leads to help that is always there. */
  readonly helpOpen?: boolean;
}

/** What can be done with any question besides answering it, each with its key. */
export function QuestionActions(props: Props): ReactNode {
  const { response, mayNotApply, noteShown, readOnly, mark, openNote, addEvidence, clear } = props;
  const { goNext, askHelp, helpOpen } = props;
  const t = useTranslations('question');
  const tEvidence = useTranslations('evidence');
  return (
    <div className="question-actions">
      {mayNotApply && (
        <ToggleButton
          className="mark-button"
          isSelected={response?.kind === 'not-applicable'}
          onChange={() => mark('not-applicable')}
          isDisabled={readOnly}
        >
          <KeyCap>0</KeyCap>
          {t('notApplicable')}
        </ToggleButton>
      )}
      <ToggleButton
        className="mark-button"
        isSelected={response?.kind === 'unknown'}
        onChange={() => mark('unknown')}
        isDisabled={readOnly}
      >
        <KeyCap>U</KeyCap>
        {t('unknown')}
      </ToggleButton>
      {!noteShown && (
        <Button look="quiet" small onPress={openNote} isDisabled={readOnly}>
          <KeyCap>N</KeyCap>
          {t('note')}
        </Button>
      )}
      <Button look="quiet" small onPress={addEvidence} isDisabled={readOnly}>
        <KeyCap>E</KeyCap>
        {tEvidence('addKey')}
      </Button>
      <Button
        look="quiet"
        small
        onPress={askHelp}
        {...(helpOpen === undefined ? {} : { 'aria-expanded': helpOpen })}
      >
        <KeyCap>H</KeyCap>
        {t('help')}
      </Button>
      {response !== null && (
        <Button look="quiet" small onPress={clear} isDisabled={readOnly}>
          {t('clear')}
        </Button>
      )}
      <Button look="quiet" small onPress={goNext}>
        {t('next')}
        <KeyCap>Enter</KeyCap>
      </Button>
    </div>
  );
}
