import { Component, type ReactNode } from 'react';
import { tellFault } from '../../assessments/text/fault-places.ts';
import { noteWindowFault } from '../stores/window-faults.ts';

interface Props {
  /** Going to another place tries anew. */
  readonly place: string;
  /** Shown instead of what cannot be shown. */
  readonly instead: (broken: { readonly kind: string; readonly again: () => void }) => ReactNode;
  readonly children: ReactNode;
}

interface State {
  /** Name of the error; null while all is well. */
  readonly kind: string | null;
  readonly place: string;
}

/**
 * Keeps a fault of ours in what it holds from taking the rest of the window away. React has no other way than a class.
 * What is stored is not touched by it, and neither is the queue of changes on their way.
 */
export class FaultBoundary extends Component<Props, State> {
  override state: State = { kind: null, place: this.props.place };

  static getDerivedStateFromError(error: unknown): Pick<State, 'kind'> {
    return { kind: tellFault(error).kind };
  }

  static getDerivedStateFromProps({ place }: Props, state: State): State | null {
    return place === state.place ? null : { kind: null, place };
  }

  override componentDidCatch(error: unknown): void {
    noteWindowFault(error);
  }

  override render(): ReactNode {
    const { kind } = this.state;
    if (kind === null) return this.props.children;
    return this.props.instead({ kind, again: () => this.setState({ kind: null }) });
  }
}
