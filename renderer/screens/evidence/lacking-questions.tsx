import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { questionNumber } from '../../../assessments/dossier/question-number.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { useEvidence } from '../../stores/evidence.ts';
import { useShownEvidence } from '../../stores/shown-evidence.ts';
import { usePick } from '../../text/language.ts';
import { anyClaims, lackingEvidence } from './lacking.ts';

const first = 8;

/** Where the next piece of evidence is worth most: answers that claim much, with what would prove them. */
export function LackingQuestions(): ReactNode {
  const t = useTranslations('evidenceList');
  const pick = usePick();
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const situation = useSituation();
  const kind = useEvidence((state) => state.kind);
  const evidence = useShownEvidence();
  const [most, setMost] = useState(first);
  if (kind !== 'ready') return null;
  const lacking = lackingEvidence(packs, situation, evidence);
  return (
    <section className="card pad stack tight" aria-labelledby="lacking">
      <h2 id="lacking">{t('lacking')}</h2>
      <p className="quiet-text">
        {t(
          lacking.length > 0 ? 'lackingLead' : anyClaims(packs, situation) ? 'lackingNone' : 'lackingNoneYet',
        )}
      </p>
      <ul className="lacking">
        {lacking.slice(0, most).map(({ pack, section, question }) => (
          <li key={`${pack.id}/${question.id}`}>
            <RouteLink
              to={{
                screen: 'section',
                assessmentId,
                packId: pack.id,
                sectionId: section.id,
                question: question.id,
              }}
            >
              {pick(pack.shortTitle)} {questionNumber(pack, question.id)} {pick(question.prompt)}
            </RouteLink>
            <span className="quiet-text block">{question.evidence.map((one) => pick(one)).join(' · ')}</span>
          </li>
        ))}
      </ul>
      {lacking.length > most && (
        <div className="row">
          <Button small onPress={() => setMost(lacking.length)}>
            {t('moreQuestions', { count: lacking.length - most })}
          </Button>
        </div>
      )}
    </section>
  );
}
