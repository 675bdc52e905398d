import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';
import { KeyCap } from '../../parts/key-cap.tsx';
import type { OnSiteAction } from './on-site-keys.ts';

interface Props {
  readonly act: (action: OnSiteAction) => void;
  readonly atEnd: boolean;
  readonly locked: boolean;
  readonly help: boolean;
  /** Whether the question at hand may be marked as not applicable. */
  readonly mayNotApply: boolean;
}

const changing = [
  ['0', 'not-applicable'],
  ['U', 'unknown'],
  ['N', 'note'],
  ['F', 'flag'],
  ['E', 'evidence'],
  ['V', 'paste'],
] as const;

const looking = [
  ['S', 'skip'],
  ['H', 'help'],
  ['G', 'jump'],
  ['?', 'keys'],
] as const;

type Shown = 'next' | 'previous' | (typeof changing)[number][1] | (typeof looking)[number][1];

/** What can be done at every card, with its key; each is a button too. */
export function KeyBar({ act, atEnd, locked, help, mayNotApply }: Props): ReactNode {
  const t = useTranslations('onSite');
  const button = (key: string, kind: Shown, off: boolean): ReactNode => (
    <Button
      key={kind}
      look="quiet"
      small
      isDisabled={off}
      onPress={() => act({ kind })}
      {...(kind === 'help' ? { 'aria-expanded': help } : {})}
    >
      <KeyCap>{key}</KeyCap>
      {t(`actions.${kind}`)}
    </Button>
  );
  return (
    <div className="key-bar" role="toolbar" aria-label={t('keys')}>
      {button('Enter', 'next', atEnd)}
      {button('←', 'previous', false)}
      {changing.map(([key, kind]) =>
        button(key, kind, atEnd || locked || (kind === 'not-applicable' && !mayNotApply)),
      )}
      {looking.map(([key, kind]) => button(key, kind, atEnd && kind !== 'jump' && kind !== 'keys'))}
    </div>
  );
}
