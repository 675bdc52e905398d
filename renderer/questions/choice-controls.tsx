import type { ReactNode } from 'react';
import { Checkbox, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Question } from '../../assessments/pack/question.ts';
import { usePick } from '../text/language.ts';
import { chosenIds, none, type Choosable } from './choosing.ts';
import { OptionContent } from './option-content.tsx';
import type { ControlProps } from './control.ts';

/** One of several: a radio group. Null, not an empty string, while nothing is chosen, or Tab would pass it by. */
export function OneOf({
  response,
  choices,
  choose,
  labelledBy,
  describedBy,
  readOnly,
}: ControlProps): ReactNode {
  const chosen = response?.kind === 'choice' ? response.option : null;
  return (
    <RadioGroup
      className="options"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      value={chosen}
      onChange={choose}
      isDisabled={readOnly}
    >
      {choices.map((choosable, place) => (
        <Radio key={choosable.id} value={choosable.id} className="option">
          <OptionContent choosable={choosable} place={place} shape="radio" />
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** Any number of them, or on purpose none. */
export function SeveralOf(props: ControlProps): ReactNode {
  const { choices, labelledBy, describedBy } = props;
  return (
    <div className="options" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {choices.map((choosable, place) => (
        <Tick key={choosable.id} {...props} choosable={choosable} place={place} />
      ))}
    </div>
  );
}

/** A scene's statements grouped by the grade they lead to. */
export function Graded(
  props: ControlProps & { readonly question: Extract<Question, { kind: 'graded' }> },
): ReactNode {
  const { question, choices, labelledBy, describedBy } = props;
  const t = useTranslations('question');
  const pick = usePick();
  const placeOf = (id: string): number => choices.findIndex((one) => one.id === id);
  return (
    <div className="options" role="group" aria-labelledby={labelledBy} aria-describedby={describedBy}>
      {question.grades.map((grade) => (
        <fieldset key={grade.grade} className="grade">
          <legend>
            {t('grade', { grade: grade.grade, title: pick(grade.title) })}
            {grade.statements.length > 1 && <span className="quiet-text"> {t(`meets.${grade.meets}`)}</span>}
          </legend>
          {grade.statements.map(({ id }) => {
            const place = placeOf(id);
            const choosable = choices[place];
            return choosable === undefined ? null : (
              <Tick key={id} {...props} choosable={choosable} place={place} />
            );
          })}
        </fieldset>
      ))}
      {choices
        .filter((one) => one.id === none)
        .map((choosable) => (
          <div key={none} className="none-apart">
            <Tick {...props} choosable={choosable} place={placeOf(none)} />
          </div>
        ))}
    </div>
  );
}

function Tick({
  response,
  choose,
  readOnly,
  choosable,
  place,
}: ControlProps & { readonly choosable: Choosable; readonly place: number }): ReactNode {
  return (
    <Checkbox
      className="option"
      isSelected={chosenIds(response).includes(choosable.id)}
      onChange={() => choose(choosable.id)}
      isDisabled={readOnly}
    >
      <OptionContent choosable={choosable} place={place} shape="box" />
    </Checkbox>
  );
}
