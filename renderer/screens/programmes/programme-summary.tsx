import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { BenefitResult } from '../../../assessments/programmes/benefit-result.ts';
import type { EligibilityResult } from '../../../assessments/programmes/eligibility-result.ts';
import { sayValidity } from '../../../assessments/dossier/say-standing.ts';
import { programmeKindLabels } from '../../../assessments/programmes/labels.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { ResolvedParameter } from '../../../assessments/programmes/resolve-parameters.ts';
import { sayStatedAmount, statedAmount } from '../../../assessments/programmes/stated-amount.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Jump } from '../../parts/jump.tsx';
import { Notice } from '../../parts/notice.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { useOpened } from '../../stores/derived.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { countConditions } from './count-conditions.ts';
import { PlaceLinks } from './place-link.tsx';
import { StandingWords, useDocumentWords } from './standing-words.tsx';
import { TruthTag } from './truth-tag.tsx';
import { useSaySum } from './use-say-sum.ts';
import { unbroken } from '../../parts/unbroken.tsx';

interface FactsProps {
  readonly programme: Programme;
  /** Shown for comparison only: nothing is asked of the enterprise. */
  readonly onlyExample: boolean;
}

/** What a user must know before relying on it, then the programme's own facts. */
export function ProgrammeFacts({ programme, onlyExample }: FactsProps): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const documentWords = useDocumentWords();
  const language = useLanguage();
  const { id: assessmentId, programmes } = useOpened('id', 'programmes');
  const { document, region } = programme;
  const next = programmes.find((one) => one.id === programme.succeededBy);
  return (
    <>
      <Notice tone="warn" title={t('caution')}>
        <p>{unbroken(pick(programme.caution))}</p>
        {next !== undefined && (
          <p>
            <RouteLink to={{ screen: 'programme', assessmentId, programmeId: next.id }}>
              {t('succeeded', { title: pick(next.title) })}
            </RouteLink>
          </p>
        )}
      </Notice>
      <section className="card pad" aria-labelledby="programme-about">
        <h2 id="programme-about">{t('about')}</h2>
        <dl className="facts">
          <dt>{t('kind')}</dt>
          <dd>{pick(programmeKindLabels[programme.kind])}</dd>
          <dt>{t('authority')}</dt>
          <dd>{pick(programme.authority)}</dd>
          <dt>{t('region')}</dt>
          <dd>{region.scope === 'national' ? t('national') : pick(region.name)}</dd>
          <dt>{t('document')}</dt>
          <dd>
            {unbroken(documentWords(programme))}
            <SourceLine
              provenance={document.provenance}
              source={programme.sources[document.provenance.source]}
            />
          </dd>
          <dt>{t('window')}</dt>
          <dd>{sayValidity(programme, language)}</dd>
          <dt>{t('status')}</dt>
          <dd>
            <StandingWords programme={programme} brief={onlyExample} />
          </dd>
        </dl>
      </section>
    </>
  );
}

interface NowProps extends FactsProps {
  readonly eligibility: EligibilityResult;
  readonly benefit: BenefitResult | null;
  readonly parameters: readonly ResolvedParameter[];
  readonly editParameter: (parameterId: string) => void;
}

/** The three answers one comes for: does it fit, how much, and are the figures there; each a way down the page. */
export function ProgrammeNow(props: NowProps): ReactNode {
  const { programme, onlyExample, eligibility, benefit, parameters, editParameter } = props;
  const t = useTranslations('programme');
  const list = useTranslations('programmes');
  const language = useLanguage();
  const { overrides } = useOpened('overrides');
  const saySum = useSaySum(programme, true);
  const sum = benefit === null || onlyExample ? null : saySum(benefit);
  const heading = benefit === null ? 'amount' : sum === null || sum.kind === 'named' ? 'named' : 'benefit';
  const counted = countConditions(eligibility);
  const { unmet } = counted;
  const open = onlyExample ? 0 : counted.open;
  const given = parameters.filter((one) => one.value !== null).length;
  return (
    <section className="card now-card" aria-label={t('now')}>
      <div>
        <h2>{t('fit')}</h2>
        <p>
          <TruthTag truth={eligibility.state} />
        </p>
        <p className="quiet-text">
          {unmet + open === 0 && list('noneMissing')}
          {unmet > 0 && list('unmet', { count: unmet })}
          {unmet > 0 && open > 0 && list('separator')}
          {open > 0 && list('missing', { count: open })}
        </p>
        <Jump to="programme-conditions">{t('seeConditions')}</Jump>
      </div>
      <div>
        <h2>{t(heading)}</h2>
        <p className={sum === null || sum.kind === 'named' ? undefined : 'now-sum'}>
          {unbroken(
            sum?.words ?? sayStatedAmount(statedAmount(programme, overrides[programme.id] ?? {}), language),
          )}
        </p>
        {sum?.kind === 'named' && <p className="quiet-text">{t('namedNote')}</p>}
        {benefit !== null && benefit.fen === null && !onlyExample && (
          <PlaceLinks
            places={benefit.missing}
            lead={t('stillMissing')}
            programme={programme}
            editParameter={editParameter}
          />
        )}
        {benefit !== null && (
          <Jump to="programme-benefit">{t(sum?.kind === 'named' ? 'seeNamed' : 'seeBenefit')}</Jump>
        )}
      </div>
      {parameters.length > 0 && (
        <div>
          <h2>{t('parameters')}</h2>
          <p>
            {given === parameters.length
              ? t('parametersGiven')
              : t(onlyExample ? 'parametersNotFound' : 'parametersOpen', {
                  count: parameters.length - given,
                })}
          </p>
          <Jump to="programme-parameters">{t('seeParameters')}</Jump>
        </div>
      )}
    </section>
  );
}
