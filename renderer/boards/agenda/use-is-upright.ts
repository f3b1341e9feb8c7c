import { useSyncExternalStore } from 'react';

const upright = (): MediaQueryList => window.matchMedia('(orientation: portrait)');

const onTurn = (listen: () => void): (() => void) => {
  const query = upright();
  query.addEventListener('change', listen);
  return () => query.removeEventListener('change', listen);
};

/** Whether the screen stands upright: a fact of the screen as its size is, and followed when it is turned. */
export const useIsUpright = (): boolean => useSyncExternalStore(onTurn, () => upright().matches);
