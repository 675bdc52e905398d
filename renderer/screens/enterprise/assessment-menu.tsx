import { useRef, useState, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { AssessmentRow } from '../../../electron/contract.ts';
import { focusPage } from '../../parts/focus-page.ts';
import { FormDialog } from '../../parts/form-dialog.tsx';
import { MoreMenu } from '../../parts/menu.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../routing/navigation.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { putInBin } from '../../stores/bin.ts';
import { renameAssessment } from '../../stores/versions.ts';

interface Props {
  readonly assessment: AssessmentRow;
  /** Called once it lies in the bin, e.g. to leave a page that is about it. */
  readonly onBinned?: () => void;
}

/** What is done seldom with an assessment: another name, its history, the bin. */
export function AssessmentMenu({ assessment, onBinned }: Props): ReactNode {
  const t = useTranslations('bin');
  const tPlaces = useTranslations('historyPlaces');
  const readOnly = useReadOnlyFault() !== null;
  const [renaming, setRenaming] = useState(false);
  const { id, title, closed } = assessment;
  const assessmentId = id;
  return (
    <>
      <MoreMenu
        label={t('assessmentMenu', { name: title })}
        choices={[
          {
            id: 'rename',
            label: t('rename'),
            run: () => setRenaming(true),
            disabled: readOnly || closed !== null,
          },
          {
            id: 'history',
            label: tPlaces('history'),
            run: () => go({ screen: 'history', assessmentId }),
          },
          {
            id: 'versions',
            label: tPlaces('versions'),
            run: () => go({ screen: 'versions', assessmentId }),
          },
          {
            id: 'bin',
            label: t('toBin'),
            disabled: readOnly,
            run: () => {
              onBinned?.();
              void putInBin('assessment', id, title).then(focusPage);
            },
          },
        ]}
      />
      {renaming && <RenameDialog assessment={assessment} onClose={() => setRenaming(false)} />}
    </>
  );
}

function RenameDialog({
  assessment,
  onClose,
}: {
  readonly assessment: AssessmentRow;
  readonly onClose: () => void;
}): ReactNode {
  const t = useTranslations('bin');
  const form = useRef<HTMLFormElement>(null);
  const [title, setTitle] = useState(assessment.title);
  const [missing, setMissing] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);
  const rename = async (): Promise<void> => {
    if (title.trim() === '') {
      setMissing(true);
      return form.current?.querySelector('input')?.focus();
    }
    const failed = await renameAssessment(assessment.id, title.trim());
    if (failed !== null) return setFault(failed);
    onClose();
  };
  return (
    <FormDialog
      title={t('renameTitle')}
      save={t('renameSave')}
      cancel={t('renameCancel')}
      onSave={rename}
      onClose={onClose}
      fault={fault}
      form={form}
    >
      <TextField
        label={t('renameLabel')}
        value={title}
        onChange={(text) => {
          setTitle(text);
          setMissing(false);
        }}
        maxLength={200}
        error={missing ? t('renameMissing') : null}
        autoFocus
      />
    </FormDialog>
  );
}
