import { Check, LoaderCircle, TriangleAlert } from 'lucide-react';
import { useEffect, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { useFormatter, useTranslations } from 'use-intl';
import { Dialog } from '../parts/dialog.tsx';
import { UnreadList } from '../parts/unread-list.tsx';
import { unreadable, useDrafts } from '../stores/drafts.ts';
import { useSaving } from '../stores/saving.ts';
import { unreadFields } from '../stores/unreadable.ts';

const quickMs = 400;
const freshMs = 60_000;
/** So long after the last key typed text counts as meant to stay. */
const restMs = 1_000;

/**
 * Whether everything is in the database. "Saved" stands here only while every change is acknowledged: from the
 * first key on it says "saving". A screen reader is spared that for what is stored within 400 ms. While typed text
 * cannot be stored it says in how many fields, once the typing rests, and names them when pressed.
 */
export function SaveState(): ReactNode {
  const t = useTranslations('saving');
  const format = useFormatter();
  const pending = useSaving(({ unsaved }) => unsaved.size > 0);
  const failed = useSaving(({ unsaved }) => [...unsaved.values()].some((one) => one.fault !== null));
  const savedAt = useSaving((state) => state.savedAt);
  const slow = useSlow(pending);
  const fresh = useFresh(savedAt);

  const unstored = useUnstored();

  const kind = failed
    ? 'failed'
    : unstored > 0
      ? 'unstored'
      : pending
        ? 'saving'
        : savedAt !== null
          ? 'saved'
          : 'idle';
  return (
    <div className={`save-state ${kind}`} role="status" aria-busy={kind === 'saving' && !slow}>
      {(kind === 'failed' || kind === 'unstored') && <TriangleAlert size={15} aria-hidden />}
      {kind === 'saving' && <LoaderCircle size={15} aria-hidden className="turning" />}
      {kind === 'saved' && <Check size={15} aria-hidden />}
      {kind === 'failed' && t('notSaved')}
      {kind === 'unstored' && <Unstored count={unstored} />}
      {kind === 'saving' && t('saving')}
      {kind === 'saved' && savedAt !== null && (
        <span>
          {t('saved')}
          {fresh && (
            <span>
              {' '}
              {format.dateTime(new Date(savedAt), { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' })}
            </span>
          )}
        </span>
      )}
    </div>
  );
}

/** Says in how many fields there is text that cannot be stored; pressed, it names them, each with the way to it. */
function Unstored({ count }: { readonly count: number }): ReactNode {
  const t = useTranslations('saving');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className="unstored-button" aria-haspopup="dialog" onPress={() => setOpen(true)}>
        {t('unstored', { count })}
      </Button>
      {open && (
        <Dialog title={t('unstoredTitle')} onClose={() => setOpen(false)}>
          <UnreadList fields={unreadFields()} most={20} why onGo={() => setOpen(false)} />
        </Dialog>
      )}
    </>
  );
}

/** How many fields hold typed text that cannot be stored: more of them once the typing rests, fewer at once. */
function useUnstored(): number {
  const drafts = useDrafts();
  const count = unreadable().length;
  const [told, setTold] = useState(count);
  if (count < told) setTold(count);
  useEffect(() => {
    const timer = setTimeout(() => setTold(count), restMs);
    return () => clearTimeout(timer);
  }, [drafts, count]);
  return Math.min(told, count);
}

/** True for a minute after a save: the hour of one long past would be read as the state of things until then. */
function useFresh(savedAt: string | null): boolean {
  const [stale, setStale] = useState<string | null>(null);
  useEffect(() => {
    if (savedAt === null) return undefined;
    const timer = setTimeout(() => setStale(savedAt), freshMs);
    return () => clearTimeout(timer);
  }, [savedAt]);
  return stale !== savedAt;
}

/** True once `pending` has held for longer than a quick save takes. */
function useSlow(pending: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    if (!pending) return undefined;
    const timer = setTimeout(() => setSlow(true), quickMs);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [pending]);
  return slow && pending;
}
