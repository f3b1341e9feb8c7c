/** How the wall's pages and processes have fared in this run: what status publishes and the supervisor asks. */
export type KioskVitals = {
  /** `machine.steady()` of the last sign of life of the page on the wall, in ms; null before the first. */
  readonly lastBeat: number | null;
  /** Renderers that ended, whatever ended them, ourselves included (`faults.md` P1). */
  readonly renderersGone: number;
  /** Pages that stood still and were ended by us (P2). */
  readonly hangs: number;
  /** Windows given up for new ones, because their page did not come back. */
  readonly windowsReplaced: number;
  /** Graphics processes that ended (P4). */
  readonly graphicsGone: number;
  /** Other processes of Electron's that ended: network, audio, utilities (P15). */
  readonly childrenGone: number;
  /** The safe board stands on the wall (P3). */
  readonly safe: boolean;
};

/** What can be counted. */
export type Vital = 'renderersGone' | 'hangs' | 'windowsReplaced' | 'graphicsGone' | 'childrenGone';

/** Keeps the vitals of one run. */
export type VitalsRecord = {
  readonly read: () => KioskVitals;
  /** Counts one more, and gives how many there are now. */
  readonly count: (what: Vital) => number;
  /** The page on the wall gave a sign of life at `steady` ms. */
  readonly beat: (steady: number) => void;
  readonly setSafe: (safe: boolean) => void;
};

/** A record in which nothing has happened yet. */
export const openVitals = (): VitalsRecord => {
  let vitals: KioskVitals = {
    lastBeat: null,
    renderersGone: 0,
    hangs: 0,
    windowsReplaced: 0,
    graphicsGone: 0,
    childrenGone: 0,
    safe: false,
  };
  return {
    read: () => vitals,
    count: (what) => {
      vitals = { ...vitals, [what]: vitals[what] + 1 };
      return vitals[what];
    },
    beat: (steady) => {
      vitals = { ...vitals, lastBeat: steady };
    },
    setSafe: (safe) => {
      vitals = { ...vitals, safe };
    },
  };
};
