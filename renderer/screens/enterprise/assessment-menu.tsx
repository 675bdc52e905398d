import { useRef, useState, type ReactNode } from 'react';
import { Form } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Fault } from '../../../assessments/text/fault.ts';
import type { AssessmentRow } from '../../../electron/contract.ts';
import { Button } from '../../parts/button.tsx';
import { Dialog } from '../../parts/dialog.tsx';
import { focusPage } from '../../parts/focus-page.ts';
import { MoreMenu } from '../../parts/menu.tsx';
import { Notice } from '../../parts/notice.tsx';
import { TextField } from '../../parts/text-field.tsx';
import { go } from '../../routing/navigation.ts';
import { useReadOnlyFault } from '../../stores/app.ts';
import { putInBin } from '../../stores/bin.ts';
import { renameAssessment } from '../../stores/versions.ts';
import { useSayFault } from '../../text/language.ts';

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
  const sayFault = useSayFault();
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
    <Dialog title={t('renameTitle')} onClose={onClose}>
      <Form
        ref={form}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void rename();
        }}
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
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit">
            {t('renameSave')}
          </Button>
          <Button onPress={onClose}>{t('renameCancel')}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
