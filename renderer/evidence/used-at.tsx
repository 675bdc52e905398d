import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceLink, EvidenceRow } from '../../electron/contract/evidence.ts';
import { askedAt, routeTo, useSayAsked } from '../changes/asked-at.ts';
import { hrefOf, type Route } from '../routing/route.ts';
import { useOpenedParts } from '../stores/derived.ts';
import { useEnterprise } from '../stores/enterprises.ts';
import { usePapersOf } from '../stores/given-papers.ts';
import { paperSpot } from '../screens/application/spots.ts';
import { usePick } from '../text/language.ts';

interface Props {
  readonly evidence: EvidenceRow;
  /** Shows so many and says how many there are; without it all of them. */
  readonly most?: number;
  readonly onGo?: () => void;
}

/**
 * The questions a piece of evidence stands behind and the papers it is given for, each a way to it; other assessments
 * in a line each.
 */
export function UsedAt({ evidence, most, onGo }: Props): ReactNode {
  const t = useTranslations('evidence');
  const tList = useTranslations('evidenceList');
  const places = usePlaces(evidence);
  if (places.length === 0) {
    const words = most === undefined ? t('notUsedHint', { choose: t('fromExisting') }) : t('notUsed');
    return <span className="quiet-text">{words}</span>;
  }
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

function usePlaces(row: EvidenceRow): readonly Place[] {
  const { enterpriseId, links } = row;
  const t = useTranslations('evidence');
  const pick = usePick();
  const papers = usePapersOf()(row);
  const sayAsked = useSayAsked();
  const open = useOpenedParts('id', 'packs', 'figures', 'programmes', 'chosen', 'applications');
  const assessments = useEnterprise(enterpriseId)?.assessments ?? [];
  const isOpen = ({ assessmentId }: Pick<EvidenceLink, 'assessmentId'>): boolean => open?.id === assessmentId;
  const here = links.filter(isOpen).map(({ assessmentId, slot }): Place => {
    const asked = askedAt(slot, open ?? noAskers);
    return { key: slot, words: sayAsked(asked).short, to: routeTo(asked, assessmentId) };
  });
  const enclosed = papers.filter(isOpen).map(({ assessmentId, programmeId, attachmentId }): Place => {
    const programme = open?.programmes.find(({ id }) => id === programmeId);
    const paper = programme?.attachments.find(({ id }) => id === attachmentId);
    const title = programme === undefined ? programmeId : pick(programme.shortTitle);
    return {
      key: `${programmeId} ${attachmentId}`,
      words: t('inApplication', { programme: title, paper: paper === undefined ? '' : pick(paper.title) }),
      to: { screen: 'application', assessmentId, programmeId, field: paperSpot(attachmentId) },
    };
  });
  const elsewhere = assessments.flatMap(({ id, title }): readonly Place[] => {
    const count = [...links, ...papers].filter((one) => one.assessmentId === id && !isOpen(one)).length;
    if (count === 0) return [];
    const to = { screen: 'assessment', assessmentId: id } as const;
    return [{ key: id, words: t('inAssessment', { assessment: title, count }), to }];
  });
  return [...here, ...enclosed, ...elsewhere];
}

const noAskers = {
  packs: [],
  figures: { groups: [], figures: [] },
  programmes: [],
  chosen: [],
  applications: {},
};
