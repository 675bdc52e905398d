import type { ReactNode, RefObject } from 'react';
import { Form } from 'react-aria-components';
import type { Fault } from '../../assessments/text/fault.ts';
import { useSayFault } from '../text/language.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { Notice } from './notice.tsx';

interface Props {
  readonly title: string;
  /** What the button that carries it out says, and the one that leaves everything as it is. */
  readonly save: string;
  readonly cancel: string;
  readonly onSave: () => Promise<void>;
  readonly onClose: () => void;
  /** Why it could not be carried out. */
  readonly fault: Fault | null;
  readonly busy?: boolean;
  readonly form?: RefObject<HTMLFormElement | null>;
  readonly children: ReactNode;
}

/** A few fields that are stored together; what stood in the way is said below them. */
export function FormDialog({
  title,
  save,
  cancel,
  onSave,
  onClose,
  fault,
  busy = false,
  form,
  children,
}: Props): ReactNode {
  const sayFault = useSayFault();
  return (
    <Dialog title={title} onClose={onClose}>
      <Form
        {...(form === undefined ? {} : { ref: form })}
        className="stack"
        onSubmit={(event) => {
          event.preventDefault();
          void onSave();
        }}
      >
        {children}
        {fault !== null && (
          <Notice tone="bad" role="alert">
            <p>{sayFault(fault)}</p>
          </Notice>
        )}
        <div className="row">
          <Button look="primary" type="submit" busy={busy}>
            {save}
          </Button>
          <Button onPress={onClose}>{cancel}</Button>
        </div>
      </Form>
    </Dialog>
  );
}
