import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import type { ResolvedParameter } from '../../../assessments/programmes/resolve-parameters.ts';
import { focusField } from '../../parts/focus-field.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { SourceLine } from '../../parts/source-line.tsx';
import { useLocked } from '../../stores/locked.ts';
import { usePick } from '../../text/language.ts';
import { useSayDay } from '../../text/use-dates.ts';
import { FigureButtons } from './figure-buttons.tsx';
import { FigureDone } from './figure-done.tsx';
import { useParameterWords } from './parameter-words.ts';
import type { Overrides } from './use-overrides.ts';

interface Props {
  readonly programme: Programme;
  readonly parameters: readonly ResolvedParameter[];
  readonly overrides: Overrides;
  /** Shown for comparison only: its figures can be tried out, but nobody is asked for them. */
  readonly onlyExample: boolean;
}

/** Rates, caps and days of a programme: what came with the app and, beside it, what the user found in a notice. */
export function ParametersCard({ programme, parameters, overrides, onlyExample }: Props): ReactNode {
  const t = useTranslations('programme');
  const { done, fault } = overrides;
  return (
    <section className="card pad stack tight" aria-labelledby="programme-parameters">
      <h2 id="programme-parameters" tabIndex={-1}>
        {t('parameters')}
      </h2>
      <p className="quiet-text">{t(onlyExample ? 'parametersNoteExample' : 'parametersNote')}</p>
      <FigureDone
        fault={fault}
        done={done === null ? null : { ...done, shipped: done.parameter.value !== null }}
        undo={() => {
          void overrides.undo();
          if (done !== null) focusField(`parameter:${done.parameter.id}`);
        }}
      />
      <ScrollX label={t('parameters')}>
        <table className="parameters">
          <thead>
            <tr>
              <th scope="col">{t('parameter')}</th>
              <th scope="col">{t('shipped')}</th>
              <th scope="col">{t('yours')}</th>
            </tr>
          </thead>
          <tbody>
            {parameters.map((resolved) => (
              <ParameterRow
                key={resolved.parameter.id}
                programme={programme}
                resolved={resolved}
                overrides={overrides}
                onlyExample={onlyExample}
              />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

interface RowProps extends Omit<Props, 'parameters'> {
  readonly resolved: ResolvedParameter;
}

function ParameterRow({ programme, resolved, overrides, onlyExample }: RowProps): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const words = useParameterWords();
  const readOnly = useLocked();
  const { parameter, override } = resolved;
  const title = pick(parameter.title);
  const shipped = parameter.value === null ? null : words(parameter.kind, String(parameter.value));
  return (
    <tr data-field={`parameter:${parameter.id}`}>
      <th scope="row">
        {title}
        {parameter.help !== undefined && <p className="quiet-text">{pick(parameter.help)}</p>}
      </th>
      <td>
        {shipped === null ? (
          <p className="quiet-text">{t(onlyExample ? 'notFoundExample' : 'notFound')}</p>
        ) : (
          <>
            <p className={override === null ? 'in-force' : 'quiet-text'}>{shipped}</p>
            <SourceLine
              provenance={parameter.provenance}
              source={programme.sources[parameter.provenance.source]}
            />
          </>
        )}
      </td>
      <td>
        {override === null ? (
          <p className="quiet-text">{t('none')}</p>
        ) : (
          <>
            <p className="in-force">{words(parameter.kind, override.value)}</p>
            <OverrideSource override={override} />
          </>
        )}
        <FigureButtons
          title={title}
          keyedIn={override !== null}
          shipped={shipped !== null}
          readOnly={readOnly}
          edit={() => overrides.edit(parameter.id)}
          takeAway={() => {
            void overrides.store(parameter, null);
            // The button goes with the figure.
            focusField(`parameter:${parameter.id}`);
          }}
        />
      </td>
    </tr>
  );
}

/** Where the user found it: the notice, its number and its date. */
export function OverrideSource({ override }: { readonly override: ParameterOverride }): ReactNode {
  const t = useTranslations('programmes');
  const sayDay = useSayDay();
  const { source, documentNumber: number } = override;
  const date = override.date === null ? null : sayDay(override.date);
  const words =
    number !== '' && date !== null
      ? t('document', { title: source, number, date })
      : number !== ''
        ? t('documentNoDate', { title: source, number })
        : date === null
          ? source
          : t('documentNoNumber', { title: source, date });
  return <p className="source breakable">{words}</p>;
}
