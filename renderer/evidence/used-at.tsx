import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceLink, EvidenceRow } from '../../electron/contract/evidence.ts';
import { askedAt, routeTo, useSayAsked } from '../changes/asked-at.ts';
import { hrefOf, type Route } from '../routing/route.ts';
import { useOpenedParts } from '../stores/derived.ts';
import { useEnterprise } from '../stores/enterprises.ts';

interface Props {
  readonly evidence: EvidenceRow;
  /** Shows so many and says how many there are; without it all of them. */
  readonly most?: number;
  readonly onGo?: () => void;
}

/** The questions a piece of evidence stands behind, each a way to it; other assessments in a line each. */
export function UsedAt({ evidence, most, onGo }: Props): ReactNode {
  const t = useTranslations('evidence');
  const tList = useTranslations('evidenceList');
  const places = usePlaces(evidence);
  if (places.length === 0) return <span className="quiet-text">{t('notUsed')}</span>;
  return (
    <ul className="used-at">
      {places.slice(0, most).map(({ key, words, to }) => (
        <li key={key}>
          {to === null ? (
            words
          ) : (
            <a className="link" href={hrefOf(to)} onClick={onGo}>
              {words}
            </a>
          )}
        </li>
      ))}
      {most !== undefined && places.length > most && (
        <li className="quiet-text">{tList('andMore', { count: places.length })}</li>
      )}
    </ul>
  );
}

interface Place {
  readonly key: string;
  readonly words: string;
  readonly to: Route | null;
}

function usePlaces({ enterpriseId, links }: EvidenceRow): readonly Place[] {
  const t = useTranslations('evidence');
  const sayAsked = useSayAsked();
  const open = useOpenedParts('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  const assessments = useEnterprise(enterpriseId)?.assessments ?? [];
  const isOpen = ({ assessmentId }: EvidenceLink): boolean => open?.id === assessmentId;
  const here = links.filter(isOpen).map(({ assessmentId, slot }): Place => {
    const asked = askedAt(slot, open ?? noAskers);
    return { key: slot, words: sayAsked(asked).short, to: routeTo(asked, assessmentId) };
  });
  const elsewhere = assessments.flatMap(({ id, title }): readonly Place[] => {
    const count = links.filter((link) => link.assessmentId === id && !isOpen(link)).length;
    if (count === 0) return [];
    const to = { screen: 'assessment', assessmentId: id } as const;
    return [{ key: id, words: t('inAssessment', { assessment: title, count }), to }];
  });
  return [...here, ...elsewhere];
}

const noAskers = {
  packs: [],
  figures: { groups: [], figures: [] },
  programmes: [],
  chosen: [],
  applications: {},
};
