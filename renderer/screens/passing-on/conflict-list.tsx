import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { ConflictChoice, ConflictSide, ImportConflict } from '../../../electron/contract/passing-on.ts';
import { Button } from '../../parts/button.tsx';
import { usePick } from '../../text/language.ts';
import { useSayMoment } from '../../text/use-dates.ts';

type Chosen = Readonly<Record<string, ConflictChoice>>;

interface Props {
  readonly conflicts: readonly ImportConflict[];
  readonly chosen: Chosen;
  readonly onChange: (chosen: Chosen) => void;
  /** Enterprise and assessment a conflict belongs to; empty where it belongs to neither. */
  readonly placeOf: (conflict: ImportConflict) => string;
  /** Whether those that are not decided yet are to be pointed out. */
  readonly checked: boolean;
}

/** Marks the place of a conflict, for the focus to go there. */
export const conflictField = (id: string): string => `conflict:${id}`;

/** Every place both sides have changed, with both values, who wrote them and when. Nothing is chosen silently. */
export function ConflictList({ conflicts, chosen, onChange, placeOf, checked }: Props): ReactNode {
  const t = useTranslations('takeIn');
  const all = (choice: ConflictChoice): void =>
    onChange(Object.fromEntries(conflicts.map(({ id }) => [id, choice])));
  return (
    <section className="stack" aria-labelledby="conflicts">
      <h2 id="conflicts">{t('conflicts', { count: conflicts.length })}</h2>
      <p className="quiet-text">{t('conflictsLead')}</p>
      <div className="row">
        <Button small onPress={() => all('mine')}>
          {t('allMine')}
        </Button>
        <Button small onPress={() => all('theirs')}>
          {t('allTheirs')}
        </Button>
      </div>
      <ul className="conflicts">
        {conflicts.map((one) => (
          <li
            key={one.id}
            className={checked && chosen[one.id] === undefined ? 'card pad open' : 'card pad'}
            data-field={conflictField(one.id)}
          >
            {placeOf(one) !== '' && <p className="quiet-text breakable">{placeOf(one)}</p>}
            <Conflict
              one={one}
              value={chosen[one.id] ?? null}
              onChange={(choice) => onChange({ [one.id]: choice })}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ConflictProps {
  readonly one: ImportConflict;
  readonly value: ConflictChoice | null;
  readonly onChange: (choice: ConflictChoice) => void;
}

function Conflict({ one, value, onChange }: ConflictProps): ReactNode {
  const t = useTranslations('takeIn');
  const pick = usePick();
  return (
    <RadioGroup
      className="options"
      value={value}
      onChange={(id) => onChange(id === 'theirs' ? 'theirs' : 'mine')}
    >
      <Label className="conflict-title breakable">{pick(one.title)}</Label>
      {one.before !== null && (
        <p className="quiet-text breakable">{t('before', { value: pick(one.before) })}</p>
      )}
      <Side choice="mine" side={one.mine} />
      <Side choice="theirs" side={one.theirs} />
    </RadioGroup>
  );
}

function Side({ choice, side }: { readonly choice: ConflictChoice; readonly side: ConflictSide }): ReactNode {
  const t = useTranslations('takeIn');
  const pick = usePick();
  const sayTime = useSayMoment();
  const who = side.who.trim() === '' ? t('nobody') : side.who;
  return (
    <Radio value={choice} className="option">
      <span className="dot" aria-hidden />
      <span className="option-text">
        <span className="option-label breakable keep-lines">{pick(side.words)}</span>
        <span className="option-detail">
          {t(choice)} · {t('by', { who, time: sayTime(side.at) })}
        </span>
      </span>
    </Radio>
  );
}
