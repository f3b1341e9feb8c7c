const day = 86_400_000;

/** @param {string} date such as "2024-12-31" @param {number} days */
const dayAfter = (date, days) => new Date(Date.parse(date) + days * day).toISOString().slice(0, 10);

/**
 * A program's text with its days moved on. Only dates of the event itself are touched: others may stand in abstracts.
 * @param {string} text frab XML or JSON
 * @param {number} days
 * @param {{ first: string, last: string }} event its first and last day, such as "2024-12-27"
 */
export const movedOn = (text, days, { first, last }) =>
  text.replaceAll(/\b\d{4}-\d{2}-\d{2}(?=[T"<])/g, (date) =>
    date >= dayAfter(first, -1) && date <= dayAfter(last, 1) ? dayAfter(date, days) : date,
  );

/** @param {string} text @param {RegExp} pattern @param {number} index @param {(found: string) => string} change */
const changeOne = (text, pattern, index, change) => {
  let number = 0;
  return text.replaceAll(pattern, (found) => (number++ === index ? change(found) : found));
};

/**
 * A program's text as its organisers would publish it next: one session has another title and, in XML, every second
 * time another one is gone.
 * @param {string} text frab XML or JSON
 * @param {number} revision
 */
export const revised = (text, revision) => {
  const titles = /<title>|"title":\s*"/g;
  // The first title is the event's own.
  const index = 1 + ((revision * 37) % Math.max(1, [...text.matchAll(titles)].length - 1));
  const retitled = changeOne(text, titles, index, (found) => `${found}Revision ${revision}: `);
  if (revision % 2 === 0 || !text.trimStart().startsWith('<')) return retitled;
  const sessions = /<event [\s\S]*?<\/event>/g;
  const gone = (revision * 53) % Math.max(1, [...text.matchAll(sessions)].length);
  return changeOne(retitled, sessions, gone, () => '');
};
