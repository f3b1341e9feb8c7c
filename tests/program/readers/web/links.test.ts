import { expect, test } from 'playwright/test';
import { feedLinksIn } from '../../../../program/readers/web/links.ts';

const page = (body: string): string => `<!DOCTYPE html><html><head></head><body>${body}</body></html>`;

const found: readonly [string, string, readonly string[]][] = [
  [
    'a feed that a page declares as its own',
    '<link rel="alternate" type="text/calendar" href="/all.ics?a=1&amp;b=2"><link rel=alternate type=application/rss+xml href=/news.xml>',
    ['/all.ics?a=1&b=2'],
  ],
  [
    'links that are called like a program, before calendars and tables',
    `<a href="rooms.csv">Table</a> <A HREF='webcal://example.org/c'>Subscribe</A> <a href=cal.ics>Calendar</a>
     <a href="/2026/schedule/export/schedule.xml">XML</a> <a href="../fahrplan.de.json#top">JSON</a>`,
    [
      '/2026/schedule/export/schedule.xml',
      '../fahrplan.de.json#top',
      'webcal://example.org/c',
      'cal.ics',
      'rooms.csv',
    ],
  ],
  [
    "Sessionize's script, and what it makes of itself",
    `<script src="https://sessionize.com/api/v2/ab12cd34/view/GridSmart"></script>
     <div data-sessionize-load-url="https://sessionize.com/api/v2/ab12cd34/view/GridSmart?x=1"></div>
     <script>fetch('https://sessionize.com/api/v2/zz99yy88/view/Sessions')</script>`,
    ['https://sessionize.com/api/v2/ab12cd34/view/All', 'https://sessionize.com/api/v2/zz99yy88/view/All'],
  ],
  [
    "pretalx's widget, by its element or its script",
    `<script src="https://pretalx.example.org/democon/schedule/widget/v2.en.js"></script>
     <pretalx-schedule event-url="https://pretalx.example.org/democon/" locale="en"></pretalx-schedule>
     <pretalx-schedule event-url="javascript:alert(1)"></pretalx-schedule>`,
    ['https://pretalx.example.org/democon/schedule/export/schedule.xml'],
  ],
  [
    'Sched by its embed, but not by a mere link',
    `<a id="sched-embed" href="//conf2026.sched.com/">View</a><a href="https://other.sched.com/">x</a>
     <script src="//conf2026.sched.com/js/embed.js"></script>`,
    ['https://conf2026.sched.com/all.ics'],
  ],
  [
    'every calendar that Google lays over another, and a published sheet',
    `<iframe src="https://calendar.google.com/calendar/embed?ctz=Europe%2FBerlin&amp;src=a1%40group.calendar.google.com&src=b2@group.calendar.google.com"></iframe>
     <iframe src="https://docs.google.com/spreadsheets/d/e/2PACX-1v_Q-w/pubhtml?widget=true&amp;headers=false"></iframe>`,
    [
      'https://calendar.google.com/calendar/ical/a1%40group.calendar.google.com/public/basic.ics',
      'https://calendar.google.com/calendar/ical/b2%40group.calendar.google.com/public/basic.ics',
      'https://docs.google.com/spreadsheets/d/e/2PACX-1v_Q-w/pub?output=csv',
    ],
  ],
  [
    'nothing in comments, in scripts, and what is no program',
    `<!-- <a href="schedule.xml"> --><script>'<a href="schedule.json">'</script><style>a{}</style>
     <a href="/talk/ABCDEF.ics">one talk</a><a href="/wp-json/x.json">x</a><a href="photo.jpg">y</a><a>z</a>
     <link rel="alternate" type="application/json" href="https://example.org/wp-json/wp/v2/pages/5">
     <link rel="stylesheet" type="text/css" href="schedule.xml">`,
    [],
  ],
  [
    'a link whose tags were never closed',
    '<p <a href="schedule.json" <b <a title=\'"\' href=program.ics',
    ['schedule.json', 'program.ics'],
  ],
];
for (const [what, body, links] of found) {
  test(`finds ${what}`, () => {
    expect(feedLinksIn(page(body))).toEqual(links);
  });
}

test('each link counts once, and a page of links gives twenty', () => {
  const many = Array.from({ length: 500 }, (_, index) => `<a href="${index % 40}.ics">`).join('');
  expect(feedLinksIn(page(many))).toHaveLength(20);
});

const hostile: readonly [string, string][] = [
  ['tags that never end', '<a '.repeat(3_000_000)],
  ['quotes that never close', '<a href="'.repeat(999_999)],
  ['comments that never close', '<!-- '.repeat(2_000_000)],
  ['scripts that never close', '<script>'.repeat(1_000_000)],
  ['blanks inside a tag', `<a ${' '.repeat(8_000_000)}`],
  ['an attribute of megabytes', `<a href="${'x'.repeat(8_000_000)}">`],
];
test('hostile pages of 8 MB are gone through once', () => {
  test.setTimeout(20_000);
  for (const [what, text] of hostile) expect(feedLinksIn(text), what).toEqual([]);
});
