import type { ReactNode } from 'react';
import { Graded, OneOf, SeveralOf } from './choice-controls.tsx';
import type { ControlProps } from './control.ts';
import { FiguresAnswer } from './figures-answer.tsx';
import { NumberAnswer, TextAnswer } from './typed-controls.tsx';

/** The part of a question one answers with, by its kind. */
export function QuestionControl(props: ControlProps): ReactNode {
  const { question } = props;
  switch (question.kind) {
    case 'one-of':
    case 'yes-partly-no':
      return <OneOf {...props} />;
    case 'several-of':
      return <SeveralOf {...props} />;
    case 'graded':
      return <Graded {...props} question={question} />;
    case 'rate':
    case 'trend':
      return <FiguresAnswer question={question} goOn={props.goOn} />;
    case 'number':
      return <NumberAnswer {...props} question={question} />;
    case 'text':
      return <TextAnswer {...props} question={question} />;
  }
}
