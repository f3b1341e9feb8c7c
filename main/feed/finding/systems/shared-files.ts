import { isOn, perhaps, type System, surely } from './system.ts';

/** The address with one more parameter in its query. */
const withParameter = (url: URL, name: string, value: string): string => {
  const changed = new URL(url);
  changed.searchParams.set(name, value);
  return `${changed.pathname}${changed.search}`;
};

const hint = 'the file is not shared with everyone who has the link';

/** Dropbox shows a page where `dl=1` gives the file. */
export const dropbox: System = {
  name: 'Dropbox',
  hint,
  feedsOf: (url) =>
    isOn(url, 'dropbox.com') && /^\/(s|scl)\//.test(url.pathname) && url.searchParams.get('dl') !== '1'
      ? surely(withParameter(url, 'dl', '1'))
      : null,
};

/** OneDrive names a shared file by its link in base64 (`/shares/u!…`); https://learn.microsoft.com/onedrive/developer. */
const shareOf = ({ href }: URL): string =>
  `https://api.onedrive.com/v1.0/shares/u!${Buffer.from(href).toString('base64url')}/root/content`;

/** OneDrive and SharePoint: a link to a shared file shows it in Office, and gives it with `download=1`. */
export const oneDrive: System = {
  name: 'OneDrive',
  hint,
  feedsOf: (url) => {
    if (isOn(url, '1drv.ms')) return surely(shareOf(url));
    const isShare = isOn(url, 'sharepoint.com') && /^\/:[a-z]:\//.test(url.pathname);
    if (isShare && !url.searchParams.has('download')) return surely(withParameter(url, 'download', '1'));
    const isPage =
      isOn(url, 'onedrive.live.com') && /^\/(redir|edit(\.aspx)?|view(\.aspx)?)?$/.test(url.pathname);
    return isPage && url.searchParams.has('resid') ? surely(`/download${url.search}`) : null;
  },
};

const share = /^(.*?)(?:\/index\.php)?\/s\/([A-Za-z0-9]{10,32})\/?$/;
const calendar = /^(.*?)(?:\/index\.php)?\/apps\/calendar\/(?:p|embed)\/([A-Za-z0-9]+)/;

/** Nextcloud: a file that is shared by link, or a calendar; of several calendars in one link the first. */
export const nextcloud: System = {
  name: 'Nextcloud',
  hint,
  feedsOf: ({ pathname }) => {
    const [, ofCalendar, calendarToken] = calendar.exec(pathname) ?? [];
    if (calendarToken !== undefined) {
      return perhaps(`${ofCalendar}/remote.php/dav/public-calendars/${calendarToken}?export`);
    }
    const [, ofShare, token] = share.exec(pathname) ?? [];
    return token === undefined ? null : perhaps(`${ofShare}/s/${token}/download`);
  },
};
