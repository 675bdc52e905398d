import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { usePick, useSayFault } from '../../text/language.ts';
import { useParameterWords } from './parameter-words.ts';

interface Props {
  readonly fault: Fault | null;
  /** What was done to a figure last; `now` null: it was taken away. `shipped`: whether the app has one. */
  readonly done: {
    readonly parameter: Parameter;
    readonly now: ParameterOverride | null;
    readonly shipped: boolean;
  } | null;
  readonly undo: () => void;
}

/** Says what was done to a figure last, with the way back; or why it was not done. */
export function FigureDone({ fault, done, undo }: Props): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const sayFault = useSayFault();
  const words = useParameterWords();
  const said = (): string => {
    if (done === null) return '';
    const title = pick(done.parameter.title);
    return done.now === null
      ? t(done.shipped ? 'taken' : 'gone', { title })
      : t('given', { title, value: words(done.parameter.kind, done.now.value) });
  };
  return (
    <>
      {fault !== null && (
        <Notice tone="bad" role="alert">
          <p>{sayFault(fault)}</p>
        </Notice>
      )}
      <div role="status">
        {done !== null && (
          <Notice
            tone="ok"
            actions={
              <Button small onPress={undo}>
                {t('undo')}
              </Button>
            }
          >
            <p>{said()}</p>
          </Notice>
        )}
      </div>
    </>
  );
}
