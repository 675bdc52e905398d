import { useRef, useState, type ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PackSummary } from '../../../electron/contract.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { useApp } from '../../stores/app.ts';
import { createEnterprise, startAssessment, useEnterprises } from '../../stores/enterprises.ts';
import { useSayDuration } from '../../text/use-say-duration.ts';
import { today } from '../enterprise/read-date.ts';

/** What comes after the name. */
const ways = ['quick', 'full', 'profile'] as const;
type Way = (typeof ways)[number];

const noPacks: readonly PackSummary[] = [];

/** Asks for the one thing an enterprise needs to begin with, its name, and where to begin. */
export function NewEnterpriseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('start');
  const tNew = useTranslations('newAssessment');
  const packs = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : noPacks));
  const scan = firstScan(packs);
  // Whoever has enterprises already knows the way: the profile first, as in a register.
  const first = useEnterprises(({ kind, rows }) => kind === 'ready' && rows.every((row) => row.sample));
  const [way, setWay] = useState<Way>(first && scan !== null ? 'quick' : 'profile');
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  // Pressed again after the assessment could not be begun, the enterprise is not made a second time.
  const made = useRef<string | null>(null);

  const create = async (): Promise<void> => {
    if (name.trim() === '') return setMissing(true);
    if (made.current === null) {
      const reply = await createEnterprise(name.trim());
      if (!reply.ok) return setFault(reply.fault);
      made.current = reply.value.id;
    }
    const enterpriseId = made.current;
    if (way === 'profile') return leaveFor({ screen: 'enterprise', enterpriseId });
    const title = tNew('defaultTitle', { year: today().slice(0, 4) });
    const started = await startAssessment(
      enterpriseId,
      title,
      packs.map((pack) => pack.id),
    );
    if (!started.ok) return setFault(started.fault);
    const assessmentId = started.value.id;
    leaveFor(
      way === 'quick' && scan !== null
        ? { screen: 'quick-scan', assessmentId, packId: scan.id }
        : { screen: 'assessment', assessmentId },
    );
  };
  const leaveFor = (route: Route): void => {
    onClose();
    go(route);
  };

  return (
    <FormDialog
      title={t('newTitle')}
      save={t('create')}
      cancel={t('cancel')}
      onSave={create}
      onClose={onClose}
      fault={fault}
    >
      <TextField
        label={t('name')}
        hint={t('nameHint')}
        value={name}
        onChange={(text) => {
          setName(text);
          setMissing(false);
        }}
        maxLength={200}
        error={missing ? t('nameMissing') : null}
        autoFocus
      />
      <Ways way={way} choose={setWay} packs={packs} />
    </FormDialog>
  );
}

interface WaysProps {
  readonly way: Way;
  readonly choose: (way: Way) => void;
  readonly packs: readonly PackSummary[];
}

function Ways({ way, choose, packs }: WaysProps): ReactNode {
  const t = useTranslations('begin');
  const scan = firstScan(packs)?.quickScan;
  const sayDuration = useSayDuration();
  if (packs.length === 0) return null;
  const full = {
    questions: packs.reduce((sum, pack) => sum + pack.questions, 0),
    minutes: packs.reduce((sum, pack) => sum + pack.minutes, 0),
  };
  const offered = ways.filter((one) => one !== 'quick' || scan !== undefined);
  const detail = {
    quick: scan === undefined ? '' : t('quickDetail', scan),
    full: t('fullDetail', { questions: full.questions, time: sayDuration(full.minutes) }),
    profile: t('profileDetail'),
  };
  return (
    <RadioGroup
      className="field options"
      value={way}
      onChange={(chosen) => choose(ways.find((one) => one === chosen) ?? way)}
    >
      <Label>{t('way')}</Label>
      {offered.map((one) => (
        <Radio key={one} value={one} className="option">
          <span className="dot" aria-hidden>
            <span className="option-key" />
          </span>
          <span className="option-text">
            <span className="option-label">{t(one)}</span>
            <span className="option-detail">{detail[one]}</span>
          </span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

/** The questionnaire whose quick scan is offered first; null when none has one. */
function firstScan(packs: readonly PackSummary[]): PackSummary | null {
  const scans = packs.filter((pack) => pack.quickScan !== undefined);
  return scans.toSorted((a, b) => (a.quickScan?.order ?? 0) - (b.quickScan?.order ?? 0))[0] ?? null;
}
