import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter, ParameterOverrides } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Button } from '../../parts/button.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { usePick } from '../../text/language.ts';
import { useParameterWords } from '../programmes/parameter-words.ts';

interface Props {
  readonly programme: Programme;
  readonly own: ParameterOverrides;
  readonly edit: (parameter: Parameter) => void;
}

/** The rates, caps and dates of a programme that still are those of the app, or nobody's: each can be keyed in. */
export function MissingFigures({ programme, own, edit }: Props): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const words = useParameterWords();
  const readOnly = useReadOnlyFault() !== null;
  const left = programme.parameters.filter(({ id }) => own[id] === undefined);
  return (
    <ul className="figures-left">
      {left.map((parameter) => {
        const title = pick(parameter.title);
        const { value, provenance, help } = parameter;
        return (
          <li key={parameter.id}>
            <div>
              <p>{title}</p>
              {help !== undefined && <p className="quiet-text">{pick(help)}</p>}
              {value === null ? (
                <p className="quiet-text">{t('notFound')}</p>
              ) : (
                <>
                  <p className="in-force">{words(parameter.kind, String(value))}</p>
                  <SourceLine provenance={provenance} source={programme.sources[provenance.source]} />
                </>
              )}
            </div>
            <Button
              small
              isDisabled={readOnly}
              onPress={() => edit(parameter)}
              aria-label={t(value === null ? 'giveOf' : 'editOf', { title })}
            >
              {t(value === null ? 'give' : 'edit')}
            </Button>
          </li>
        );
      })}
    </ul>
  );
}
