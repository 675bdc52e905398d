import { useEffect, useEffectEvent, useState } from 'react';
import { useTranslations } from 'use-intl';
import type { EvidenceTarget } from '../../electron/contract/evidence.ts';
import { tell } from '../stores/told.ts';
import { addFiles } from '../stores/uploads.ts';
import { isTyping, takeFiles, type TakenFiles } from './take-files.ts';
import { fileStamp } from '../text/dates.ts';

/** What files dropped or pasted at an element are taken in for; null where there is nothing to take them for. */
type TargetOf = (at: Element | null) => EvidenceTarget | null;

/**
 * Takes in files that are dropped anywhere on the page or pasted while no field is typed into. Returns the element
 * the mouse carries files over right now, to be shown.
 */
export function useTaking(targetOf: TargetOf, disabled: boolean): Element | null {
  const t = useTranslations('evidence');
  const [over, setOver] = useState<Element | null>(null);
  const pastedName = (file: File): string => {
    const ending = file.name.split('.').at(-1) ?? 'png';
    return `${t('pasted', { time: fileStamp(new Date()) })}.${ending}`;
  };
  const nameFor = useEffectEvent(pastedName);
  /** What files at a place would be taken in for, as things stand now. */
  const targetNow = useEffectEvent((at: Element | null) => (disabled ? null : targetOf(at)));

  useEffect(() => {
    const take = ({ files, folders }: TakenFiles, at: Element | null): void => {
      const [folder] = folders;
      const target = targetNow(at);
      if (target === null) return;
      if (folder !== undefined)
        tell({ kind: 'failed', fault: { code: 'evidence.is-folder', values: { name: folder } } });
      if (files.length > 0) addFiles(files, target);
    };
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const elementOf = (event: Event): Element | null =>
      event.target instanceof Element ? event.target : null;

    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const at = elementOf(event);
      const takes = targetNow(at) !== null;
      event.dataTransfer.dropEffect = takes ? 'copy' : 'none';
      setOver(takes ? at : null);
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving the window, not one element for the next.
      if (event.relatedTarget === null) setOver(null);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(null);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      take(takeFiles(event.dataTransfer, null), elementOf(event));
    };
    const onPaste = (event: ClipboardEvent): void => {
      if (event.clipboardData === null) return;
      // Into a field goes its text; a picture would go nowhere there, so it is taken.
      if (isTyping(event.target) && event.clipboardData.types.includes('text/plain')) return;
      const taken = takeFiles(event.clipboardData, (file) => nameFor(file));
      if (taken.files.length + taken.folders.length === 0) return;
      event.preventDefault();
      take(taken, document.activeElement);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    document.addEventListener('paste', onPaste);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
      document.removeEventListener('paste', onPaste);
    };
  }, []);
  return disabled ? null : over;
}
