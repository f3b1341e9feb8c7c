import { breaks, findsBroken } from '../fixtures/broken-scenes.ts';
import { expect, test, withoutChromium } from '../fixtures/gallery-in-chromium.ts';
import { wronglyGrounded } from '../fixtures/painted-grounds.ts';
import { walk, walks } from '../fixtures/scene-walk.ts';

test.skip(...withoutChromium);

for (const each of walks) {
  test(`C8: in Debian's Chromium every scene stands at ${each.size} in the ${each.theme} theme`, async ({
    gallery,
  }) => {
    test.setTimeout(300_000);
    await walk(gallery, each);
  });
}

for (const each of breaks) {
  test(`in Debian's Chromium a door with ${each.what} is found fault with, and for nothing else`, async ({
    gallery,
  }) => {
    await findsBroken(gallery, each);
  });
}

test('the grounds that contrast is computed from are those that are painted', async ({ gallery }) => {
  await gallery.page.setViewportSize({ width: 1280, height: 720 });
  for (const name of [
    ...['demo-tracks', 'room-running', 'track-cancelled', 'lobby-29-rooms', 'agenda-exceptions'],
    ...['standby-countdown', 'takeover-stress', 'band-lobby', 'sponsor-long', 'look-logo-room&theme=light'],
  ]) {
    await gallery.show(name);
    expect.soft(await wronglyGrounded(gallery), name).toEqual([]);
  }
});
