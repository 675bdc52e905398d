import { useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { PackSummary } from '../../../electron/contract.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { useApp, useReadOnlyFault } from '../../stores/app.ts';
import { startAssessment, useEnterprise } from '../../stores/enterprises.ts';
import { useSayFault } from '../../text/language.ts';
import { LostScreen } from '../lost-screen.tsx';
import { ChoosePacks } from './choose-packs.tsx';
import { freeTitle } from './free-title.ts';
import { packsToTick, usePacksHeld } from './packs-to-tick.ts';
import { today } from './read-date.ts';

const noPacks: readonly PackSummary[] = [];
/** Stands for “from no other assessment”; no assessment has this id. */
const blank = 'blank';

/** Starts an assessment: its title and the questionnaires it is to hold, all of them or those of the one it is a copy of. */
export function NewAssessmentScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'new-assessment' }>;
}): ReactNode {
  const { enterpriseId } = route;
  const tCopy = useTranslations('copyFrom');
  const t = useTranslations('newAssessment');
  const sayFault = useSayFault();
  const enterprise = useEnterprise(enterpriseId);
  const packs = useApp(({ state }) => (state.kind === 'ready' ? state.app.packs : noPacks));
  const readOnly = useReadOnlyFault() !== null;
  const [typedTitle, setTypedTitle] = useState<string | null>(null);
  const [copyFrom, setCopyFrom] = useState(route.copyFrom ?? blank);
  /** What was ticked by hand; null until something is. */
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const [checked, setChecked] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const draft = enterprise?.assessments.find((one) => one.id === copyFrom);
  const held = usePacksHeld(draft?.id ?? null);

  if (enterprise === undefined) return <p className="loading">{t('loading')}</p>;
  if (enterprise === null) return <LostScreen />;
  // Until it is typed over, the title follows the language.
  const title =
    typedTitle ??
    freeTitle(
      t('defaultTitle', { year: today().slice(0, 4) }),
      enterprise.assessments.map((one) => one.title),
      (first, number) => t('nextTitle', { title: first, number: String(number) }),
    );
  const offered = packs.map((pack) => pack.id);
  const chosen = ticked ?? packsToTick(offered, held ?? null);

  const start = async (): Promise<void> => {
    setChecked(true);
    if (title.trim() === '' || chosen.length === 0) return;
    const reply = await startAssessment(enterpriseId, title.trim(), chosen, draft?.id);
    if (reply.ok) goInstead({ screen: 'assessment', assessmentId: reply.value.id });
    else setFault(reply.fault);
  };

  return (
    <Page title={t('title')} lead={enterprise.profile.name}>
      <Form
        className="card pad stack narrow"
        onSubmit={(event) => {
          event.preventDefault();
          void start();
        }}
      >
        <TextField
          label={t('name')}
          hint={t('nameHint')}
          value={title}
          onChange={setTypedTitle}
          maxLength={200}
          width="middle"
          disabled={readOnly}
          error={checked && title.trim() === '' ? t('nameMissing') : null}
        />
        {enterprise.assessments.length > 0 && (
          <Select
            label={tCopy('label')}
            hint={tCopy('hint')}
            value={draft?.id ?? blank}
            choices={[
              { id: blank, label: tCopy('blank') },
              ...enterprise.assessments.map((one) => ({
                id: one.id,
                label: tCopy('from', { title: one.title }),
              })),
            ]}
            onChange={(from) => {
              setCopyFrom(from);
              setTicked(null);
            }}
            placeholder={tCopy('label')}
            disabled={readOnly}
          />
        )}
        <ChoosePacks
          packs={packs}
          chosen={chosen}
          choose={setTicked}
          missing={checked}
          disabled={readOnly || held === undefined}
        />
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit" isDisabled={readOnly || held === undefined}>
            {t('start')}
          </Button>
          <RouteLink to={{ screen: 'enterprise', enterpriseId }} look="plain">
            {t('cancel')}
          </RouteLink>
        </div>
      </Form>
    </Page>
  );
}
