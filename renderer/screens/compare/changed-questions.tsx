import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BeforeAfter, QuestionComparison } from '../../../assessments/advice/before-after.ts';
import { questionsOf } from '../../../assessments/scoring/score-pack.ts';
import { sayAnswer } from '../../../assessments/text/answer-text.ts';
import { Button } from '../../parts/button.tsx';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import { useLanguage, usePick } from '../../text/language.ts';
import type { Side } from './pack-comparison.tsx';

interface Props {
  readonly id: string;
  readonly compared: BeforeAfter;
  readonly before: Side;
  readonly after: Side;
}

const shownFirst = 8;
type Changed = Exclude<QuestionComparison['kind'], 'same'>;
const looks: Readonly<Record<Changed, { readonly tone: Tone; readonly sign: Sign }>> = {
  better: { tone: 'ok', sign: 'done' },
  worse: { tone: 'bad', sign: 'alert' },
  'only-before': { tone: 'plain', sign: 'empty' },
  'only-after': { tone: 'plain', sign: 'part' },
};

/** The questions that came out differently, and apart from them those answered only once, with the answers in words. */
export function ChangedQuestions(props: Props): ReactNode {
  const t = useTranslations('compare');
  const { id, compared } = props;
  const ofKinds = (...kinds: readonly Changed[]): readonly QuestionComparison[] =>
    kinds.flatMap((kind) => compared.questions.filter((one) => one.kind === kind));
  const once = ofKinds('only-after', 'only-before');
  return (
    <div className="stack">
      <Questions {...props} title={t('changed')} list={ofKinds('better', 'worse')} none={t('noChange')} />
      {once.length > 0 && <Questions {...props} id={`${id}-once`} title={t('once')} list={once} none="" />}
    </div>
  );
}

function Questions({
  id,
  title,
  list,
  none,
  before,
  after,
}: Props & {
  readonly title: string;
  readonly list: readonly QuestionComparison[];
  /** Said where the list is empty. */
  readonly none: string;
}): ReactNode {
  const t = useTranslations('compare');
  const [all, setAll] = useState(false);
  const shown = all ? list : list.slice(0, shownFirst);
  return (
    <div>
      <h3 id={id}>{title}</h3>
      {list.length === 0 && <p>{none}</p>}
      <ol className="question-changes">
        {shown.map((one) => (
          <ChangeRow key={one.question.id} comparison={one} before={before} after={after} />
        ))}
      </ol>
      {list.length > shownFirst && (
        <Button look="quiet" onPress={() => setAll(!all)} aria-expanded={all}>
          {all ? t('fewer') : t('allQuestions', { count: list.length })}
        </Button>
      )}
    </div>
  );
}

function ChangeRow({
  comparison,
  before,
  after,
}: {
  readonly comparison: QuestionComparison;
  readonly before: Side;
  readonly after: Side;
}): ReactNode {
  const t = useTranslations('compare');
  const tAxes = useTranslations('axes');
  const pick = usePick();
  const language = useLanguage();
  const { question, kind } = comparison;
  if (kind === 'same') return null;
  const say = ({ pack, situation }: Side): string => {
    // Each side in the words of its own edition.
    const own = questionsOf(pack).find((one) => one.id === question.id);
    return own === undefined ? '' : sayAnswer(own, pack, situation, language);
  };
  return (
    <li className="question-change">
      <h4>
        <Tag tone={looks[kind].tone} sign={looks[kind].sign}>
          {t(`kinds.${kind}`)}
        </Tag>{' '}
        {pick(question.prompt)}
      </h4>
      <dl className="change-answers">
        {comparison.before !== null && (
          <>
            <dt>{tAxes('before')}</dt>
            <dd>{say(before)}</dd>
          </>
        )}
        {comparison.after !== null && (
          <>
            <dt>{tAxes('after')}</dt>
            <dd>{say(after)}</dd>
          </>
        )}
      </dl>
    </li>
  );
}
