import { useSyncExternalStore } from 'react';

/** How many groups stay legible on one page of the tracks board: two rows of two, or five rows on an upright screen. */
const mostOn = { landscape: 4, portrait: 5 } as const;

/** The most groups per page for the shape of this screen, now and when it is turned. */
export const useMostPerPage = (): number =>
  useSyncExternalStore(
    (changed) => {
      const query = upright();
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => (upright().matches ? mostOn.portrait : mostOn.landscape),
  );

const upright = (): MediaQueryList => window.matchMedia('(orientation: portrait)');
