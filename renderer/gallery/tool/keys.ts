import { useEffect, useRef } from 'react';

/** What keys do, by their names; `Shift+` stands before that of an arrow where it is held. */
export type Keys = readonly (readonly [key: string, act: () => void])[];

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLSelectElement || (target instanceof HTMLInputElement && target.type !== 'range');

/** Keys of the whole page. Whoever types into a field keeps all of them but Escape, which leaves it. */
export const useKeys = (keys: Keys): void => {
  const current = useRef(keys);
  current.current = keys;
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey) return;
      // A button is pressed with the space bar.
      if (event.target instanceof HTMLButtonElement && event.key === ' ') return;
      if (isTyping(event.target) && event.key !== 'Escape') return;
      const name = event.shiftKey && event.key.startsWith('Arrow') ? `Shift+${event.key}` : event.key;
      const [, act] = current.current.find(([key]) => key === name) ?? [];
      if (act === undefined) return;
      event.preventDefault();
      act();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, []);
};
