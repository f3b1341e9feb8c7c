import { isOn, type System, surely } from './system.ts';

const sheet = /^((?:\/a\/[^/]+)?\/spreadsheets(?:\/u\/\d+)?\/d\/)(e\/)?([^/]+)(?:\/(.*))?$/;

/** The tab of a spreadsheet that an address names, in its query or after the `#`. */
const gidOf = ({ searchParams, hash }: URL): string | null => {
  const gid = searchParams.get('gid') ?? /[#&]gid=(\d+)/.exec(hash)?.[1] ?? null;
  return gid !== null && /^\d+$/.test(gid) ? gid : null;
};

/**
 * Google Sheets: the sheet as it is edited and shared, or published to the web. An address that names a tab means that
 * tab, as CSV; one that does not means the whole document: all its sheets as XLSX, else the first as CSV.
 */
export const googleSheets: System = {
  name: 'Google Sheets',
  hint: 'the sheet is not shared: set "Anyone with the link" to "Viewer"',
  feedsOf: (url) => {
    const [, folder, published, id, page = ''] = isOn(url, 'docs.google.com')
      ? (sheet.exec(url.pathname) ?? [])
      : [];
    if (folder === undefined || id === undefined || /^(export|gviz)\b/.test(page)) return null;
    const gid = gidOf(url);
    if (published !== undefined) {
      if (url.searchParams.has('output')) return null;
      const pub = `${folder}e/${id}/pub`;
      return gid === null
        ? surely(`${pub}?output=xlsx`, `${pub}?output=csv`)
        : surely(`${pub}?output=csv&gid=${gid}&single=true`);
    }
    const file = `${folder}${id}/export`;
    return gid === null
      ? surely(`${file}?format=xlsx`, `${file}?format=csv`)
      : surely(`${file}?format=csv&gid=${gid}`);
  },
};
