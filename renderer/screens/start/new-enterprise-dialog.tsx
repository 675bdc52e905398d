import { useState, type ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { PackSummary } from '../../../electron/contract.ts';
import { Disclosure } from '../../parts/disclosure.tsx';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { useApp } from '../../stores/app.ts';
import { createEnterprise, startAssessment, useEnterprises } from '../../stores/enterprises.ts';
import { useSayDuration } from '../../text/use-say-duration.ts';
import { today } from '../enterprise/read-date.ts';
import { ChoosePacks } from '../enterprise/choose-packs.tsx';
import { SameEnterprise, useSameEnterprise } from '../enterprise/same-enterprise.tsx';
import { firstSection } from './first-section.ts';

/** What comes after the name. */
const ways = ['quick', 'full', 'profile'] as const;
type Way = (typeof ways)[number];

const noPacks: readonly PackSummary[] = [];

/** Asks for the one thing an enterprise needs to begin with, its name, and where to begin. */
export function NewEnterpriseDialog({ onClose }: { readonly onClose: () => void }): ReactNode {
  const t = useTranslations('start');
  const tNew = useTranslations('newAssessment');
  const packs = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : noPacks));
  // Every questionnaire, until one is left out.
  const [left, setLeft] = useState<readonly string[]>([]);
  const ticked = packs.filter(({ id }) => !left.includes(id));
  const scan = firstScan(ticked);
  // Whoever has enterprises already knows the way: the profile first, as in a register.
  const first = useEnterprises(({ kind, rows }) => kind === 'ready' && rows.every((row) => row.sample));
  const [chosenWay, setWay] = useState<Way>(first && scan !== null ? 'quick' : 'profile');
  const way = chosenWay === 'quick' && scan === null ? 'full' : chosenWay;
  const [name, setName] = useState('');
  const [missing, setMissing] = useState(false);
  const [checked, setChecked] = useState(false);
  const [showsPacks, setShowsPacks] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  // Pressed again after the assessment could not be begun, the enterprise is not made a second time.
  const [made, setMade] = useState<string | null>(null);
  const same = useSameEnterprise({ by: 'name', value: name, except: made ?? undefined });

  const create = async (): Promise<void> => {
    setChecked(true);
    if (name.trim() === '') setMissing(true);
    const nothing = way !== 'profile' && packs.length > 0 && ticked.length === 0;
    if (nothing) setShowsPacks(true);
    if (name.trim() === '' || nothing) return;
    let enterpriseId = made;
    if (enterpriseId === null) {
      const reply = await createEnterprise(name.trim());
      if (!reply.ok) return setFault(reply.fault);
      enterpriseId = reply.value.id;
      setMade(enterpriseId);
    }
    if (way === 'profile') return leaveFor({ screen: 'enterprise', enterpriseId });
    const title = tNew('defaultTitle', { year: today().slice(0, 4) });
    const started = await startAssessment(
      enterpriseId,
      title,
      ticked.map((pack) => pack.id),
    );
    if (!started.ok) return setFault(started.fault);
    const assessmentId = started.value.id;
    leaveFor(
      way === 'quick' && scan !== null
        ? { screen: 'quick-scan', assessmentId, packId: scan.id }
        : await firstSection(assessmentId),
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
      <div>
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
        <SameEnterprise
          by="name"
          same={same}
          onOpen={({ id }) => leaveFor({ screen: 'enterprise', enterpriseId: id })}
        />
      </div>
      <Ways way={way} choose={setWay} packs={ticked} />
      {way !== 'profile' && packs.length > 1 && (
        <Disclosure
          title={tNew('packsChosen', { count: ticked.length, all: packs.length })}
          open={showsPacks}
          onOpenChange={setShowsPacks}
        >
          <ChoosePacks
            packs={packs}
            chosen={ticked.map(({ id }) => id)}
            choose={(ids) => setLeft(packs.map(({ id }) => id).filter((id) => !ids.includes(id)))}
            missing={checked}
            brief
          />
        </Disclosure>
      )}
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
