import { ChevronRight } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Disclosure as AriaDisclosure, DisclosurePanel } from 'react-aria-components';

interface Props {
  readonly title: ReactNode;
  readonly open?: boolean;
  readonly onOpenChange?: (open: boolean) => void;
  readonly children: ReactNode;
}

/** A heading that opens what lies under it. */
export function Disclosure({ title, open, onOpenChange, children }: Props): ReactNode {
  return (
    <AriaDisclosure
      className="disclosure"
      {...(open === undefined ? {} : { isExpanded: open })}
      {...(onOpenChange === undefined ? {} : { onExpandedChange: onOpenChange })}
    >
      <Button slot="trigger" className="disclosure-button">
        <ChevronRight size={16} aria-hidden />
        {title}
      </Button>
      <DisclosurePanel className="disclosure-panel">{children}</DisclosurePanel>
    </AriaDisclosure>
  );
}
