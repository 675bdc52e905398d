import { Check, Minus } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox } from 'react-aria-components';

interface Props {
  readonly isSelected: boolean;
  readonly onChange: (selected: boolean) => void;
  readonly isIndeterminate?: boolean;
  readonly isDisabled?: boolean;
  /** For a box whose words stand elsewhere. */
  readonly 'aria-label'?: string;
  readonly children?: ReactNode;
}

/** One box to tick, with its words beside it. */
export function CheckBox({ children, isIndeterminate = false, ...rest }: Props): ReactNode {
  const Icon = isIndeterminate ? Minus : Check;
  return (
    <Checkbox {...rest} isIndeterminate={isIndeterminate} className="tick">
      <span className="box" aria-hidden>
        <Icon size={14} strokeWidth={3} />
      </span>
      {children}
    </Checkbox>
  );
}
