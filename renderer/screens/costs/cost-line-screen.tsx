import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { checkCreditCode, normaliseCreditCode } from '../../../assessments/enterprise/credit-code.ts';
import { creditCodeText } from '../../../assessments/enterprise/text.ts';
import { costDoubts } from '../../../assessments/programmes/cost-doubts.ts';
import { cloudDepths, costClasses, type CostLine } from '../../../assessments/programmes/cost-line.ts';
import {
  cloudDepthLabels,
  costClassLabels,
  costFieldLabels,
} from '../../../assessments/programmes/labels.ts';
import { say } from '../../../assessments/text/say.ts';
import { RouteLink } from '../../parts/button.tsx';
import { Page } from '../../parts/page.tsx';
import { Select } from '../../parts/select.tsx';
import type { Reading } from '../../questions/read-typed.ts';
import { useOpened } from '../../stores/derived.ts';
import { inBoth } from '../../text/in-both.ts';
import { useLanguage, usePick } from '../../text/language.ts';
import { LineContext, useLine } from './line-context.ts';
import { DateField, LineFlag, LineText, ReadField, YuanField } from './line-fields.tsx';
import { PaperList } from './paper-list.tsx';
import { readPieces } from './read-pieces.ts';

/** One line of the cost table as a form. Each field is stored as it is typed. */
export function CostLineScreen({ lineId }: { readonly lineId: string }): ReactNode {
  const t = useTranslations('costs');
  const { id: assessmentId, costs } = useOpened('id', 'costs');
  const place = costs.lines.findIndex((one) => one.id === lineId);
  const line = costs.lines[place];
  const next = costs.lines[place + 1];
  const foot = (
    <div className="row page-foot">
      <RouteLink to={{ screen: 'costs', assessmentId }} look="primary">
        {t('back')}
      </RouteLink>
      {line !== undefined && next !== undefined && (
        <RouteLink to={{ screen: 'cost-line', assessmentId, lineId: next.id }} look="plain">
          {t('next')}
        </RouteLink>
      )}
    </div>
  );
  if (line === undefined)
    return (
      <Page key="gone" title={t('gone')}>
        <p>{t('goneText')}</p>
        {foot}
      </Page>
    );
  return (
    <LineContext value={line}>
      <Page
        title={t('lineTitle', { number: place + 1, name: line.name.trim() || t('unnamed') })}
        lead={t('lineLead')}
      >
        <Doubts line={line} />
        <What />
        <Contract />
        <PaperList of="invoices" />
        <PaperList of="payments" />
        <Use />
        <Flags />
        {foot}
      </Page>
    </LineContext>
  );
}

/** What does not go together but may be right. */
function Doubts({ line }: { readonly line: CostLine }): ReactNode {
  const t = useTranslations('costs');
  return (
    <div role="status" className="line-doubts">
      {costDoubts(line).map(({ kind }) => (
        <p key={kind} className="warning">
          {t(`doubts.${kind}`)}
        </p>
      ))}
    </div>
  );
}

const none = 'none';

function What(): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const { line, change, readOnly } = useLine();
  return (
    <section className="card pad" aria-labelledby="line-what">
      <h2 id="line-what">{t('what')}</h2>
      <div className="fields">
        <LineText field="name" maxLength={200} hint={t('nameHint')} />
        <div data-field="class">
          <Select
            label={pick(costFieldLabels.class)}
            hint={t('classHint')}
            value={line.class}
            choices={costClasses.map((id) => ({ id, label: pick(costClassLabels[id]) }))}
            onChange={(chosen) => change((one) => ({ ...one, class: chosen }), 'chosen')}
            placeholder={t('choose')}
            disabled={readOnly}
          />
        </div>
        <LineText field="provider" maxLength={200} />
        <CodeField />
        <div data-field="depth">
          <Select
            label={pick(costFieldLabels.depth)}
            hint={t('depthHint')}
            value={line.depth ?? none}
            choices={[
              { id: none, label: t('depthNone') },
              ...cloudDepths.map((id) => ({ id, label: pick(cloudDepthLabels[id]) })),
            ]}
            onChange={(chosen) => {
              const depth = cloudDepths.find((one) => one === chosen) ?? null;
              change((one) => ({ ...one, depth }), 'chosen');
            }}
            placeholder={t('choose')}
            disabled={readOnly}
            width="middle"
          />
        </div>
        <ReadField<number>
          field="units"
          label={pick(costFieldLabels.units)}
          hint={t('unitsHint')}
          value={line.units}
          shown={String(line.units)}
          read={readPieces}
          put={(one, units) => ({ ...one, units: units ?? 1 })}
          unit={t('pieces')}
          numeric
        />
      </div>
    </section>
  );
}

const codeLength = 18;

/** A code as typed or pasted; only one that is too long cannot be stored. */
function readCode(text: string): Reading<string> {
  const code = normaliseCreditCode(text);
  if (code.length <= codeLength) return { kind: 'value', value: code };
  const values = { length: code.length, expected: codeLength };
  return { kind: 'problem', problem: inBoth(creditCodeText['code-length'], values) };
}

function CodeField(): ReactNode {
  const pick = usePick();
  const language = useLanguage();
  const { line } = useLine();
  const [typing, setTyping] = useState(false);
  const code = line.providerCreditCode;
  const problems = code === '' || typing ? [] : checkCreditCode(code).problems;
  return (
    <div onFocus={() => setTyping(true)} onBlur={() => setTyping(false)}>
      <ReadField<string>
        field="providerCreditCode"
        label={pick(costFieldLabels.providerCreditCode)}
        value={code}
        shown={code}
        read={readCode}
        put={(one, given) => ({ ...one, providerCreditCode: given ?? '' })}
        width="full"
      />
      {problems.map((one) => (
        <p key={one.kind} className="warning">
          {say(creditCodeText[one.kind], language, one.values)}
        </p>
      ))}
    </div>
  );
}

function Contract(): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const { line } = useLine();
  return (
    <section className="card pad" aria-labelledby="line-contract">
      <h2 id="line-contract">{t('contractPart')}</h2>
      <div className="fields three">
        <LineText field="contractNumber" maxLength={100} />
        <DateField
          field="contractedOn"
          label={pick(costFieldLabels.contractedOn)}
          value={line.contractedOn}
          put={(one, contractedOn) => ({ ...one, contractedOn })}
        />
        <YuanField
          field="contractFen"
          label={pick(costFieldLabels.contractFen)}
          hint={t('contractHint')}
          value={line.contractFen}
          put={(one, contractFen) => ({ ...one, contractFen })}
        />
        <DateField
          field="serviceFrom"
          label={pick(costFieldLabels.serviceFrom)}
          value={line.serviceFrom}
          put={(one, serviceFrom) => ({ ...one, serviceFrom })}
        />
        <DateField
          field="serviceTo"
          label={pick(costFieldLabels.serviceTo)}
          value={line.serviceTo}
          put={(one, serviceTo) => ({ ...one, serviceTo })}
        />
      </div>
    </section>
  );
}

function Use(): ReactNode {
  const t = useTranslations('costs');
  const pick = usePick();
  const { line } = useLine();
  return (
    <section className="card pad" aria-labelledby="line-use">
      <h2 id="line-use">{t('usePart')}</h2>
      <div className="fields three">
        <DateField
          field="usedFrom"
          label={pick(costFieldLabels.usedFrom)}
          value={line.usedFrom}
          put={(one, usedFrom) => ({ ...one, usedFrom })}
        />
        <DateField
          field="usedTo"
          label={pick(costFieldLabels.usedTo)}
          hint={t('usedToHint')}
          value={line.usedTo}
          put={(one, usedTo) => ({ ...one, usedTo })}
        />
        <DateField
          field="acceptedOn"
          label={pick(costFieldLabels.acceptedOn)}
          value={line.acceptedOn}
          put={(one, acceptedOn) => ({ ...one, acceptedOn })}
        />
      </div>
    </section>
  );
}

function Flags(): ReactNode {
  const t = useTranslations('costs');
  return (
    <section className="card pad" aria-labelledby="line-flags">
      <h2 id="line-flags">{t('flags')}</h2>
      <div className="fields three">
        <LineFlag field="inCatalogue" hint={t('catalogueHint')} />
        <LineFlag field="affiliate" hint={t('affiliateHint')} />
        <LineFlag field="fundedBefore" hint={t('fundedHint')} />
      </div>
      <LineText field="note" maxLength={2000} rows={2} />
    </section>
  );
}
