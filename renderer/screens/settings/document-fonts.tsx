import { useEffect, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { DocumentFonts, FontRole } from '../../../electron/contract/fonts.ts';
import { ask } from '../../desk.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { useSayFault } from '../../text/language.ts';

const roles = [
  ['text', 'body'],
  ['title', 'heading'],
] as const;

/** The fonts of exported PDFs: what comes with the app, or a font file of the user's for text and for titles. */
export function DocumentFontFields(): ReactNode {
  const t = useTranslations('documentFonts');
  const sayFault = useSayFault();
  const [fonts, setFonts] = useState<DocumentFonts | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);

  const show = (reply: Awaited<ReturnType<typeof ask<'getDocumentFonts'>>>): void => {
    setFault(reply.ok ? null : reply.fault);
    if (reply.ok) setFonts(reply.value);
  };
  useEffect(() => {
    void ask('getDocumentFonts', {}).then(show);
  }, []);
  const choose = async (role: FontRole): Promise<void> => show(await ask('chooseDocumentFont', { role }));
  const drop = async (role: FontRole): Promise<void> => show(await ask('dropDocumentFont', { role }));

  return (
    <div className="stack">
      <p className="quiet-text">{t('hint')}</p>
      {roles.map(([role, label]) => {
        const chosen = fonts?.[role] ?? null;
        return (
          <div key={role} className="field">
            <span className="field-label">{t(label)}</span>
            <div className="row">
              <span className="breakable">
                {chosen === null ? t('bundled') : `${chosen.family} · ${chosen.file}`}
              </span>
              <Button aria-label={t('chooseFor', { role: t(label) })} onPress={() => void choose(role)}>
                {t('choose')}
              </Button>
              {chosen !== null && (
                <Button aria-label={t('backFor', { role: t(label) })} onPress={() => void drop(role)}>
                  {t('back')}
                </Button>
              )}
            </div>
            {chosen !== null && chosen.fault !== null && (
              <Notice tone="warn" role="status">
                <p className="breakable">{t('fallback', { why: sayFault(chosen.fault) })}</p>
              </Notice>
            )}
          </div>
        );
      })}
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p className="breakable">{sayFault(fault)}</p>
        </Notice>
      )}
    </div>
  );
}
