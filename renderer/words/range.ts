/** An hour in its parts: what stands before the figures, the figures, and what stands behind them ("AM"). */
const hour = /^(?<before>\D*)(?<figures>\d.*\d)(?<behind>\D*)$/u;

/** "10:30–11:05", "10:15–10:55 AM", "上午8:30–9:00": what both hours have in common is said once. */
export const rangeOf = (begins: string, ends: string): string => {
  const [from, to] = [hour.exec(begins)?.groups, hour.exec(ends)?.groups];
  if (from === undefined || to === undefined) return `${begins} – ${ends}`;
  const isPlain = `${to['before']}${to['behind']}` === '';
  if (isPlain && from['behind'] === '') return `${begins}–${ends}`;
  if (from['before'] !== to['before'] || from['behind'] !== to['behind']) return `${begins} – ${ends}`;
  return `${from['before']}${from['figures']}–${to['figures']}${to['behind']}`;
};
