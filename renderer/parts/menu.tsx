import { Ellipsis } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button, Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';

export interface Choice {
  readonly id: string;
  readonly label: string;
  readonly run: () => void;
  readonly disabled?: boolean;
}

interface Props {
  /** Said of the button: what it is more of. */
  readonly label: string;
  readonly choices: readonly Choice[];
  /** Which edge of the button the menu stands at; `end` unless told otherwise. */
  readonly edge?: 'start' | 'end';
}

/** What is done seldom with a thing, behind three dots. */
export function MoreMenu({ label, choices, edge = 'end' }: Props): ReactNode {
  return (
    <MenuTrigger>
      <Button className="button quiet icon-only small" aria-label={label}>
        <Ellipsis size={18} aria-hidden />
      </Button>
      <Popover className="popover menu-popover" placement={`bottom ${edge}`}>
        <AriaMenu
          className="list"
          disabledKeys={choices.filter((one) => one.disabled === true).map((one) => one.id)}
          onAction={(key) => choices.find((one) => one.id === key)?.run()}
        >
          {choices.map((one) => (
            <MenuItem key={one.id} id={one.id} className="list-item">
              {one.label}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
