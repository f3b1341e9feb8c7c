/** Whoever starts the app again when it must be: systemd, or `callboard-keep`. All moments are `machine.steady()` in ms. */
export type Supervisor = {
  /** A board is on the wall for the first time. */
  readonly up: () => void;
  /** All was well at `steady`. */
  readonly well: (steady: number) => void;
  /** The app was asked to end. */
  readonly ending: () => void;
};
