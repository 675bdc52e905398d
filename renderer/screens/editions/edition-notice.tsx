import { useEffect, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useOpened } from '../../stores/derived.ts';
import { editionKey, findEditions, useEditions } from '../../stores/editions.ts';
import { usePick } from '../../text/language.ts';

/** Says quietly that a questionnaire of this assessment has a newer edition. */
export function EditionNotices(): ReactNode {
  const t = useTranslations('editions');
  const pick = usePick();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const editions = useEditions();
  useEffect(() => void findEditions(assessmentId, packs), [assessmentId, packs]);
  return packs.map((pack) => {
    const newest = editions[editionKey(assessmentId, pack.id)] ?? null;
    if (newest === null || newest.edition === pack.edition) return null;
    return (
      <Notice
        key={pack.id}
        tone="info"
        title={t('noticeTitle', { pack: pick(pack.shortTitle) })}
        actions={
          <RouteLink to={{ screen: 'edition', assessmentId, packId: pack.id }} look="plain">
            {t('see')}
          </RouteLink>
        }
      >
        <p>{t('notice', { from: pack.edition, to: newest.edition })}</p>
      </Notice>
    );
  });
}
