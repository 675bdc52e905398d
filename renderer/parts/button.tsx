import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps } from 'react-aria-components';
import { hrefOf, type Route } from '../routing/route.ts';

type Look = 'primary' | 'plain' | 'quiet' | 'danger';

interface Props extends Omit<ButtonProps, 'className' | 'children' | 'style'> {
  readonly look?: Look;
  readonly small?: boolean;
  /**
   * What it does is being done: it cannot be pressed again, but stays where the keyboard is, which would lose its
   * place with `isDisabled`. (React Aria's own `isPending` asks for a progress bar inside the button.)
   */
  readonly busy?: boolean;
  readonly children: ReactNode;
}

const classOf = (look: Look, small: boolean): string => `button ${look}${small ? ' small' : ''}`;

export function Button(props: Props): ReactNode {
  const { look = 'plain', small = false, busy = false, onPress, children, ...rest } = props;
  const press = busy ? { 'aria-disabled': true } : onPress === undefined ? {} : { onPress };
  return (
    <AriaButton {...rest} {...press} className={classOf(look, small)}>
      {children}
    </AriaButton>
  );
}

interface LinkProps {
  readonly to: Route;
  readonly look?: Look | 'text';
  readonly small?: boolean;
  readonly children: ReactNode;
  readonly 'aria-label'?: string;
  readonly id?: string;
}

/** A real link to a place in the window; with a `look` it is drawn like a button. */
export function RouteLink({ to, look = 'text', small = false, children, ...rest }: LinkProps): ReactNode {
  return (
    <a {...rest} href={hrefOf(to)} className={look === 'text' ? 'link' : classOf(look, small)}>
      {children}
    </a>
  );
}
