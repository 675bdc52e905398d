import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../parts/button.tsx';

interface Props {
  readonly title: string;
  /** Whether one was keyed in, and whether the app has one to go back to. */
  readonly keyedIn: boolean;
  readonly shipped: boolean;
  readonly readOnly: boolean;
  readonly edit: () => void;
  readonly takeAway: () => void;
}

/** Keying in a figure, changing it, and going back to the one of the app. */
export function FigureButtons({ title, keyedIn, shipped, readOnly, edit, takeAway }: Props): ReactNode {
  const t = useTranslations('programme');
  const there = keyedIn || shipped;
  return (
    <div className="row tight-row">
      <Button
        small
        isDisabled={readOnly}
        onPress={edit}
        aria-label={t(there ? 'editOf' : 'giveOf', { title })}
      >
        {t(there ? 'edit' : 'give')}
      </Button>
      {keyedIn && (
        <Button
          look="quiet"
          small
          isDisabled={readOnly}
          onPress={takeAway}
          aria-label={t(shipped ? 'takeAwayOf' : 'takeAwayEmptyOf', { title })}
        >
          {t(shipped ? 'takeAway' : 'takeAwayEmpty')}
        </Button>
      )}
    </div>
  );
}
