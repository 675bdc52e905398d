import { Check } from 'lucide-react';
import { useMemo, useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { proposePlan, type Proposal } from '../../../assessments/advice/propose-plan.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { Tag } from '../../parts/tag.tsx';
import { progressOf, resultOf, useOpened, useSituation } from '../../stores/derived.ts';
import { addToPlan, usePlanItems } from '../../stores/plan.ts';
import { usePick } from '../../text/language.ts';
import { useSayEffort } from '../way/use-say-effort.ts';

interface Offered extends Proposal {
  /** Answered with “do not know”. */
  readonly unsure: boolean;
}

/**
 * Puts forward what could be planned; only what is ticked is added. What nobody knows comes last and is not ticked at
 * first: it may be no gap.
 */
export function ProposeDialog({
  onClose,
}: {
  /** How many were added; null when the user only closed it. */
  readonly onClose: (added: number | null) => void;
}): ReactNode {
  const t = useTranslations('plan');
  const pick = usePick();
  const sayEffort = useSayEffort();
  const { packs } = useOpened('packs');
  const situation = useSituation();
  const items = usePlanItems();
  const groups = useMemo(
    () =>
      packs.map((pack) => {
        const result = resultOf(pack, situation);
        const proposals = proposePlan(pack, result, items)
          .map((one): Offered => ({
            ...one,
            unsure: result.questions[one.question.id]?.status === 'unknown',
          }))
          .toSorted((one, other) => Number(one.unsure) - Number(other.unsure));
        return { pack, proposals };
      }),
    [packs, situation, items],
  );
  /** Those whose tick is another than at first. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const keyOf = (one: Proposal): string => `${one.packId}/${one.question.id}`;
  const isTicked = (one: Offered): boolean => turned.has(keyOf(one)) === one.unsure;
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
        .map(({ pack, proposals }) => (
          <section key={pack.id} aria-labelledby={`propose-${pack.id}`} className="stack tight">
            <h3 id={`propose-${pack.id}`}>{pick(pack.title)}</h3>
            {proposals.map((one) => (
              <Checkbox
                key={keyOf(one)}
                className="option compact"
                isSelected={isTicked(one)}
                onChange={(on) => {
                  const next = new Set(turned);
                  if (on === one.unsure) next.add(keyOf(one));
                  else next.delete(keyOf(one));
                  setTurned(next);
                }}
              >
                <span className="box" aria-hidden>
                  <Check size={14} strokeWidth={3} />
                </span>
                <span className="option-text">
                  <span className="option-label">{pick(one.question.prompt)}</span>
                  <span className="option-detail">
                    → {pick(one.to.label)}
                    {one.to.effort !== null && ` · ${t('reference', sayEffort(one.to.effort))}`}
                  </span>
                </span>
                {one.unsure && <Tag tone="warn">{t('unsure')}</Tag>}
                <Tag tone={one.because === 'way' ? 'accent' : 'plain'}>{t(`because.${one.because}`)}</Tag>
              </Checkbox>
            ))}
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
