import { useState, type ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { TextField } from '../parts/text-field.tsx';
import { useEvidence } from '../stores/evidence.ts';
import { findEvidence } from './find-evidence.ts';
import { useSayDetails, useShowName } from './say-evidence.ts';
import { Thumbnail } from './thumbnail.tsx';

const most = 100;

interface Props {
  /** What the evidence is for, in words. */
  readonly prompt: string;
  /** Ids of what is linked already. */
  readonly linked: readonly string[];
  readonly onPick: (evidenceIds: readonly string[]) => void;
  readonly onClose: () => void;
}

/** Picks evidence the enterprise has already, one or several at once. */
export function PickEvidenceDialog({ prompt, linked, onPick, onClose }: Props): ReactNode {
  const t = useTranslations('evidence');
  const showName = useShowName();
  const sayDetails = useSayDetails();
  const rows = useEvidence((state) => state.rows);
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly string[]>([]);
  // The newest is what one looks for most often.
  const others = rows.filter((one) => !linked.includes(one.id)).toReversed();
  const found = findEvidence(others, typed).slice(0, most);

  return (
    <Dialog title={t('pickTitle')} onClose={onClose}>
      {others.length === 0 ? (
        <p>{t('pickEmpty')}</p>
      ) : (
        <>
          <p className="quiet-text">{t('pickLead', { prompt })}</p>
          <TextField label={t('pickSearch')} value={typed} onChange={setTyped} autoFocus />
          {found.length === 0 && <p role="status">{t('pickNothing')}</p>}
          <ul className="pick-evidence">
            {found.map((row) => (
              <li key={row.id}>
                <Checkbox
                  className="option compact"
                  isSelected={chosen.includes(row.id)}
                  onChange={(on) =>
                    setChosen((before) => (on ? [...before, row.id] : before.filter((one) => one !== row.id)))
                  }
                >
                  <span className="box" aria-hidden>
                    <Check size={14} />
                  </span>
                  <Thumbnail evidence={row} />
                  <span className="option-text">
                    <span className="breakable">{showName(row.details.name)}</span>
                    <span className="option-detail">{sayDetails(row.details).join(' · ')}</span>
                  </span>
                </Checkbox>
              </li>
            ))}
          </ul>
        </>
      )}
      <div className="row dialog-foot">
        <Button
          look="primary"
          isDisabled={chosen.length === 0}
          onPress={() => {
            onClose();
            onPick(chosen);
          }}
        >
          {t('pick', { count: chosen.length })}
        </Button>
        <Button onPress={onClose}>{t('close')}</Button>
      </div>
    </Dialog>
  );
}
