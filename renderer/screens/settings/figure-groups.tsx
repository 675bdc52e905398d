import { useCallback, useEffect, useMemo, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Parameter, ParameterOverride } from '../../../assessments/programmes/parameter.ts';
import { searchForm } from '../../../assessments/portfolio/search-form.ts';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { Contract } from '../../../electron/contract.ts';
import { Button } from '../../parts/button.tsx';
import { Notice } from '../../parts/notice.tsx';
import { Page } from '../../parts/page.tsx';
import { SearchSelect, type Found } from '../../parts/search-select.tsx';
import { loadOwnFigures, saveOwnFigure, useOwnFigures } from '../../stores/own-figures.ts';
import { useUndo } from '../../stores/undo.ts';
import { usePick, useSayFault } from '../../text/language.ts';
import { FigureDone } from '../programmes/figure-done.tsx';
import { isStill } from '../programmes/is-still.ts';
import { OverrideDialog } from '../programmes/override-dialog.tsx';
import { hasShipped, type FigureGroup, type OwnFigure } from './figure-group.ts';
import { MissingFigures } from './missing-figures.tsx';
import { OwnFigureList } from './own-figure-list.tsx';

type Editing = Pick<OwnFigure, 'group' | 'parameter'>;
interface Done extends Editing {
  readonly before: ParameterOverride | null;
  readonly now: ParameterOverride | null;
}

interface Props {
  readonly words: FigureGroup['words'];
  readonly groupsOf: (figures: Contract['readOwnFigures']['output']) => readonly FigureGroup[];
  /** Id of the group whose figures are open for keying in. */
  readonly chosen: string | null;
  readonly choose: (id: string) => void;
}

/** A page of everything of one kind the user has keyed in, whatever assessment it was keyed in at. */
export function FigureGroupsPage({ words, groupsOf, chosen, choose }: Props): ReactNode {
  const t = useTranslations(words);
  const sayFault = useSayFault();
  const figures = useOwnFigures();
  // What was taken back with Ctrl + Z may be one of these.
  const { undo, redo } = useUndo();
  useEffect(() => void loadOwnFigures(), [undo, redo]);
  const groups = useMemo(() => (figures.kind === 'ready' ? groupsOf(figures) : []), [figures, groupsOf]);
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
        {figures.kind === 'ready' && (
          <Groups
            words={words}
            groups={groups}
            overrides={figures.overrides}
            chosen={chosen}
            choose={choose}
          />
        )}
      </div>
    </Page>
  );
}

interface GroupsProps extends Omit<Props, 'groupsOf'> {
  readonly groups: readonly FigureGroup[];
  readonly overrides: Contract['readOwnFigures']['output']['overrides'];
}

function Groups({ words, groups, overrides, chosen, choose }: GroupsProps): ReactNode {
  const t = useTranslations(words);
  const [editing, setEditing] = useState<Editing | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const own = useMemo(() => ownFigures(groups, overrides), [groups, overrides]);
  const beforeOf = ({ group, parameter }: Editing): ParameterOverride | null =>
    overrides[group.key]?.[parameter.id] ?? null;

  const store = async (one: Editing, now: ParameterOverride | null): Promise<Fault | null> => {
    const before = beforeOf(one);
    const refused = await saveOwnFigure(one.group.key, one.parameter.id, now);
    if (refused === null) setDone({ ...one, before, now });
    return refused;
  };
  const takeAway = async (one: Editing): Promise<void> => setFault(await store(one, null));
  const takeBack = async (): Promise<void> => {
    if (done === null) return;
    const refused = await saveOwnFigure(done.group.key, done.parameter.id, done.before);
    setFault(refused);
    if (refused === null) setDone(null);
  };

  return (
    <>
      <FigureDone
        fault={fault}
        done={
          done === null || !isStill(done.now, beforeOf(done))
            ? null
            : { ...done, shipped: hasShipped(done.group, done.parameter) }
        }
        undo={() => void takeBack()}
      />
      {own.length === 0 && <p className="card pad">{t('none')}</p>}
      {own.map(({ group, figures }) => (
        <OwnFigureList
          key={group.key}
          group={group}
          figures={figures}
          edit={setEditing}
          takeAway={(one) => void takeAway(one)}
        />
      ))}
      <section className="card pad stack" aria-labelledby="own-other">
        <h2 id="own-other">{t('other')}</h2>
        <p className="quiet-text">{t('otherLead')}</p>
        <GroupChoice words={words} groups={groups} chosen={chosen} choose={choose} />
        {groups
          .filter(({ id }) => id === chosen)
          .map((group) => (
            <MissingFigures
              key={group.key}
              group={group}
              own={overrides[group.key] ?? {}}
              edit={(parameter) => setEditing({ group, parameter })}
            />
          ))}
      </section>
      {editing !== null && (
        <OverrideDialog
          parameter={editing.parameter}
          cost={words === 'ownCosts'}
          before={beforeOf(editing)}
          save={(override) => store(editing, override)}
          onClose={() => setEditing(null)}
        />
      )}
    </>
  );
}

function GroupChoice({ words, groups, chosen, choose }: Omit<GroupsProps, 'overrides'>): ReactNode {
  const t = useTranslations(words);
  const pick = usePick();
  const all = useMemo(
    (): readonly Found[] =>
      groups
        .filter(({ parameters }) => parameters.length > 0)
        .map((group) => {
          const counted = words === 'ownCosts' ? group.parameters.length : withoutShipped(group).length;
          return {
            id: group.id,
            label: pick(group.title),
            ...(counted === 0 ? {} : { detail: t('missing', { count: counted }) }),
          };
        }),
    [groups, words, pick, t],
  );
  const find = useCallback(
    (typed: string) => all.filter(({ label }) => searchForm(label).includes(searchForm(typed))),
    [all],
  );
  return (
    <SearchSelect
      label={t('programme')}
      chosen={all.find(({ id }) => id === chosen) ?? null}
      onChange={choose}
      find={find}
      placeholder={t('choose')}
      searchLabel={t('search')}
      nothingFound={t('nothing')}
    />
  );
}

const withoutShipped = (group: FigureGroup): readonly Parameter[] =>
  group.parameters.filter((parameter) => !hasShipped(group, parameter));

/** By group, in their order, the figures keyed in that still fit a parameter. */
function ownFigures(
  groups: readonly FigureGroup[],
  overrides: GroupsProps['overrides'],
): readonly { readonly group: FigureGroup; readonly figures: readonly OwnFigure[] }[] {
  return groups
    .map((group) => ({
      group,
      figures: group.parameters.flatMap((parameter): readonly OwnFigure[] => {
        const override = overrides[group.key]?.[parameter.id];
        return override === undefined ? [] : [{ group, parameter, override }];
      }),
    }))
    .filter(({ figures }) => figures.length > 0);
}
