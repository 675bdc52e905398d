import { useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Question } from '../../../assessments/pack/question.ts';
import { compareEditions, type EditionChanges } from '../../../assessments/pack/compare-editions.ts';
import { sayPoints } from '../../../assessments/scoring/say-score.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { goInstead } from '../../routing/navigation.ts';
import { useLocked } from '../../stores/locked.ts';
import { farOf, resultOf, useOpened, usePack, useSituation } from '../../stores/derived.ts';
import { editionKey, findEditions, moveToEdition, useEditions } from '../../stores/editions.ts';
import { useLanguage, usePick, useSayFault } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { fateOfAnswers } from './fate-of-answers.ts';

/** What a newer edition changes and what becomes of the answers, before anything is moved. */
export function EditionScreen({ packId }: { readonly packId: string }): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  const { id: assessmentId } = useOpened('id');
  const pack = usePack(packId);
  const newest = useEditions((editions) => editions[editionKey(assessmentId, packId)]);
  useEffect(() => {
    if (pack !== null && newest === undefined) void findEditions(assessmentId, [pack]);
  }, [assessmentId, pack, newest]);

  if (pack === null) return <LostScreen />;
  if (newest === undefined) return <p className="loading">{t('loading')}</p>;
  if (newest === null || newest.edition === pack.edition)
    return (
      <Page title={t('none', { pack: pick(pack.shortTitle), edition: pack.edition })}>
        <p>
          <RouteLink to={{ screen: 'assessment', assessmentId }}>{t('back')}</RouteLink>
        </p>
      </Page>
    );
  return <Changes pack={pack} newest={newest} />;
}

interface Editions {
  readonly pack: Pack;
  readonly newest: Pack;
}

function Changes({ pack, newest }: Editions): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  const sayFault = useSayFault();
  const { id: assessmentId } = useOpened('id');
  const readOnly = useLocked();
  const changes = useMemo(() => compareEditions(pack, newest), [pack, newest]);
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const move = async (): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const refused = await moveToEdition(assessmentId, pack.id);
    setBusy(false);
    if (refused === null) goInstead({ screen: 'result', assessmentId, packId: pack.id });
    else setFault(refused);
  };

  return (
    <Page
      title={t('title', { pack: pick(pack.shortTitle) })}
      lead={t('lead', { from: pack.edition, to: newest.edition })}
    >
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <ChangedQuestions changes={changes} />
      <Fate pack={pack} newest={newest} />
      <OldScore pack={pack} />
      <div className="row page-foot">
        <Button look="primary" onPress={() => void move()} isDisabled={readOnly}>
          {t(busy ? 'moving' : 'move', { edition: newest.edition })}
        </Button>
        <RouteLink to={{ screen: 'assessment', assessmentId }} look="plain">
          {t('stay')}
        </RouteLink>
      </div>
    </Page>
  );
}

function ChangedQuestions({ changes }: { readonly changes: EditionChanges }): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  const { added, removed, changed } = changes;
  return (
    <section className="card pad stack">
      <div>
        <h2>{t('added', { count: added.length })}</h2>
        <Prompts questions={added} />
      </div>
      <div>
        <h2>{t('removed', { count: removed.length })}</h2>
        <Prompts questions={removed} />
      </div>
      <div>
        <h2>{t('changed', { count: changed.length })}</h2>
        {changed.length === 0 && <p className="quiet-text">{t('noneOf')}</p>}
        <ul className="bullets">
          {changed.map(({ before, after, in: what }) => (
            <li key={after.id}>
              {pick(after.prompt)}
              <p className="quiet-text">
                {t('changedIn', { what: what.map((one) => t(`changes.${one}`)).join(t('comma')) })}
              </p>
              {pick(before.prompt) !== pick(after.prompt) && (
                <p className="quiet-text">{t('was', { text: pick(before.prompt) })}</p>
              )}
            </li>
          ))}
        </ul>
      </div>
      <p className="quiet-text">{t('unchanged', { count: changes.unchanged })}</p>
    </section>
  );
}

function Prompts({ questions }: { readonly questions: readonly Question[] }): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  if (questions.length === 0) return <p className="quiet-text">{t('noneOf')}</p>;
  return (
    <ul className="bullets">
      {questions.map((question) => (
        <li key={question.id}>{pick(question.prompt)}</li>
      ))}
    </ul>
  );
}

function Fate({ pack, newest }: Editions): ReactNode {
  const t = useTranslations('editions');
  const situation = useSituation();
  const fate = useMemo(() => fateOfAnswers(pack, newest, situation), [pack, newest, situation]);
  return (
    <section className="card pad stack tight" aria-labelledby="edition-answers">
      <h2 id="edition-answers">{t('answersTitle')}</h2>
      <p>{t('kept', { count: fate.kept })}</p>
      {fate.unfitting.length > 0 && (
        <div>
          <p>{t('unfitting', { count: fate.unfitting.length })}</p>
          <Prompts questions={fate.unfitting} />
        </div>
      )}
      {fate.unasked.length > 0 && (
        <div>
          <p>{t('unasked', { count: fate.unasked.length })}</p>
          <Prompts questions={fate.unasked} />
        </div>
      )}
      <p>{t('nothingLost')}</p>
    </section>
  );
}

function OldScore({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  const language = useLanguage();
  const tFar = useTranslations('howFar');
  const situation = useSituation();
  const { score, ladders } = resultOf(pack, situation);
  const far = farOf(pack, situation);
  if (far === 'none' || (score === null && ladders.length === 0)) return null;
  const mark = (words: string): string => (far === 'part' ? tFar('provisional', { words }) : words);
  return (
    <section className="card pad stack tight" aria-labelledby="edition-score">
      <h2 id="edition-score">{t('scoreTitle')}</h2>
      {score !== null && (
        <p>
          {t('score', {
            edition: pack.edition,
            earned: sayPoints(score.earned, language),
            possible: sayPoints(score.possible, language),
          })}
        </p>
      )}
      {ladders.map((ladder) => (
        <p key={ladder.id}>
          {t('level', { ladder: pick(ladder.title), level: mark(pick(ladder.level.title)) })}
        </p>
      ))}
      <p className="quiet-text">{t('scoreKept')}</p>
    </section>
  );
}
