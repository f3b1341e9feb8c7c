import type { Callboard, Snapshot } from '../preload/contract.ts';

declare global {
  interface Window {
    /** Put there by preload/bridge.ts; missing in a plain browser. */
    readonly callboard?: Callboard;
  }
}

/** The page's one connection to the venue: main's, or in a plain browser a stand-in that says `snapshot` once. */
export const venueOf = (page: Window, snapshot: Snapshot): Callboard => page.callboard ?? standIn(snapshot);

const standIn = (snapshot: Snapshot): Callboard => {
  let listen: ((snapshot: Snapshot) => void) | null = null;
  return {
    onSnapshot: (listener) => {
      listen = listener;
    },
    ready: () => listen?.(snapshot),
    beat: () => undefined,
    shown: () => undefined,
    error: (report) => {
      throw new Error(report);
    },
  };
};
