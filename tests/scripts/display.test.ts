import { existsSync, readFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { expect, test } from 'playwright/test';
import { virtualDisplay } from '../../scripts/launch/display.mjs';
import { xAuthority } from '../../scripts/launch/x-authority.mjs';

const cookieName = 'MIT-MAGIC-COOKIE-1';

/** The first byte of an X server's answer to a client with this cookie: 0 is a refusal, 1 a welcome. */
const answerOf = (display: string, cookie: Buffer): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    const head = Buffer.alloc(12);
    head.write('l');
    head.writeUInt16LE(11, 2);
    const name = cookie.length > 0 ? Buffer.from(`${cookieName}\0\0`) : Buffer.alloc(0);
    head.writeUInt16LE(cookie.length > 0 ? cookieName.length : 0, 6);
    head.writeUInt16LE(cookie.length, 8);
    const socket = createConnection(`/tmp/.X11-unix/X${display.slice(1)}`);
    socket.once('error', reject);
    socket.once('data', (bytes) => {
      socket.destroy();
      resolve(bytes[0]);
    });
    socket.write(Buffer.concat([head, name, cookie]));
  });

test('a virtual display lets in only who has its cookie, and is gone when it is closed', async () => {
  test.skip(!existsSync('/usr/bin/Xvfb'), 'Xvfb is not installed');
  const { env, close } = await virtualDisplay({ size: '640x480' });
  const { DISPLAY = '', XAUTHORITY = '' } = env;
  const cookie = readFileSync(XAUTHORITY).subarray(-16);
  expect(await answerOf(DISPLAY, Buffer.alloc(0))).toBe(0);
  expect(await answerOf(DISPLAY, Buffer.alloc(16))).toBe(0);
  expect(await answerOf(DISPLAY, cookie)).toBe(1);
  await close();
  expect(existsSync(XAUTHORITY)).toBe(false);
  await expect(answerOf(DISPLAY, cookie)).rejects.toThrow();
});

test('an X authority file for any display is one entry of family "wild"', () => {
  const file = xAuthority(Buffer.alloc(16, 7));
  expect(file.toString('hex')).toBe(
    `ffff00000000${'0012'}${Buffer.from(cookieName).toString('hex')}${'0010'}${'07'.repeat(16)}`,
  );
});
