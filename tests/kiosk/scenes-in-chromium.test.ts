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
