import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { Button } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { usePick } from '../../text/language.ts';
import { useParameterWords } from '../programmes/parameter-words.ts';
import { OverrideSource } from '../programmes/parameters-card.tsx';

/** A figure keyed in, beside the one of the app. */
export interface OwnFigure {
  readonly programme: Programme;
  readonly parameter: Parameter;
  readonly override: ParameterOverride;
}

interface Props {
  readonly programme: Programme;
  readonly figures: readonly OwnFigure[];
  readonly edit: (figure: OwnFigure) => void;
  readonly takeAway: (figure: OwnFigure) => void;
}

/** What was keyed in for one programme, with its source, and what the app has in its place. */
export function OwnFigureList({ programme, figures, edit, takeAway }: Props): ReactNode {
  const t = useTranslations('programme');
  const tOwn = useTranslations('ownFigures');
  const pick = usePick();
  const title = pick(programme.shortTitle);
  const id = `own-${programme.id}`;
  return (
    <section className="card pad stack tight" aria-labelledby={id} data-field={id}>
      <h2 id={id} tabIndex={-1}>
        {tOwn('of', { title, count: figures.length })}
      </h2>
      <ScrollX label={title}>
        <table className="parameters">
          <thead>
            <tr>
              <th scope="col">{t('parameter')}</th>
              <th scope="col">{t('yours')}</th>
              <th scope="col">{t('shipped')}</th>
            </tr>
          </thead>
          <tbody>
            {figures.map((figure) => (
              <Row
                key={figure.parameter.id}
                figure={figure}
                edit={edit}
                takeAway={(one) => {
                  takeAway(one);
                  // The row goes, and the keyboard with it.
                  focusField(figures.length > 1 ? id : 'own-figures');
                }}
              />
            ))}
          </tbody>
        </table>
      </ScrollX>
    </section>
  );
}

interface RowProps extends Pick<Props, 'edit' | 'takeAway'> {
  readonly figure: OwnFigure;
}

function Row({ figure, edit, takeAway }: RowProps): ReactNode {
  const t = useTranslations('programme');
  const pick = usePick();
  const words = useParameterWords();
  const readOnly = useReadOnlyFault() !== null;
  const { parameter, override } = figure;
  const title = pick(parameter.title);
  const empty = parameter.value === null;
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <p className="in-force">{words(parameter.kind, override.value)}</p>
        <OverrideSource override={override} />
        <div className="row tight-row">
          <Button
            small
            isDisabled={readOnly}
            onPress={() => edit(figure)}
            aria-label={t('editOf', { title })}
          >
            {t('edit')}
          </Button>
          <Button
            look="quiet"
            small
            isDisabled={readOnly}
            onPress={() => takeAway(figure)}
            aria-label={t(empty ? 'takeAwayEmptyOf' : 'takeAwayOf', { title })}
          >
            {t(empty ? 'takeAwayEmpty' : 'takeAway')}
          </Button>
        </div>
      </td>
      <td>
        {parameter.value === null ? (
          <p className="quiet-text">{t('notFound')}</p>
        ) : (
          <p>{words(parameter.kind, String(parameter.value))}</p>
        )}
      </td>
    </tr>
  );
}
