import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FollowUp } from '../../../assessments/answering/follow-ups.ts';
import { sayFollowUp, type SaidFollowUp } from '../../../assessments/answering/say-follow-up.ts';
import { Button, RouteLink } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { Tag } from '../../parts/tag.tsx';
import { progressOf, useOpened, useSituation } from '../../stores/derived.ts';
import { useEnterprise } from '../../stores/enterprises.ts';
import { useEvidence } from '../../stores/evidence.ts';
import { useLocked } from '../../stores/locked.ts';
import { confirmTakenOver } from '../../stores/on-site.ts';
import { useLanguage } from '../../text/language.ts';
import { followUpText } from './follow-up-text.ts';
import { SaveList } from './save-list.tsx';
import { useFollowUps } from './use-follow-ups.ts';

/** What is still to be sent or shown after a visit, to be read, copied or printed. */
export function FollowUpsScreen(): ReactNode {
  const t = useTranslations('followUps');
  const { id: assessmentId, enterpriseId, packs } = useOpened('id', 'enterpriseId', 'packs');
  const enterprise = useEnterprise(enterpriseId)?.profile.name.trim() ?? '';
  const loading = useEvidence(({ kind }) => kind !== 'ready');
  const locked = useLocked();
  const list = useFollowUps();
  const language = useLanguage();
  const situation = useSituation();
  const begun = packs.some((pack) => {
    const { asked, missing } = progressOf(pack, situation);
    return missing < asked;
  });
  const said = list.map((one) => sayFollowUp(one, language));
  const taken = list.filter(({ standing }) => standing.takenOver !== null);
  const tFile = useTranslations('followUpFile');
  const [saving, setSaving] = useState(false);
  const [copied, setCopied] = useState<boolean | null>(null);
  const text = useRef<HTMLTextAreaElement>(null);
  const labelled =
    (label: string) =>
    (words: string): string =>
      t('labelled', { label, words });
  const whole = followUpText(
    t('textHead', { enterprise, count: list.length }),
    said,
    {
      why: labelled(t('why')),
      send: labelled(t('send')),
      whom: labelled(t('whom')),
      note: (note) => t('note', { note }),
    },
    t('semicolon'),
  );
  const copy = (): void => {
    const pressed = document.activeElement;
    text.current?.select();
    // The window may not write the clipboard by itself; what is selected may be copied as by Ctrl+C.
    const done = document.execCommand('copy');
    setCopied(done);
    // Nobody sees the text: the keyboard goes on where it was.
    if (done && pressed instanceof HTMLElement) pressed.focus();
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      {loading ? null : list.length === 0 ? (
        <div className="card pad stack">
          <p>{begun ? t('none') : tFile('nothingYet')}</p>
          {!begun && !locked && (
            <p>
              <RouteLink to={{ screen: 'on-site', assessmentId }} look="plain">
                {tFile('toOnSite')}
              </RouteLink>
            </p>
          )}
        </div>
      ) : (
        <div className="stack">
          <div className="row follow-ups-actions">
            <Button look="primary" onPress={copy}>
              {t('copy')}
            </Button>
            <Button onPress={() => setSaving(true)}>{tFile('open')}</Button>
            {taken.length > 1 && !locked && (
              <Button onPress={() => taken.forEach(confirmOne)}>
                {t('confirmAll', { count: taken.length })}
              </Button>
            )}
            <RouteLink to={{ screen: 'on-site', assessmentId }} look="plain">
              {t('onSite')}
            </RouteLink>
            <p className="quiet-text">{t('count', { count: list.length })}</p>
          </div>
          <p role="status" className={copied === true ? 'quiet-text' : 'unseen'}>
            {copied === true && t('copied')}
          </p>
          {copied === false && (
            <Notice tone="warn" role="alert">
              <p>{t('notCopied')}</p>
            </Notice>
          )}
          <ol className="card pad follow-ups">
            {list.map((one, place) => (
              <FollowUpRow
                key={`${one.pack.id}/${one.question.id}`}
                one={one}
                said={said[place] ?? sayFollowUp(one, language)}
                locked={locked}
              />
            ))}
          </ol>
          {list.some(({ reasons }) => reasons.includes('only-told') || reasons.includes('no-evidence')) && (
            <p className="quiet-text">{t('own')}</p>
          )}
        </div>
      )}
      <textarea
        ref={text}
        className={copied === false ? 'input' : 'unseen'}
        aria-label={t('textTitle')}
        // Only there to be copied from, unless the system does not let it be copied.
        tabIndex={copied === false ? 0 : -1}
        rows={12}
        readOnly
        value={whole}
      />
      {saving && <SaveList assessmentId={assessmentId} onClose={() => setSaving(false)} />}
    </Page>
  );
}

const confirmOne = ({ question, pack }: FollowUp): void => confirmTakenOver(question, pack.id, null);

interface RowProps {
  readonly one: FollowUp;
  readonly said: SaidFollowUp;
  readonly locked: boolean;
}

function FollowUpRow({ one, said, locked }: RowProps): ReactNode {
  const t = useTranslations('followUps');
  const { id: assessmentId } = useOpened('id');
  const { pack, question } = one;
  return (
    <li className="follow-up">
      <div>
        <RouteLink to={{ screen: 'on-site', assessmentId, question: `${pack.id}/${question.id}` }}>
          {said.question}
        </RouteLink>
        <p className="row">
          {said.reasons.map(({ reason, words }) => (
            <Tag key={reason} tone="warn" sign={reason === 'flagged' ? 'flag' : 'alert'}>
              {words}
            </Tag>
          ))}
        </p>
        {said.note !== '' && <p className="quiet-text breakable">{t('note', { note: said.note })}</p>}
      </div>
      <div>
        <p>{t('labelled', { label: t('send'), words: said.send.join(t('semicolon')) })}</p>
        {said.whom !== '' && (
          <p className="quiet-text">{t('labelled', { label: t('whom'), words: said.whom })}</p>
        )}
        {one.standing.takenOver !== null && !locked && (
          <Button
            small
            aria-label={t('confirmOf', { question: said.question })}
            onPress={() => confirmOne(one)}
          >
            {t('confirm')}
          </Button>
        )}
      </div>
    </li>
  );
}
