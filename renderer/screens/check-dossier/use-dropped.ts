import { useEffect, useState } from 'react';
import { takeFiles } from '../../evidence/take-files.ts';
import { checkDropped, isChecking } from '../../stores/check-dossier.ts';

/** Checks a file dropped anywhere on the page; true while one is carried over it. */
export function useDropped(): boolean {
  const [over, setOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') === true;
    const onOver = (event: DragEvent): void => {
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      event.dataTransfer.dropEffect = isChecking() ? 'none' : 'copy';
      setOver(!isChecking());
    };
    const onLeave = (event: DragEvent): void => {
      // Leaving the window, not one element for the next.
      if (event.relatedTarget === null) setOver(false);
    };
    const onDrop = (event: DragEvent): void => {
      setOver(false);
      if (!carriesFiles(event) || event.dataTransfer === null) return;
      event.preventDefault();
      const [file] = takeFiles(event.dataTransfer, null).files;
      if (file !== undefined && !isChecking()) void checkDropped(file);
    };
    document.addEventListener('dragover', onOver);
    document.addEventListener('dragleave', onLeave);
    document.addEventListener('drop', onDrop);
    return () => {
      document.removeEventListener('dragover', onOver);
      document.removeEventListener('dragleave', onLeave);
      document.removeEventListener('drop', onDrop);
    };
  }, []);
  return over;
}
