import { X } from 'lucide-react';
import { useRef, type ReactNode } from 'react';
import {
  Button as AriaButton,
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useFirstFocus } from './use-first-focus.ts';

interface Props {
  readonly title: string;
  readonly onClose: () => void;
  /** Something to be looked at first: none of its fields has the focus when it opens. */
  readonly toRead?: boolean;
  readonly children: ReactNode;
}

/** Something to look into without leaving the page. Escape or a press outside closes it; the focus goes back. */
export function Dialog({ title, onClose, toRead = false, children }: Props): ReactNode {
  const t = useTranslations('app');
  return (
    <ModalOverlay
      className="overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className="modal">
        <AriaDialog className="dialog">
          <div className="dialog-head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <AriaButton className="button quiet icon-only" onPress={onClose} aria-label={t('close')}>
              <X size={18} aria-hidden />
            </AriaButton>
          </div>
          <DialogBody toRead={toRead}>{children}</DialogBody>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function DialogBody({ toRead, children }: Required<Pick<Props, 'toRead' | 'children'>>): ReactNode {
  const body = useRef<HTMLDivElement>(null);
  useFirstFocus(body, toRead);
  return (
    <div ref={body} className="dialog-body">
      {children}
    </div>
  );
}
