import { breaks, findsBroken } from '../fixtures/broken-scenes.ts';
import { test, withoutChromium } from '../fixtures/gallery-in-chromium.ts';
import { walk, walks } from '../fixtures/scene-walk.ts';

test.skip(...withoutChromium);

for (const each of walks) {
  test(`C8: in Debian's Chromium every scene stands at ${each.size} in the ${each.theme} theme`, async ({
    gallery,
  }) => {
    test.setTimeout(180_000);
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
