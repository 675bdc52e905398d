import { useEffect, type ReactNode } from 'react';
import { comeBack } from './come-back.ts';
import { focusField } from './focus-field.ts';

/**
 * Moves the focus to a field once the page stands. To be put behind the page, so that it comes after the page's
 * own focus. Going back leads to where the page was left instead.
 */
export function FocusAt({ field }: { readonly field: string | undefined }): ReactNode {
  useEffect(() => {
    if (field !== undefined && !comeBack()) focusField(field);
  }, [field]);
  return null;
}
