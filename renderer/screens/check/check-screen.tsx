import { Pencil } from 'lucide-react';
import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { emptyAnswer, questionSlot } from '../../../assessments/answering/answer.ts';
import type { Pack, Section } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { sayAnswer } from '../../../assessments/text/answer-text.ts';
import { hrefOf, type Route } from '../../routing/route.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag, type Sign, type Tone } from '../../parts/tag.tsx';
import type { QuestionStatus } from '../../../assessments/scoring/score.ts';
import { progressOf, useOpened, usePack, useSituation } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { DoubtList } from '../../questions/doubt-list.tsx';
import { doubtsAround } from '../../stores/doubts.ts';
import { LostScreen } from '../lost-screen.tsx';

type CheckRoute = Extract<Route, { screen: 'check' }>;

/** Every answer of a pack to read through before it is used, each with a way to change it and come back. */
export function CheckScreen({ route }: { readonly route: CheckRoute }): ReactNode {
  const t = useTranslations('check');
  const pick = usePick();
  const pack = usePack(route.packId);
  const { id: assessmentId } = useOpened('id');
  const situation = useSituation();
  const { question: wanted } = route;

  useEffect(() => {
    if (wanted === undefined) return;
    const link = document.querySelector<HTMLElement>(`[data-change="${wanted}"]`);
    link?.focus({ preventScroll: true });
    link?.scrollIntoView({ block: 'center' });
  }, [wanted]);

  if (pack === null) return <LostScreen />;
  const progress = progressOf(pack, situation);
  return (
    <Page
      title={t('title', { pack: pick(pack.shortTitle) })}
      lead={t('summary', {
        asked: progress.asked,
        done: progress.asked - progress.missing,
        answered: progress.answered,
        notApplicable: progress.notApplicable,
        unknown: progress.unknown,
        missing: progress.missing,
        flagged: progress.flagged,
      })}
      focusHeading={wanted === undefined}
      actions={
        <RouteLink to={{ screen: 'result', assessmentId, packId: pack.id }} look="primary">
          {t('result')}
        </RouteLink>
      }
    >
      {pack.sections.map((section) => (
        <SectionAnswers key={section.id} pack={pack} section={section} />
      ))}
    </Page>
  );
}

function SectionAnswers({ pack, section }: { readonly pack: Pack; readonly section: Section }): ReactNode {
  const t = useTranslations('check');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const progress = progressOf(pack, useSituation()).sections.find((one) => one.id === section.id);
  const asked = (progress?.questions ?? []).filter((one) => one.asked);
  if (asked.length === 0) return null;
  return (
    <section aria-labelledby={`check-${section.id}`}>
      <div className="group-head">
        <h2 id={`check-${section.id}`} className="group-title">
          {pick(section.title)}
        </h2>
        <span className="grow" />
        <RouteLink to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: section.id }}>
          {t('openSection')}
        </RouteLink>
      </div>
      <ol className="card check-list">
        {asked.map(({ id, status, flagged }, place) => {
          const question = section.questions.find((one) => one.id === id);
          return question === undefined ? null : (
            <CheckRow
              key={id}
              pack={pack}
              sectionId={section.id}
              question={question}
              number={place + 1}
              status={status}
              flagged={flagged}
            />
          );
        })}
      </ol>
    </section>
  );
}

const looks: Readonly<Record<QuestionStatus, { readonly tone: Tone; readonly sign: Sign }>> = {
  answered: { tone: 'ok', sign: 'done' },
  missing: { tone: 'bad', sign: 'empty' },
  unknown: { tone: 'warn', sign: 'open' },
  'not-applicable': { tone: 'plain', sign: 'done' },
  'not-asked': { tone: 'plain', sign: 'empty' },
};

interface RowProps {
  readonly pack: Pack;
  readonly sectionId: string;
  readonly question: Question;
  readonly number: number;
  readonly status: QuestionStatus;
  readonly flagged: boolean;
}

function CheckRow({ pack, sectionId, question, number, status, flagged }: RowProps): ReactNode {
  const t = useTranslations('check');
  const pick = usePick();
  const language = useLanguage();
  const situation = useSituation();
  const { id: assessmentId } = useOpened('id');
  const { note } = situation.answers[questionSlot(pack.id, question.id)] ?? emptyAnswer;
  const prompt = pick(question.prompt);
  return (
    <li className="check-row">
      <div className="check-words">
        <h3>
          {number}. {prompt}
        </h3>
        <p className={status === 'missing' ? 'check-answer open' : 'check-answer'}>
          {sayAnswer(question, pack, situation, language)}
        </p>
        {note.trim() !== '' && <p className="quiet-text">{t('note', { note })}</p>}
        <DoubtList doubts={doubtsAround(question, pack, situation)} />
      </div>
      <div className="check-state">
        <Tag tone={looks[status].tone} sign={looks[status].sign}>
          {t(`status.${status}`)}
        </Tag>
        {flagged && (
          <Tag tone="warn" sign="flag">
            {t('flagged')}
          </Tag>
        )}
      </div>
      <a
        className="link"
        data-change={question.id}
        aria-label={t(status === 'missing' ? 'answerThis' : 'changeThis', { prompt })}
        href={hrefOf({
          screen: 'section',
          assessmentId,
          packId: pack.id,
          sectionId,
          question: question.id,
          fromCheck: true,
        })}
      >
        <Pencil size={14} aria-hidden /> {t(status === 'missing' ? 'answer' : 'change')}
      </a>
    </li>
  );
}
