import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { InterviewCard } from '../../../assessments/answering/interview.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { useOpened } from '../../stores/derived.ts';

interface Props {
  readonly cards: readonly InterviewCard[];
  readonly goTo: (key: string | undefined) => void;
}

/** Behind the last card: what is open still, and what has to be sent afterwards. */
export function EndCard({ cards, goTo }: Props): ReactNode {
  const t = useTranslations('onSite');
  const { id: assessmentId } = useOpened('id');
  const open = cards.filter(({ status }) => status === 'missing');
  const carried = cards.filter((card) => card.carried);
  const first = open[0] ?? carried[0];
  const said = (): string => {
    if (open.length > 0) return t('endOpen', { count: open.length });
    return carried.length > 0 ? t('endCarried', { count: carried.length }) : t('endAll');
  };
  return (
    <section className="card pad stack end-card" aria-labelledby="on-site-end">
      <h2 id="on-site-end">{t('endTitle')}</h2>
      <p>{said()}</p>
      <div className="row">
        <RouteLink to={{ screen: 'follow-ups', assessmentId }} look="primary">
          {t('toFollowUps')}
        </RouteLink>
        {first !== undefined && (
          <Button onPress={() => goTo(first.key)}>
            {t(open.length > 0 ? 'toFirstOpen' : 'toFirstCarried')}
          </Button>
        )}
        <RouteLink to={{ screen: 'assessment', assessmentId }} look="plain">
          {t('toHome')}
        </RouteLink>
      </div>
    </section>
  );
}
