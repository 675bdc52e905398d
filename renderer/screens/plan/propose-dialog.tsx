import { Check } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { proposePlan, type Proposal } from '../../../assessments/advice/propose-plan.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Disclosure } from '../../parts/disclosure.tsx';
import { Tag } from '../../parts/tag.tsx';
import { progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { addToPlan, usePlanItems } from '../../stores/plan.ts';
import { usePick } from '../../text/language.ts';
import { useSayEffort } from '../way/use-say-effort.ts';

interface Offered extends Proposal {
  /** Answered with “do not know”. */
  readonly unsure: boolean;
  /** Ticked before anybody has touched it. */
  readonly atFirst: boolean;
}

/**
 * Puts forward what could be planned; only what is ticked is added. What nobody knows comes last and is not ticked at
 * first: it may be no gap. Nor are the smaller gaps, which wait under a heading of their own.
 */
export function ProposeDialog({
  onClose,
}: {
  /** How many were added; null when the user only closed it. */
  readonly onClose: (added: number | null) => void;
}): ReactNode {
  const t = useTranslations('plan');
  const pick = usePick();
  const { packs } = useOpened('packs');
  const situation = useSituation();
  const items = usePlanItems();
  const groups = useMemo(
    () =>
      packs.map((pack) => {
        const result = resultOf(pack, situation);
        const proposals = proposePlan(pack, result, items)
          .map((one): Offered => {
            const unsure = result.questions[one.question.id]?.status === 'unknown';
            return { ...one, unsure, atFirst: !unsure && one.because !== 'further' };
          })
          .toSorted((one, other) => Number(one.unsure) - Number(other.unsure));
        return {
          pack,
          proposals,
          foremost: proposals.filter(({ because }) => because !== 'further'),
          further: proposals.filter(({ because }) => because === 'further'),
        };
      }),
    [packs, situation, items],
  );
  /** Those whose tick is another than at first. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (one: Proposal): string => `${one.packId}/${one.question.id}`;
  const isTicked = (one: Offered): boolean => turned.has(keyOf(one)) !== one.atFirst;
  const tick = (one: Offered, on: boolean): void => {
    const next = new Set(turned);
    if (on === one.atFirst) next.delete(keyOf(one));
    else next.add(keyOf(one));
    setTurned(next);
  };
  const rows = (offered: readonly Offered[]): ReactNode =>
    offered.map((one) => (
      <OfferedRow key={keyOf(one)} offered={one} ticked={isTicked(one)} onTick={(on) => tick(one, on)} />
    ));
  const chosen = groups.flatMap((group) => group.proposals).filter(isTicked);
  const missing = packs.reduce((sum, pack) => sum + progressOf(pack, situation).missing, 0);
  const nothing = groups.every((group) => group.proposals.length === 0);

  return (
    <Dialog title={t('proposals')} onClose={() => onClose(null)}>
      {!nothing && <p>{t('proposalsLead')}</p>}
      {nothing && missing === 0 && <p>{t('nothingNew')}</p>}
      {missing > 0 && <p className="quiet-text">{t('proposalsPart', { missing })}</p>}
      {groups
        .filter((group) => group.proposals.length > 0)
        .map(({ pack, foremost, further }) => (
          <section key={pack.id} aria-labelledby={`propose-${pack.id}`} className="stack tight">
            <h3 id={`propose-${pack.id}`}>{pick(pack.title)}</h3>
            {rows(foremost)}
            {further.length > 0 && (
              <Disclosure title={t('further', { count: further.length })}>
                <div className="stack tight">{rows(further)}</div>
              </Disclosure>
            )}
          </section>
        ))}
      <div className="row dialog-foot">
        {!nothing && (
          <Button look="primary" isDisabled={chosen.length === 0} onPress={() => onClose(addToPlan(chosen))}>
            {t('addChosen', { count: chosen.length })}
          </Button>
        )}
        <Button onPress={() => onClose(null)}>{t('cancel')}</Button>
      </div>
    </Dialog>
  );
}

function OfferedRow({
  offered: { question, to, because, unsure },
  ticked,
  onTick,
}: {
  readonly offered: Offered;
  readonly ticked: boolean;
  readonly onTick: (on: boolean) => void;
}): ReactNode {
  const t = useTranslations('plan');
  const pick = usePick();
  const sayEffort = useSayEffort();
  return (
    <Checkbox className="option compact" isSelected={ticked} onChange={onTick}>
      <span className="box" aria-hidden>
        <Check size={14} strokeWidth={3} />
      </span>
      <span className="option-text">
        <span className="option-label">{pick(question.prompt)}</span>
        <span className="option-detail">
          {t(question.kind === 'several-of' ? 'addOption' : 'toState', { to: pick(to.label) })}
          {to.effort !== null && ` · ${t('reference', sayEffort(to.effort))}`}
        </span>
      </span>
      {unsure && <Tag tone="warn">{t('unsure')}</Tag>}
      {because !== 'further' && (
        <Tag tone={because === 'way' ? 'accent' : 'plain'}>{t(`because.${because}`)}</Tag>
      )}
    </Checkbox>
  );
}
