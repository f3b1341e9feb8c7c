import { Component, type ReactNode } from 'react';
import type { Cancel, Clock } from '../program/time/clock.ts';
import { after, minutes } from '../program/time/instant.ts';

type BoundaryProps = {
  /** A new revision is a new chance for the board that failed; so is every minute. */
  readonly revision: number;
  readonly clock: Clock;
  /** Shown in place of a board that threw: never a blank wall. */
  readonly instead: ReactNode;
  readonly report: (error: unknown) => void;
  readonly children: ReactNode;
};

type BoundaryState = { readonly failed: boolean; readonly revision: number };

/** Catches what a board throws, reports it, and shows something calm instead. (React knows no hook for this.) */
export class Boundary extends Component<BoundaryProps, BoundaryState> {
  override state: BoundaryState = { failed: false, revision: this.props.revision };

  static getDerivedStateFromError(): Partial<BoundaryState> {
    return { failed: true };
  }

  static getDerivedStateFromProps({ revision }: BoundaryProps, state: BoundaryState): BoundaryState | null {
    return revision === state.revision ? null : { failed: false, revision };
  }

  #cancelRetry: Cancel = () => undefined;

  override componentDidCatch(error: unknown): void {
    const { clock, report } = this.props;
    report(error);
    this.#cancelRetry();
    this.#cancelRetry = clock.at(after(clock.now(), minutes(1)), () => this.setState({ failed: false }));
  }

  override componentWillUnmount(): void {
    this.#cancelRetry();
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
