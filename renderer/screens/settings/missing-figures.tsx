import { useId, useState, type ReactNode } from 'react';
import { Input, Label, SearchField } from 'react-aria-components';
import { Search } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { searchForm, wordsOf } from '../../../assessments/portfolio/search-form.ts';
import type { Parameter, ParameterOverrides } from '../../../assessments/programmes/parameter.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { usePick } from '../../text/language.ts';
import { FigureButtons } from '../programmes/figure-buttons.tsx';
import { hasShipped, type FigureGroup } from './figure-group.ts';
import { ShippedFigure } from './shipped-figure.tsx';

interface Props {
  readonly group: FigureGroup;
  readonly own: ParameterOverrides;
  readonly edit: (parameter: Parameter) => void;
}

/** So many are shown at once; where there are more, they can be narrowed down by words. */
const mostShown = 30;

/** The figures of a group that still are those of the app, or nobody's: each can be keyed in. */
export function MissingFigures({ group, own, edit }: Props): ReactNode {
  const t = useTranslations(group.words);
  const pick = usePick();
  const readOnly = useReadOnlyFault() !== null;
  const [typed, setTyped] = useState('');
  const labelId = useId();
  const words = wordsOf(typed);
  const left = group.parameters.filter(({ id }) => own[id] === undefined);
  const found = left.filter(({ title }) => {
    const form = searchForm(pick(title));
    return words.every((word) => form.includes(word));
  });
  const more = found.length - mostShown;
  return (
    <>
      {left.length > mostShown && (
        <div className="field">
          <Label id={labelId}>{t('narrow')}</Label>
          <SearchField
            aria-labelledby={labelId}
            className="search search-everything"
            value={typed}
            onChange={setTyped}
          >
            <Search size={18} aria-hidden />
            <Input className="input" maxLength={100} />
          </SearchField>
        </div>
      )}
      <ul className="figures-left">
        {found.slice(0, mostShown).map((parameter) => {
          const title = pick(parameter.title);
          return (
            <li key={parameter.id}>
              <div>
                <p>{title}</p>
                {parameter.help !== undefined && <p className="quiet-text">{pick(parameter.help)}</p>}
                <ShippedFigure group={group} parameter={parameter} inForce />
              </div>
              <FigureButtons
                title={title}
                keyedIn={false}
                shipped={hasShipped(group, parameter)}
                readOnly={readOnly}
                edit={() => edit(parameter)}
                takeAway={() => undefined}
              />
            </li>
          );
        })}
      </ul>
      <p className="quiet-text" role="status">
        {found.length === 0 && left.length > 0 ? t('noMatch') : more > 0 ? t('more', { count: more }) : ''}
      </p>
    </>
  );
}
