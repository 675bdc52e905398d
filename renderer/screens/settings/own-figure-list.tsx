import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { focusField } from '../../parts/focus-field.ts';
import { ScrollX } from '../../parts/scroll-x.tsx';
import { useReadOnlyFault } from '../../stores/app.ts';
import { usePick } from '../../text/language.ts';
import { FigureButtons } from '../programmes/figure-buttons.tsx';
import { useParameterWords } from '../programmes/parameter-words.ts';
import { OverrideSource } from '../programmes/parameters-card.tsx';
import { hasShipped, type FigureGroup, type OwnFigure } from './figure-group.ts';
import { ShippedFigure } from './shipped-figure.tsx';

interface Props {
  readonly group: FigureGroup;
  readonly figures: readonly OwnFigure[];
  readonly edit: (figure: OwnFigure) => void;
  readonly takeAway: (figure: OwnFigure) => void;
}

/** What was keyed in for one programme or questionnaire, with its source, and what the app has in its place. */
export function OwnFigureList({ group, figures, edit, takeAway }: Props): ReactNode {
  const t = useTranslations(group.words);
  const pick = usePick();
  const title = pick(group.title);
  const id = `own-${group.id}`;
  return (
    <section className="card pad stack tight" aria-labelledby={id} data-field={id}>
      <h2 id={id} tabIndex={-1}>
        {t('of', { title, count: figures.length })}
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
  const pick = usePick();
  const words = useParameterWords();
  const readOnly = useReadOnlyFault() !== null;
  const { group, parameter, override } = figure;
  const title = pick(parameter.title);
  return (
    <tr>
      <th scope="row">{title}</th>
      <td>
        <p className="in-force">{words(parameter.kind, override.value)}</p>
        <OverrideSource override={override} />
        <FigureButtons
          title={title}
          keyedIn
          shipped={hasShipped(group, parameter)}
          readOnly={readOnly}
          edit={() => edit(figure)}
          takeAway={() => takeAway(figure)}
        />
      </td>
      <td>
        <ShippedFigure group={group} parameter={parameter} inForce={false} />
      </td>
    </tr>
  );
}
