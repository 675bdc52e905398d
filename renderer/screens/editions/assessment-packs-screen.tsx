import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { PackSummary } from '../../../electron/contract.ts';
import { packProgress } from '../../../assessments/answering/progress.ts';
import { saidInPack, type SaidInPack } from '../../../assessments/answering/said-in-pack.ts';
import type { Pack } from '../../../assessments/pack/pack.ts';
import type { Localized } from '../../../assessments/pack/localized.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { useApp } from '../../stores/app.ts';
import { useOpened, useSituation } from '../../stores/derived.ts';
import { changePacks } from '../../stores/editions.ts';
import { useEvidence } from '../../stores/evidence.ts';
import { useLocked } from '../../stores/locked.ts';
import { usePick, useSayFault } from '../../text/language.ts';

const noPacks: readonly PackSummary[] = [];

/** What was done last, or why it was not. */
type Last =
  | { readonly kind: 'addPack' | 'takePackAway'; readonly packId: string; readonly title: Localized }
  | { readonly kind: 'refused'; readonly fault: Fault };

/** The questionnaires of an assessment: one can be added at any time, and one that holds nothing taken away. */
export function AssessmentPacksScreen(): ReactNode {
  const t = useTranslations('assessmentPacks');
  const { id: assessmentId, packs } = useOpened('id', 'packs');
  const offered = useOfferedPacks(packs);
  const locked = useLocked();
  const [busy, setBusy] = useState(false);
  const [last, setLast] = useState<Last | null>(null);
  // The row that was pressed has gone to the other list: the keyboard goes on from the top of the page.
  useEffect(focusPage, [packs]);

  const change = async (kind: 'addPack' | 'takePackAway', pack: Pack | PackSummary): Promise<void> => {
    if (busy) return;
    setBusy(true);
    const fault = await changePacks(kind, assessmentId, pack.id);
    setBusy(false);
    setLast(fault === null ? { kind, packId: pack.id, title: pack.shortTitle } : { kind: 'refused', fault });
  };
  return (
    <Page title={t('title')} lead={t('lead')}>
      {last !== null && <LastChange last={last} packs={packs} />}
      <section className="stack tight" aria-labelledby="packs-here">
        <h2 id="packs-here" className="group-title">
          {t('here')}
        </h2>
        <ul className="card">
          {packs.map((pack) => (
            <PackHere
              key={pack.id}
              pack={pack}
              only={packs.length === 1}
              disabled={locked}
              onTakeAway={() => void change('takePackAway', pack)}
            />
          ))}
        </ul>
      </section>
      <section className="stack tight" aria-labelledby="packs-more">
        <h2 id="packs-more" className="group-title">
          {t('more')}
        </h2>
        {offered.length === 0 && <p>{t('moreNone')}</p>}
        {offered.length > 0 && (
          <ul className="card">
            {offered.map((pack) => (
              <OfferedPack
                key={pack.id}
                pack={pack}
                disabled={locked}
                onAdd={() => void change('addPack', pack)}
              />
            ))}
          </ul>
        )}
        <p>
          <RouteLink to={{ screen: 'packs' }}>{t('library')}</RouteLink>
        </p>
      </section>
    </Page>
  );
}

/** The questionnaires offered that an assessment does not hold yet. */
export function useOfferedPacks(packs: readonly Pack[]): readonly PackSummary[] {
  const all = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : noPacks));
  return all.filter(({ id }) => !packs.some((pack) => pack.id === id));
}

function LastChange({ last, packs }: { readonly last: Last; readonly packs: readonly Pack[] }): ReactNode {
  const t = useTranslations('assessmentPacks');
  const pick = usePick();
  const sayFault = useSayFault();
  const { id: assessmentId } = useOpened('id');
  const situation = useSituation();
  if (last.kind === 'refused')
    return (
      <Notice tone="bad" role="alert">
        <p>{sayFault(last.fault)}</p>
      </Notice>
    );
  const pack = packs.find(({ id }) => id === last.packId);
  // It was undone, or done again, meanwhile: the lists say how it stands.
  if ((last.kind === 'addPack') !== (pack !== undefined)) return null;
  const title = pick(last.title);
  if (pack === undefined)
    return (
      <Notice tone="ok" role="status" title={t('takenAway', { pack: title })}>
        <p>{t('takenAwayNote')}</p>
      </Notice>
    );
  const first = packProgress(pack, situation).sections.find(({ asked }) => asked > 0);
  return (
    <Notice
      tone="ok"
      role="status"
      title={t('added', { pack: title })}
      actions={
        first !== undefined && (
          <RouteLink
            to={{ screen: 'section', assessmentId, packId: pack.id, sectionId: first.id }}
            look="primary"
          >
            {t('begin')}
          </RouteLink>
        )
      }
    >
      <p>{t('addedNote')}</p>
    </Notice>
  );
}

interface HereProps {
  readonly pack: Pack;
  readonly only: boolean;
  readonly disabled: boolean;
  readonly onTakeAway: () => void;
}

function PackHere({ pack, only, disabled, onTakeAway }: HereProps): ReactNode {
  const t = useTranslations('assessmentPacks');
  const pick = usePick();
  const sayWhat = useSayWhat();
  const { id: assessmentId, answers, plan } = useOpened('id', 'answers', 'plan');
  const rows = useEvidence((state) => state.rows);
  const situation = useSituation();
  const { asked, missing } = packProgress(pack, situation);
  const proved = rows.flatMap(({ links }) =>
    links.filter((link) => link.assessmentId === assessmentId).map(({ slot }) => slot),
  );
  const said = saidInPack(pack.id, { answers, proved, plan });
  return (
    <li className="held-pack">
      <div>
        <RouteLink to={{ screen: 'result', assessmentId, packId: pack.id }}>{pick(pack.title)}</RouteLink>
        <p className="quiet-text">
          {t('edition', { edition: pack.edition })} · {t('done', { done: asked - missing, asked })}
        </p>
        {only ? (
          <p className="quiet-text">{t('onlyOne')}</p>
        ) : (
          said !== null && <p className="quiet-text">{t('says', { what: sayWhat(said) })}</p>
        )}
      </div>
      {!only && said === null && (
        <Button
          small
          isDisabled={disabled}
          onPress={onTakeAway}
          aria-label={t('takeAwayOf', { pack: pick(pack.shortTitle) })}
        >
          {t('takeAway')}
        </Button>
      )}
    </li>
  );
}

interface OfferedProps {
  readonly pack: PackSummary;
  readonly disabled: boolean;
  readonly onAdd: () => void;
}

function OfferedPack({ pack, disabled, onAdd }: OfferedProps): ReactNode {
  const t = useTranslations('assessmentPacks');
  const pick = usePick();
  return (
    <li className="held-pack">
      <div>
        <p>{pick(pack.title)}</p>
        <p className="quiet-text">{pick(pack.summary)}</p>
        <p className="quiet-text">
          {t('edition', { edition: pack.edition })} ·{' '}
          {t('size', { questions: pack.questions, minutes: pack.minutes })}
        </p>
      </div>
      <Button
        small
        isDisabled={disabled}
        onPress={onAdd}
        aria-label={t('addOf', { pack: pick(pack.shortTitle) })}
      >
        {t('add')}
      </Button>
    </li>
  );
}

function useSayWhat(): (said: SaidInPack) => string {
  const t = useTranslations('assessmentPacks');
  return (said) =>
    (['answers', 'evidence', 'items'] as const)
      .filter((part) => said[part] > 0)
      .map((part) => t(part))
      .join(t('comma'));
}
