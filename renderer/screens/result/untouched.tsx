import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Pack } from '../../../assessments/pack/pack.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { progressOf, useOpened, useSituation } from '../../stores/derived.ts';
import { usePick } from '../../text/language.ts';
import { useSayDuration } from '../../text/use-say-duration.ts';
import { EarlierResults } from '../editions/earlier-results.tsx';
import { PackNotes } from './pack-notes.tsx';

/** The page of results where nothing is answered: no result, how long it takes, and the way in. */
export function Untouched({ pack }: { readonly pack: Pack }): ReactNode {
  const t = useTranslations('howFar');
  const tMore = useTranslations('homeMore');
  const pick = usePick();
  const sayDuration = useSayDuration();
  const { id: assessmentId } = useOpened('id');
  const { asked, minutesLeft, sections } = progressOf(pack, useSituation());
  const first = sections.find((section) => section.asked > 0);
  return (
    <Page
      title={t('noneTitle', { pack: pick(pack.shortTitle) })}
      eyebrow={pick(pack.title)}
      lead={first === undefined ? t('nothingAsked') : t('noneLead')}
    >
      {first !== undefined && (
        <section className="card pad stack tight" aria-label={t('begin')}>
          <p>{t('noneTime', { asked, time: sayDuration(minutesLeft) })}</p>
          <div className="row">
            <RouteLink
              to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: first.id }}
              look="primary"
            >
              {t('begin')}
            </RouteLink>
            {pack.quickScan !== undefined && (
              <RouteLink to={{ screen: 'quick-scan', assessmentId, packId: pack.id }}>
                {tMore('scanLink')}
              </RouteLink>
            )}
          </div>
        </section>
      )}
      <EarlierResults packId={pack.id} />
      <PackNotes pack={pack} />
    </Page>
  );
}
