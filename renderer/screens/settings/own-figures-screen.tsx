import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import type { Programme } from '../../../assessments/programmes/programme.ts';
import { searchForm } from '../../../assessments/portfolio/search-form.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { SearchSelect, type Found } from '../../parts/search-select.tsx';
import { goInstead } from '../../routing/navigation.ts';
import type { Route } from '../../routing/route.ts';
import { loadOwnFigures, saveOwnFigure, useOwnFigures } from '../../stores/own-figures.ts';
import { useUndo } from '../../stores/undo.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { OverrideDialog } from '../programmes/override-dialog.tsx';
import { useParameterWords } from '../programmes/parameter-words.ts';
import { MissingFigures } from './missing-figures.tsx';
import { OwnFigureList, type OwnFigure } from './own-figure-list.tsx';

interface Done extends Pick<OwnFigure, 'programme' | 'parameter'> {
  readonly before: ParameterOverride | null;
  readonly now: ParameterOverride | null;
}
type Editing = Pick<OwnFigure, 'programme' | 'parameter'>;

/** Every rate, cap and date the user has keyed in, in one place, whatever assessment it was keyed in at. */
export function OwnFiguresScreen({
  route,
}: {
  readonly route: Extract<Route, { screen: 'own-figures' }>;
}): ReactNode {
  const t = useTranslations('ownFigures');
  const sayFault = useSayFault();
  const figures = useOwnFigures();
  // What was taken back with Ctrl + Z may be one of these.
  const { undo, redo } = useUndo();
  useEffect(() => void loadOwnFigures(), [undo, redo]);
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="stack" data-field="own-figures" tabIndex={-1}>
        {figures.kind === 'loading' && <p className="loading">{t('loading')}</p>}
        {figures.kind === 'failed' && (
          <Notice
            tone="bad"
            role="alert"
            title={t('failed')}
            actions={<Button onPress={() => void loadOwnFigures()}>{t('retry')}</Button>}
          >
            <p>{sayFault(figures.fault)}</p>
          </Notice>
        )}
        {figures.kind === 'ready' && <Figures {...figures} chosen={route.programme ?? null} />}
      </div>
    </Page>
  );
}

interface Props {
  readonly programmes: readonly Programme[];
  readonly overrides: Readonly<Record<string, Readonly<Record<string, ParameterOverride>>>>;
  /** Id of the programme whose figures are open for keying in. */
  readonly chosen: string | null;
}

function Figures({ programmes, overrides, chosen }: Props): ReactNode {
  const t = useTranslations('ownFigures');
  const tProgramme = useTranslations('programme');
  const pick = usePick();
  const sayFault = useSayFault();
  const words = useParameterWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const own = useMemo(() => ownFigures(programmes, overrides), [programmes, overrides]);
  const beforeOf = ({ programme, parameter }: Editing): ParameterOverride | null =>
    overrides[programme.id]?.[parameter.id] ?? null;

  const store = async (one: Editing, now: ParameterOverride | null): Promise<Fault | null> => {
    const before = beforeOf(one);
    const refused = await saveOwnFigure(one.programme.id, one.parameter.id, now);
    if (refused === null) setDone({ ...one, before, now });
    return refused;
  };
  const takeAway = async (one: Editing): Promise<void> => setFault(await store(one, null));
  const takeBack = async (): Promise<void> => {
    if (done === null) return;
    const refused = await saveOwnFigure(done.programme.id, done.parameter.id, done.before);
    setFault(refused);
    if (refused === null) setDone(null);
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
              <Button small onPress={() => void takeBack()}>
                {tProgramme('undo')}
              </Button>
            }
          >
            <p>
              {done.now === null
                ? tProgramme(done.parameter.value === null ? 'gone' : 'taken', {
                    title: pick(done.parameter.title),
                  })
                : tProgramme('given', {
                    title: pick(done.parameter.title),
                    value: words(done.parameter.kind, done.now.value),
                  })}
            </p>
          </Notice>
        )}
      </div>
      {own.length === 0 && <p className="card pad">{t('none')}</p>}
      {own.map(({ programme, figures }) => (
        <OwnFigureList
          key={programme.id}
          programme={programme}
          figures={figures}
          edit={setEditing}
          takeAway={(one) => void takeAway(one)}
        />
      ))}
      <section className="card pad stack" aria-labelledby="own-other">
        <h2 id="own-other">{t('other')}</h2>
        <p className="quiet-text">{t('otherLead')}</p>
        <ProgrammeChoice programmes={programmes} chosen={chosen} />
        {programmes
          .filter(({ id }) => id === chosen)
          .map((programme) => (
            <MissingFigures
              key={programme.id}
              programme={programme}
              own={overrides[programme.id] ?? {}}
              edit={(parameter) => setEditing({ programme, parameter })}
            />
          ))}
      </section>
      {editing !== null && (
        <OverrideDialog
          parameter={editing.parameter}
          before={beforeOf(editing)}
          save={(override) => store(editing, override)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function ProgrammeChoice({
  programmes,
  chosen,
}: {
  readonly programmes: readonly Programme[];
  readonly chosen: string | null;
}): ReactNode {
  const t = useTranslations('ownFigures');
  const pick = usePick();
  const all = useMemo(
    (): readonly Found[] =>
      programmes
        .filter(({ parameters }) => parameters.length > 0)
        .map(({ id, shortTitle, parameters }) => {
          const missing = parameters.filter(({ value }) => value === null).length;
          return {
            id,
            label: pick(shortTitle),
            ...(missing === 0 ? {} : { detail: t('missing', { count: missing }) }),
          };
        }),
    [programmes, pick, t],
  );
  const find = useCallback(
    (typed: string) => all.filter(({ label }) => searchForm(label).includes(searchForm(typed))),
    [all],
  );
  return (
    <SearchSelect
      label={t('programme')}
      chosen={all.find(({ id }) => id === chosen) ?? null}
      onChange={(programme) => goInstead({ screen: 'own-figures', programme })}
      find={find}
      placeholder={t('choose')}
      searchLabel={t('search')}
      nothingFound={t('nothing')}
    />
  );
}

/** By programme, in the order of the catalogue, the figures keyed in that still fit a parameter. */
function ownFigures(
  programmes: Props['programmes'],
  overrides: Props['overrides'],
): readonly { readonly programme: Programme; readonly figures: readonly OwnFigure[] }[] {
  return programmes
    .map((programme) => ({
      programme,
      figures: programme.parameters.flatMap((parameter): readonly OwnFigure[] => {
        const override = overrides[programme.id]?.[parameter.id];
        return override === undefined ? [] : [{ programme, parameter, override }];
      }),
    }))
    .filter(({ figures }) => figures.length > 0);
}
