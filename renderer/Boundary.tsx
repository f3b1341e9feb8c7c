import { Component, type ReactNode } from 'react';

type BoundaryProps = {
  /** A new revision is a new chance for the board that failed. */
  readonly revision: number;
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

  override componentDidCatch(error: unknown): void {
    this.props.report(error);
  }

  override render(): ReactNode {
    return this.state.failed ? this.props.instead : this.props.children;
  }
}
