import { expect, test } from 'playwright/test';
import { readNotices } from '../../../program/notices/read-notices.ts';

const textsOf = (file: string) => {
  const read = readNotices(file);
  return read.ok ? read.value.notices.map(({ wordings }) => wordings[0]?.text) : read.problem;
};

test('notices may have comments, a comma after the last and a byte order mark, as settings may', () => {
  const file = `\uFEFF{
    // what the caterer said
    "callboard": 1, /* version */
    "notices": [
      { "text": "Lunch // at noon, ]", }, // "not this"
      { "text": "See http://a.example/*,}", /* last */ },
    ],
  }`;
  expect(textsOf(file)).toEqual(['Lunch // at noon, ]', 'See http://a.example/*,}']);
});

test('a fault in a file with comments is told where it stands', () => {
  const fault = textsOf('{ // one\n  "notices": [\n    { "text": "A" ; }\n  ]\n}');
  expect(fault).toMatchObject({ code: 'FEED_PARSE', where: 'line 3, column 19' });
});

test('a file that is empty or cut off is told as a file, and no server is blamed', () => {
  for (const file of ['', ' \n', '\uFEFF']) {
    expect(textsOf(file)).toMatchObject({ message: expect.stringContaining('The file is empty.') });
  }
  const cut = textsOf('{"callboard": 1, "notices": [{"te');
  expect(cut).toMatchObject({ where: 'end of file', message: expect.stringContaining('file of notices') });
});

// Where the time grew with the square of the length this would take minutes, and end at the limit of the test.
test('a megabyte built to slow the reader is refused in time', () => {
  const most = 1024 * 1024;
  for (const piece of ['\\"', '/*', '",', '[', ', ', '"\\']) {
    expect(textsOf(`{"notices": [${piece.repeat(most / piece.length)}`)).toHaveProperty('code');
  }
});

test('an emergency without words is one all the same, and is told as wordless', () => {
  const read = readNotices('{"notices": [{"level": "emergency"}, {"level": "emergency", "text": 7}, {}]}');
  expect(read).toMatchObject({
    ok: true,
    value: {
      skipped: 1,
      notices: [
        { level: 'emergency', wordings: [{ title: null, text: '' }] },
        { level: 'emergency', wordings: [{ title: null, text: '' }] },
      ],
    },
  });
  const problems = read.ok ? read.value.problems.map(({ code, where }) => `${code} ${where}`) : [];
  expect(problems).toContain('NOTICE_WORDLESS notices[0]');
  expect(problems).toContain('NOTICE_WORDLESS notices[1]');
});

test('a picture on what is no sponsor is left out, and says which notice has it', () => {
  const read = readNotices('{"notices": [{"text": "A"}, {"text": "B", "picture": "b.png"}]}');
  expect(read).toMatchObject({
    ok: true,
    value: {
      notices: [{ picture: null }, { picture: null }],
      problems: [{ code: 'FIELD_INVALID', where: 'notices[1].picture' }],
    },
  });
});
