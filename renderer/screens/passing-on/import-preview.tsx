import { useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { ChosenFile, ImportConflict, ImportPreview } from '../../../electron/contract/passing-on.ts';
import { Button } from '../../parts/button.tsx';
import { focusField } from '../../parts/focus-field.ts';
import { Notice } from '../../parts/notice.tsx';
import { carryOut, choicesOf, decide, type Decisions } from '../../stores/take-in.ts';
import { conflictField, ConflictList } from './conflict-list.tsx';
import { FigureTable } from './figure-table.tsx';
import { ImportTable } from './import-table.tsx';

interface Props {
  readonly file: ChosenFile;
  readonly preview: ImportPreview;
  readonly decisions: Decisions;
  readonly children: ReactNode;
}

/** What taking the file in would do, what can be chosen, and every conflict with both values. */
export function ImportPreviewView({ file, preview, decisions, children }: Props): ReactNode {
  const t = useTranslations('takeIn');
  const [checked, setChecked] = useState(false);
  const choices = choicesOf(preview, decisions);
  // Figures come with what they are for, never alone.
  const nothing = Object.values(choices.enterprises).every((one) => one === 'skip');
  // A conflict matters where something is merged: elsewhere both values stay apart.
  const conflicts = preview.conflicts.filter(({ enterpriseId, assessmentId }) => {
    if (assessmentId !== null) return choices.assessments[assessmentId] === 'merge';
    if (enterpriseId === null) return decisions.figures && !nothing;
    return choices.enterprises[enterpriseId] === 'merge';
  });
  const undecided = conflicts.filter(({ id }) => decisions.conflicts[id] === undefined).length;
  const titles = new Map(
    preview.enterprises.flatMap((one) => [
      [one.enterpriseId, one.name] as const,
      ...one.assessments.map(({ assessmentId, title }) => [assessmentId, `${one.name} · ${title}`] as const),
    ]),
  );
  const placeOf = ({ enterpriseId, assessmentId }: ImportConflict): string =>
    titles.get(assessmentId ?? '') ?? titles.get(enterpriseId ?? '') ?? '';
  const same = preview.enterprises.every(({ standing, assessments }) =>
    [standing, ...assessments.map((one) => one.standing)].every((one) => one === 'same'),
  );
  const leftOut = (['names', 'notes', 'evidence'] as const).filter((part) => preview.leftOut[part]);

  const go = (): void => {
    setChecked(true);
    const open = conflicts.find(({ id }) => decisions.conflicts[id] === undefined);
    if (open === undefined) void carryOut(file, preview, decisions);
    else focusField(conflictField(open.id));
  };
  return (
    <>
      <section className="card pad stack tight">
        <p className="breakable strong">{file.name}</p>
        <p className="quiet-text">
          {preview.who.trim() === '' ? t('fromNobody') : t('from', { who: preview.who })}
        </p>
        {leftOut.length > 0 && (
          <p>{t('leftOut', { list: leftOut.map((part) => t(`left.${part}`)).join(t('comma')) })}</p>
        )}
        {preview.withoutHistory && <p>{t('withoutHistory')}</p>}
      </section>
      <ImportTable preview={preview} choices={choices} decisions={decisions} onChange={decide} />
      {!nothing && (
        <FigureTable
          figures={preview.figures}
          taken={decisions.figures}
          onChange={(figures) => decide({ ...decisions, figures })}
        />
      )}
      {conflicts.length > 0 && (
        <ConflictList
          conflicts={conflicts}
          chosen={decisions.conflicts}
          placeOf={placeOf}
          checked={checked}
          onChange={(chosen) => decide({ ...decisions, conflicts: { ...decisions.conflicts, ...chosen } })}
        />
      )}
      {checked && undecided > 0 && (
        <Notice tone="warn" role="alert">
          <p>{t('undecided', { count: undecided })}</p>
        </Notice>
      )}
      {nothing && <p>{t(same ? 'allSame' : 'nothingToDo')}</p>}
      <div className="row">
        <Button look="primary" isDisabled={nothing} onPress={go}>
          {t('carryOut')}
        </Button>
        {children}
      </div>
    </>
  );
}
