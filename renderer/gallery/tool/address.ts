import { useCallback, useEffect, useMemo, useState } from 'react';

/** New values of the address; null takes one away. */
export type Changes = Readonly<Record<string, string | null>>;

/** A choice replaces the address, a place that one goes back from is pushed. */
export type Change = (changes: Changes, kind?: 'replace' | 'push') => void;

/** An address as its choices make it; what is empty or null is left out. */
export const addressWith = (asked: URLSearchParams, changes: Changes): string => {
  const next = new URLSearchParams(asked);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return `?${next}`;
};

/** What was chosen stands in the address bar and nowhere else, so that it can be sent to somebody and survives a reload. */
export const useAddress = (): { readonly asked: URLSearchParams; readonly change: Change } => {
  const [search, setSearch] = useState(() => location.search);
  useEffect(() => {
    const read = (): void => setSearch(location.search);
    window.addEventListener('popstate', read);
    return () => window.removeEventListener('popstate', read);
  }, []);
  const change = useCallback<Change>((changes, kind = 'replace') => {
    const next = addressWith(new URLSearchParams(location.search), changes);
    if (kind === 'push') history.pushState(null, '', next);
    else history.replaceState(null, '', next);
    setSearch(next);
  }, []);
  return { asked: useMemo(() => new URLSearchParams(search), [search]), change };
};
