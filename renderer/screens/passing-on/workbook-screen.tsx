import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Language } from '../../../assessments/pack/localized.ts';
import type { WorkbookPreview } from '../../../electron/contract/workbook.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { LanguageSelect } from '../../parts/language-select.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { WrittenFile } from '../../parts/written-file.tsx';
import { useLocked } from '../../stores/locked.ts';
import { useAssessment } from '../../stores/assessment.ts';
import { storeFirst } from '../../stores/saving.ts';
import { refreshUndo, showAnew } from '../../stores/undo.ts';
import { useLanguage, useSayFault } from '../../text/language.ts';
import { WorkbookItems } from './workbook-items.tsx';

/** The questionnaires as an Excel workbook: out to colleagues, and in again row by row. */
export function WorkbookScreen({ assessmentId }: { readonly assessmentId: string }): ReactNode {
  const t = useTranslations('workbook');
  const sayFault = useSayFault();
  const language = useLanguage();
  const readOnly = useLocked();
  const closed = useAssessment(({ open }) => open.kind === 'open' && open.frozen !== null);
  const [target, setTarget] = useState<Language>(language);
  const [said, setSaid] = useState('');
  const [written, setWritten] = useState<{ readonly jobId: string; readonly file: string } | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [busy, setBusy] = useState<'saving' | 'reading' | 'taking' | null>(null);
  const [preview, setPreview] = useState<WorkbookPreview | null>(null);

  // What was pressed is gone with the view it was in.
  useEffect(focusPage, [preview]);

  /** False when a change could not be stored: the workbook, or what it is compared with, would be without it. */
  const begin = async (what: typeof busy): Promise<boolean> => {
    setBusy(what);
    setFault(null);
    setSaid('');
    setWritten(null);
    const unsaved = await storeFirst();
    if (unsaved === null) return true;
    setFault(unsaved);
    setBusy(null);
    return false;
  };
  const save = async (): Promise<void> => {
    if (!(await begin('saving'))) return;
    const reply = await ask('exportWorkbook', { assessmentId, language: target });
    setBusy(null);
    if (!reply.ok) setFault(reply.fault);
    else if (reply.value !== null) {
      const { jobId, file, sheets, rows } = reply.value;
      setSaid(t('saved', { file, sheets, rows }));
      setWritten({ jobId, file });
    }
  };
  const read = async (): Promise<void> => {
    if (!(await begin('reading'))) return;
    const reply = await ask('readWorkbook', { assessmentId });
    setBusy(null);
    if (!reply.ok) setFault(reply.fault);
    else setPreview(reply.value);
  };
  const take = async (slots: WorkbookPreview['items'][number]['slot'][]): Promise<void> => {
    if (preview === null || !(await begin('taking'))) return;
    const reply = await ask('importWorkbook', { token: preview.token, take: slots });
    if (reply.ok) {
      await showAnew(null, assessmentId);
      await refreshUndo();
      setPreview(null);
      setSaid(t('done', { count: reply.value.saved }));
    } else setFault(reply.fault);
    setBusy(null);
  };

  return (
    <Page title={t('title')} lead={t('lead')}>
      {fault !== null && (
        <Notice tone="bad" role="alert" title={t('failed')}>
          <p className="keep-lines">{sayFault(fault)}</p>
        </Notice>
      )}
      <div role="status" className={busy === 'reading' || said !== '' ? '' : 'unseen'}>
        {busy === 'reading' ? (
          <p>{t('reading')}</p>
        ) : (
          said !== '' && (
            <Notice tone="ok" actions={written === null ? undefined : <WrittenFile {...written} />}>
              <p className="breakable">{said}</p>
            </Notice>
          )
        )}
      </div>
      {closed ? (
        <Notice tone="info">
          <p>{t('closed')}</p>
        </Notice>
      ) : preview === null ? (
        <>
          <section className="card pad stack" aria-labelledby="workbook-out">
            <h2 id="workbook-out">{t('out')}</h2>
            <p className="quiet-text">{t('outHint')}</p>
            <LanguageSelect label={t('language')} value={target} onChange={setTarget} />
            <div className="row">
              <Button look="primary" busy={busy !== null} onPress={() => void save()}>
                {t('save')}
              </Button>
            </div>
          </section>
          <section className="card pad stack" aria-labelledby="workbook-in">
            <h2 id="workbook-in">{t('in')}</h2>
            <p className="quiet-text">{t('inHint')}</p>
            <div className="row">
              <Button busy={busy !== null} isDisabled={readOnly} onPress={() => void read()}>
                {t('read')}
              </Button>
            </div>
          </section>
        </>
      ) : (
        <WorkbookItems
          key={preview.token}
          preview={preview}
          busy={busy !== null}
          onTake={(slots) => void take(slots)}
          onBack={() => setPreview(null)}
        />
      )}
    </Page>
  );
}
