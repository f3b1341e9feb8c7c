import { expect, test } from 'playwright/test';
import { recognised } from '../../../../../main/feed/finding/systems/systems.ts';

/** The host is left out where it is that of the page. */
const feedsOf = (page: string): readonly string[] | null => {
  const url = new URL(page);
  const found = recognised(url);
  return found && [found.name, ...found.feeds.map(({ href }) => href.replace(url.origin, ''))];
};

const pretalx = (base: string) => [
  'pretalx',
  `${base}/schedule/export/schedule.json`,
  `${base}/schedule/export/schedule.xml`,
  `${base}/schedule/widgets/schedule.json`,
];
const sessionize = [
  'Sessionize',
  ...['All', 'GridSmart', 'Sessions'].map((view) => `/api/v2/ab12cd34/view/${view}`),
];
const indico = (root: string, id: number) => [
  'Indico',
  `${root}/export/timetable/${id}.json`,
  `${root}/export/event/${id}.json?detail=sessions`,
  `${root}/event/${id}/event.ics?scope=contribution`,
];
const google = (id: string) => ['Google Calendar', `/calendar/ical/${id}/public/basic.ics`];
const outlook = 'https://outlook.office365.com/owa/calendar/ab@example.org/0123abcd';

const known: Readonly<Record<string, readonly string[]>> = {
  'https://pretalx.com/democon/': pretalx('/democon'),
  'https://pretalx.com/democon': pretalx('/democon'),
  'https://pretalx.com/democon-2026/schedule/#2026-09-02': pretalx('/democon-2026'),
  'https://pretalx.com/democon/talk/ABC123/': pretalx('/democon'),
  'https://pretalx.com/democon/cfp': pretalx('/democon'),
  'https://pretalx.com/democon/schedule/v/0.9/': pretalx('/democon'),
  'https://pretalx.com/orga/event/democon/schedule/': pretalx('/democon'),
  'https://pretalx.example.org/democon/speaker/': pretalx('/democon'),
  'https://pretalx.c3voc.de/rc3-2026/featured/': pretalx('/rc3-2026'),
  'https://cfp.example.org/2026/schedule/?lang=de': pretalx('/2026'),
  'https://example.org/pretalx/2026/talk/XYZ789/': pretalx('/pretalx/2026'),
  'https://example.org/2026/speaker/QWERTZ/': pretalx('/2026'),
  'https://sessionize.com/api/v2/ab12cd34': sessionize,
  'https://sessionize.com/api/v2/ab12cd34/view/Speakers?under=True': sessionize,
  'https://sessionize.com/api/v2/ab12cd34/view/GridSmart': [
    ...['Sessionize', '/api/v2/ab12cd34/view/GridSmart', '/api/v2/ab12cd34/view/All'],
    '/api/v2/ab12cd34/view/Sessions',
  ],
  'https://conf2026.sched.com/': ['Sched', '/all.ics'],
  'https://conf2026.sched.com/event/1abcd/opening?iframe=no': ['Sched', '/all.ics'],
  'https://indico.cern.ch/event/1234567/': indico('', 1234567),
  'https://indico.example.org/event/12/timetable/#20260901.detailed': indico('', 12),
  'https://example.org/indico/event/12/contributions/3/': indico('/indico', 12),
  'https://indico.example.org/conferenceDisplay.py?confId=12': indico('', 12),
  'https://indico.example.org/category/5/': ['Indico', '/category/5/events.ics'],
  'https://fosdem.org/2026/schedule/track/javascript/': ['FOSDEM', '/2026/schedule/xml'],
  'https://archive.fosdem.org/2025/schedule/': ['FOSDEM', '/2025/schedule/xml'],
  'https://fahrplan.events.ccc.de/congress/2025/fahrplan/event/opening': [
    ...['CCC Fahrplan', '/congress/2025/fahrplan/schedule.json', '/congress/2025/fahrplan/schedule.xml'],
  ],
  'https://events.ccc.de/congress/2025/hub/en/schedule': [
    ...['CCC Fahrplan', 'https://api.events.ccc.de/congress/2025/schedule.json'],
  ],
  'https://frab.example.org/en/conf26/public/events/12': [
    ...['frab', '/en/conf26/public/schedule.json', '/en/conf26/public/schedule.xml'],
  ],
  'https://events.example.org/conferences/osc26/program': [
    ...['OSEM', '/conferences/osc26/schedule.xml', '/conferences/osc26/schedule.ics'],
  ],
  'https://debconf26.debconf.org/schedule/': ['wafer', '/schedule/pentabarf.xml', '/schedule/xml'],
  'https://www.emfcamp.org/schedule/2026/12-a-talk': ['camp', '/schedule/2026.frab', '/schedule/2026.ical'],
  'https://bornhack.dk/bornhack-2026/program/': [
    ...['camp', '/bornhack-2026/program/frab.xml', '/bornhack-2026/program/ics/'],
  ],
  'https://eventyay.com/e/fa96ae2c': [
    'eventyay',
    'https://api.eventyay.com/v1/events/fa96ae2c.ics?include_sessions',
  ],
  'https://eventyay.com/fossasia/summit/schedule/': ['eventyay', ...pretalx('/fossasia/summit').slice(1)],
  'https://calendar.google.com/calendar/embed?src=hall1%40group.calendar.google.com&ctz=Europe%2FBerlin':
    google('hall1%40group.calendar.google.com'),
  'https://calendar.google.com/calendar/u/0?cid=aGFsbDFAZ3JvdXAuY2FsZW5kYXIuZ29vZ2xlLmNvbQ': google(
    'hall1%40group.calendar.google.com',
  ),
  'https://www.google.com/calendar/render?cid=webcal://pretalx.com/democon/schedule/export/schedule.ics': [
    ...['Google Calendar', 'https://pretalx.com/democon/schedule/export/schedule.ics'],
  ],
  'https://docs.google.com/spreadsheets/d/1AbC_d-E/edit?gid=77#gid=77': [
    ...['Google Sheets', '/spreadsheets/d/1AbC_d-E/export?format=csv&gid=77'],
  ],
  'https://docs.google.com/spreadsheets/d/1AbC_d-E/edit#gid=0': [
    ...['Google Sheets', '/spreadsheets/d/1AbC_d-E/export?format=csv&gid=0'],
  ],
  'https://docs.google.com/spreadsheets/d/1AbC_d-E/edit?usp=sharing': [
    'Google Sheets',
    '/spreadsheets/d/1AbC_d-E/export?format=xlsx',
    '/spreadsheets/d/1AbC_d-E/export?format=csv',
  ],
  'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml?gid=5&single=true': [
    ...['Google Sheets', '/spreadsheets/d/e/2PACX-1v/pub?output=csv&gid=5&single=true'],
  ],
  'https://docs.google.com/spreadsheets/d/e/2PACX-1v/pubhtml': [
    'Google Sheets',
    '/spreadsheets/d/e/2PACX-1v/pub?output=xlsx',
    '/spreadsheets/d/e/2PACX-1v/pub?output=csv',
  ],
  [`${outlook}/calendar.html`]: ['Outlook', '/owa/calendar/ab@example.org/0123abcd/calendar.ics'],
  'https://www.dropbox.com/scl/fi/abc/program.xlsx?rlkey=k&dl=0': [
    ...['Dropbox', '/scl/fi/abc/program.xlsx?rlkey=k&dl=1'],
  ],
  'https://org.sharepoint.com/:x:/g/personal/me/EabcD?e=x1': [
    ...['OneDrive', '/:x:/g/personal/me/EabcD?e=x1&download=1'],
  ],
  'https://1drv.ms/x/s!abc': [
    ...['OneDrive', 'https://api.onedrive.com/v1.0/shares/u!aHR0cHM6Ly8xZHJ2Lm1zL3gvcyFhYmM/root/content'],
  ],
  'https://cloud.example.org/index.php/s/aBcDeFgH1234567': ['Nextcloud', '/s/aBcDeFgH1234567/download'],
  'https://cloud.example.org/apps/calendar/p/aBcDeFgH1234567/dayGridMonth/now': [
    ...['Nextcloud', '/remote.php/dav/public-calendars/aBcDeFgH1234567?export'],
  ],
  'https://github.com/org/repo/blob/main/data/schedule.json': [
    ...['GitHub or GitLab', '/org/repo/raw/main/data/schedule.json'],
  ],
  'https://gitlab.example.org/a/b/-/blob/main/s.csv': ['GitHub or GitLab', '/a/b/-/raw/main/s.csv'],
  'https://codeberg.org/a/b/src/branch/main/s.csv': ['GitHub or GitLab', '/a/b/raw/branch/main/s.csv'],
};

const left: readonly string[] = [
  'https://pretalx.com/democon/schedule/export/schedule.xml',
  'https://pretalx.com/p/features/',
  'https://sessionize.com/democon-2026/',
  'https://democon.sessionize.com/',
  'https://conf2026.sched.com/all.ics',
  'https://sched.co/1abcd',
  'https://indico.example.org/e/summer-school',
  'https://indico.example.org/export/event/12.json?detail=sessions',
  'https://fosdem.org/2026/schedule/xml',
  'https://calendar.google.com/calendar/ical/a%40b.org/private-0123456789abcdef/basic.ics',
  'https://docs.google.com/spreadsheets/d/1AbC_d-E/export?format=csv&gid=1',
  'https://docs.google.com/spreadsheets/d/1AbC_d-E/gviz/tq?tqx=out:csv&sheet=Talks',
  `${outlook}/calendar.ics`,
  'https://www.dropbox.com/s/abc/program.csv?dl=1',
  'https://raw.githubusercontent.com/org/repo/main/schedule.json',
  'https://example.org/',
  'https://example.org/program.ics',
  'https://example.org/2026/talk/why-we-meet/',
];

test('a page of a known system leads to the feeds of its event, the best first', () => {
  const found = Object.fromEntries(Object.keys(known).map((page) => [page, feedsOf(page)]));
  expect(found).toEqual(known);
});

test('feeds, and pages that say nothing of their event, are asked as they stand', () => {
  expect(left.filter((address) => feedsOf(address) !== null)).toEqual([]);
});
