import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { inFolder } from '../../fixtures/feeds.ts';
import { drawnPng } from '../../fixtures/photos.ts';
import { check, reportOn } from './checking.ts';

const sponsor = (picture: string) => ({ level: 'sponsor', title: 'ACME', text: 'Thank you', picture });

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 3 1"><path d="M0 0h3v1H0z"/></svg>';

test('check names each picture of a sponsor that no screen could show, with its place, and is silent about one that can', async () => {
  await inFolder(async (folder) => {
    const png = drawnPng(30, 10);
    await writeFile(join(folder, 'whole.png'), png);
    await writeFile(join(folder, 'cut.png'), png.subarray(0, 40));
    await writeFile(join(folder, 'whole.svg'), svg);
    await writeFile(join(folder, 'broken.svg'), svg.slice(0, 60));
    await writeFile(join(folder, 'logo.gif'), 'GIF89a');
    const pictures = ['whole.png', 'nope.png', 'cut.png', 'whole.svg', 'broken.svg', 'logo.gif'];
    const file = join(folder, 'notices.json');
    const notices = [{ text: 'Lunch' }, ...pictures.map(sponsor), sponsor('data:image/png;base64,AAAA')];
    await writeFile(file, JSON.stringify({ callboard: 1, notices }));
    const { problems } = await reportOn('--notices', file);
    const told = problems.map(({ code, where, message }) => [code, where.replace(/.*: /, ''), message]);
    const named = (name: string, fault: string) => expect.stringContaining(`${join(folder, name)} ${fault}`);
    expect(told).toEqual([
      ['NOTICE_PICTURE', 'notices[2].picture', named('nope.png', 'does not exist: the sponsor')],
      ['NOTICE_PICTURE', 'notices[3].picture', named('cut.png', 'ends in the middle of the picture')],
      ['NOTICE_PICTURE', 'notices[5].picture', named('broken.svg', 'is a broken SVG')],
      ['NOTICE_PICTURE', 'notices[6].picture', named('logo.gif', 'is no picture that can be shown')],
      [
        'NOTICE_PICTURE',
        'notices[7].picture',
        expect.stringContaining('This picture is no picture that can'),
      ],
    ]);
    expect((await check('--notices', file)).out).toContain('NOTICE_PICTURE');
  });
});

test('what a hostile file says is printed in part, and an emergency without words as one', async () => {
  await inFolder(async (folder) => {
    const file = join(folder, 'notices.json');
    const piled = `Z${'\u0301\u0302\u0303'.repeat(2000)}`;
    const rooms = [...Array.from({ length: 90 }, (_, index) => `Hall ${index}`)];
    const notices = [
      { text: 'x'.repeat(100_000), rooms: ['r'.repeat(100_000), 'a\u001b[2Jb', ...rooms] },
      { text: piled, rooms: [piled] },
      { level: 'emergency' },
    ];
    await writeFile(file, JSON.stringify({ callboard: 1, notices }));
    const { out } = await check('--notices', file);
    expect(Math.max(...out.split('\n').map(({ length }) => length))).toBeLessThan(500);
    expect(out).toContain(`"${'x'.repeat(99)}…" until it is taken out; only the sign of ${'r'.repeat(99)}…`);
    expect(out).toContain('and 80 more');
    expect(out).not.toContain('\u001b');
    expect(out).toContain('[on] emergency without words');
    expect(out).toContain('NOTICE_WORDLESS');
  });
});
