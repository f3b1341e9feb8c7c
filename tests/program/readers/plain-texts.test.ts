import { expect, test } from 'playwright/test';
import type { Session } from '../../../program/model.ts';
import { codes, programOf } from './reading.ts';
import { asJson, asXml, oneEvent, type SmallFeed } from './small-feed.ts';

const date = '2024-02-03T10:00:00+01:00';
const titled = (title: string): SmallFeed => oneEvent({ date, title });
const titleIn = (text: string): string | undefined => programOf(text).sessions[0]?.title;

/** Titles that only look like markup; most of them are real. */
const words: readonly string[] = [
  ...[
    'Using <template> in C++',
    'Beyond the <b> tag',
    'From <b> to <strong>',
    'std::vector<int>',
    'VVdeC<>Arm',
  ],
  ...[
    'a < b and c > d',
    'We <3 Techno',
    '>160bpm-schranz to chill',
    'RCPT TO:<grå@grå.org>',
    '</style> wars',
  ],
  ...['AT&T', 'Q&A; and more', '&c.', 'Bits&Bäume & Co', '&copy without its end', '&#65', '&constructor;'],
  ...[
    '*nix',
    '*args and **kwargs',
    '*args/**kwargs',
    '**/*.ts and **/*.js',
    '5 * 3 * 2',
    '5*3*2',
    'A* and *B',
  ],
  ...[
    'Nutzer*innen und Hacker*innen',
    'trans*-Vernetzung trans*Gesundheit',
    'Frauen* und *inter',
    '** NEW ** x',
  ],
  ...[
    'a 3,500 m² *space with 400+ Members',
    'so @#!*, and what*',
    'Find My * 101',
    'char *p, *q',
    'JoustMania!*',
  ],
  ...[
    'snake_case_names',
    'io_uring, eBPF and AF_XDP',
    '__init__ and __slots__',
    '_id and _rev',
    '_Elena_Berlin_',
  ],
  ...['GLAM und ¯\\_(ツ)_/¯', 'OONI\\', 'C:\\temp', '#unplugTrump', 'C# and F#', '# ', '#1 of #2', 'F#X & S'],
  ...[
    'Let`s talk about Rust`s macros',
    'f[x](y) and [New] (part 2)',
    '*',
    '**',
    '`',
    '<b></b>',
    '[](https://x.org)',
  ],
  ...['🔤 Ｆｕｌｌ－ｗｉｄｔｈ「字幕」', 'Two  blanks', 'nbsp\u00a0here'],
];

test('words that only look like HTML, entities or Markdown stay as they are published', () => {
  for (const title of words) {
    expect(titleIn(asJson(titled(title)))).toBe(title.trim());
    expect(titleIn(asXml(titled(title)))).toBe(title.trim());
  }
});

/** Marked up as editors do it, and what of it is text. */
const marked: readonly (readonly [string, string])[] = [
  ['<b>Hot</b> <EM class="x">news</EM>', 'Hot news'],
  ['One<br>two<br/>three <br /> four', 'One two three four'],
  ['<p>One</p>\n<p>Two <i>and</i> more</p>', 'One Two and more'],
  ['<span style="color: red; content: \'a>b\'">Red</span> hats', 'Red hats'],
  ['<a href="https://x.org/?a=1&amp;b=2">Linked</a> title', 'Linked title'],
  ['H<sub>2</sub>O and <template>', 'H2O and <template>'],
  ['<ul><li>One</li><li>Two</li></ul>', 'One Two'],
  ['**Keynote:** the *right* way, a _very_ good one', 'Keynote: the right way, a very good one'],
  ['__Hot topic__ (*only here*)', 'Hot topic (only here)'],
  ['The best `case` scenario of ``x``', 'The best case scenario of x'],
  ['`**kwargs` and `<b>bold</b>`', '**kwargs and <b>bold</b>'],
  ['[Documentation](https://x.org/a_b_c) matters', 'Documentation matters'],
  ['## Heading', 'Heading'],
  ['FLINTA\\* only, snake\\_case, \\#1', 'FLINTA* only, snake_case, #1'],
];

test('HTML and Markdown in a title become its text, in JSON and in XML', () => {
  for (const [title, text] of marked) {
    expect(titleIn(asJson(titled(title)))).toBe(text);
    expect(titleIn(asXml(titled(title)))).toBe(text);
  }
  const { problems } = programOf(
    asJson(oneEvent({ date, duration: '1:00', title: '<b>Hot</b> &amp; *new*' })),
  );
  expect(problems).toEqual([]);
});

test('entities are decoded once: in JSON by us, in XML by its parser, and in the HTML that XML holds', () => {
  for (const [title, text] of [
    ['R&amp;D', 'R&D'],
    ['&amp;lt;b&amp;gt;', '&lt;b&gt;'],
    ['&lt;script&gt; &hearts; &#8217;&#x1F600;', '<script> ♥ ’😀'],
    ['B&#x202e; 13&#0;', 'B 13\ufffd'],
    ['&#42;not emphasis&#42;', '*not emphasis*'],
  ] as const) {
    expect(titleIn(asJson(titled(title)))).toBe(text);
    expect(titleIn(asXml(titled(title)))).toBe(title);
  }
  expect(titleIn(asXml(titled('<i>R&amp;D</i>')))).toBe('R&D');
  expect(codes(programOf(asJson(titled('B&#x202e; 13'))))).toContain('BIDI_STRIPPED');
});

const named = (name: string): Session | undefined =>
  programOf(
    JSON.stringify({
      schedule: {
        conference: {
          time_zone_name: 'Europe/Brussels',
          tracks: [{ name, color: '#123456' }],
          days: [
            {
              rooms: {
                [name]: [
                  {
                    title: name,
                    track: name,
                    date,
                    duration: '1:00',
                    persons: [{ name, affiliation: name }],
                  },
                ],
              },
            },
          ],
        },
      },
    }),
  ).sessions[0];

test('names lose HTML and entities; stars and underscores are part of them', () => {
  expect(named('<b>Bits</b> &amp; Bäume')).toMatchObject({
    rooms: ['Bits & Bäume'],
    track: 'Bits & Bäume',
    speakers: [{ name: 'Bits & Bäume', affiliation: 'Bits & Bäume' }],
  });
  for (const name of ['*Talk 2*', '_Elena_', '`root`', '# 4', '**']) {
    expect(named(name)).toMatchObject({
      rooms: [name],
      track: name,
      speakers: [{ name, affiliation: name }],
    });
  }
});

test('a declared room and track are the ones its sessions name, however both are escaped', () => {
  const program = programOf(
    asJson({ rooms: { 'R&amp;D': [{ title: 'A', date }], 'R&D': [{ title: 'B', date }] } }),
  );
  expect(program.rooms).toEqual([{ name: 'R&D', id: null }]);
});

test('C11: texts built to make marks hard to find are read at once', () => {
  const parts = [
    '<a ',
    '<a "',
    '*a',
    '[a',
    '`a',
    '_a ',
    '<b>',
    '[a](https://',
    '&',
    '**a ',
    '\\',
    '__a',
    '<b></b>',
  ];
  const began = performance.now();
  for (const part of parts) {
    const events = Array.from({ length: 20 }, () => ({ title: part.repeat(10_000), date }));
    expect(programOf(asJson({ rooms: { Hall: events } })).sessions.length).toBeGreaterThan(0);
  }
  expect(performance.now() - began).toBeLessThan(10_000);
});
