import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'playwright/test';
import { type Source, sourceOf } from '../../../main/feed/source.ts';
import { defaultSettings, plainSource } from '../../../program/settings/settings.ts';
import {
  type Behaviour,
  content,
  type FeedServer,
  gzipBomb,
  portal,
  redirect,
  routes,
  silence,
  startFeedServer,
  status,
} from '../../fixtures/feed-server.ts';
import { bombPng, drawnPng, smallJpeg, smallWebp } from '../../fixtures/photos.ts';
import { photo, pictureRig } from '../../fixtures/picture-rig.ts';

const sourceAt = (from: string, headers: Readonly<Record<string, string>> = {}): Source =>
  sourceOf(defaultSettings, { ...plainSource(from), headers }, 'UTC', {});

const program = (...sources: readonly Source[]) => ({ program: sources, notices: [] });

const pathsAsked = ({ asked }: FeedServer): readonly string[] => asked.map(({ path }) => path);

const using = async (behaviour: Behaviour, run: (server: FeedServer) => Promise<void>): Promise<void> => {
  const server = await startFeedServer(behaviour);
  await run(server).finally(server.close);
};

test('PNG, JPEG and WebP come to be ready, are told of together, and served from memory as WebP', () =>
  using(
    routes({ '/a.png': content(drawnPng(60, 80)), '/b': content(smallJpeg), '/c.jpg': content(smallWebp) }),
    async ({ url }) => {
      const rig = pictureRig(program(sourceAt(url)));
      const all = ['a.png', 'b', 'c.jpg'].map((name) => `${url}${name}`);
      rig.want(all.map(photo));
      await expect.poll(() => Object.keys(rig.ready())).toEqual(all);
      expect(rig.told()).toBeLessThanOrEqual(2);
      for (const path of Object.values(rig.ready())) {
        expect(path).toMatch(/^\/pictures\/[0-9a-f]{24}\.webp$/);
        expect(rig.at(path)).toMatchObject({ path, type: 'image/webp' });
      }
      expect(rig.at('/pictures/other.webp')).toBeNull();
    },
  ));

test('what is no photo is refused with its reason, and is not asked for again', () =>
  using(
    routes({
      '/bomb.png': content(bombPng()),
      '/packed': gzipBomb(9).behaviour,
      '/page': portal('image/png'),
      '/drawing': content('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>', {
        type: 'image/png',
      }),
      '/cut': content(drawnPng(60, 80).subarray(0, 300)),
      '/good': content(smallJpeg),
    }),
    async (server) => {
      const { url } = server;
      const rig = pictureRig(program(sourceAt(url)));
      const names = ['bomb.png', 'packed', 'page', 'drawing', 'cut', 'missing', 'good'];
      rig.want(names.map((name) => photo(`${url}${name}`)));
      await expect.poll(() => Object.keys(rig.ready())).toEqual([`${url}good`]);
      await expect.poll(() => rig.said.length).toBe(6);
      const said = rig.said.map(({ picture, why, again }) => [String(picture).replace(url, ''), why, again]);
      expect(said.toSorted()).toEqual([
        ['bomb.png', 'has 30000 by 30000 pixels', 21_600],
        ['cut', 'is no PNG, JPEG or WebP that is whole', 21_600],
        ['drawing', 'is a drawing and no photo', 21_600],
        ['missing', 'cannot be had (FEED_HTTP 404)', 21_600],
        ['packed', expect.stringContaining('FEED_TOO_BIG'), 21_600],
        ['page', 'is no PNG, JPEG or WebP that is whole', 21_600],
      ]);
      rig.want([photo(`${url}good`)]);
      // What is due is asked for in order: once the last of these was, nothing before it will be.
      rig.want([...names, 'later'].map((name) => photo(`${url}${name}`)));
      await expect.poll(() => pathsAsked(server)).toContain('/later');
      expect(pathsAsked(server)).toHaveLength(names.length + 1);
    },
  ));

test('a server that is silent costs its own photo, and one that is down for a while is asked again', () => {
  let failures = 0;
  const wavering: Behaviour = (request, response) => {
    failures += 1;
    (failures < 2 ? status(503) : content(smallJpeg))(request, response);
  };
  return using(
    routes({ '/silent': silence, '/wavering': wavering, '/good': content(smallWebp) }),
    async ({ url }) => {
      const rig = pictureRig(program(sourceAt(url)), { patience: 20 });
      rig.want(['silent', 'wavering', 'good'].map((name) => photo(`${url}${name}`)));
      await expect.poll(() => Object.keys(rig.ready())).toContain(`${url}good`);
      await expect.poll(() => Object.keys(rig.ready()), { timeout: 8000 }).toContain(`${url}wavering`);
      await expect.poll(() => rig.said.map(({ why }) => String(why)).join()).toContain('FEED_TIMEOUT');
    },
  );
});

test('no more than two are asked for at once', async () => {
  let [open, most] = [0, 0];
  const slow: Behaviour = (request, response) => {
    open += 1;
    most = Math.max(most, open);
    setTimeout(() => {
      open -= 1;
      content(smallJpeg)(request, response);
    }, 30);
  };
  await using(slow, async ({ url }) => {
    const rig = pictureRig(program(sourceAt(url)));
    rig.want(Array.from({ length: 9 }, (_, n) => photo(`${url}${n}`)));
    await expect.poll(() => Object.keys(rig.ready()).length).toBe(9);
    expect(most).toBe(2);
  });
});

test('a login goes with a photo to the server of its source, and never to another one, nor through a redirect', async () => {
  const foreign = await startFeedServer(content(smallJpeg));
  await using(
    routes({ '/own': content(smallWebp), '/away': redirect(`${foreign.url}after-redirect`) }),
    async (own) => {
      const source = sourceAt(`${own.url}feed.json`, { authorization: 'Bearer secret', cookie: 'secret' });
      const rig = pictureRig({ program: [source], notices: [sourceAt(foreign.url, { cookie: 'other' })] });
      rig.want([`${own.url}own`, `${own.url}away`, `${foreign.url}direct`].map(photo));
      await expect.poll(() => Object.keys(rig.ready()).length).toBe(3);
      expect(own.asked.map(({ headers }) => headers.authorization)).toEqual([
        'Bearer secret',
        'Bearer secret',
      ]);
      expect(pathsAsked(foreign).toSorted()).toEqual(['/after-redirect', '/direct']);
      expect(JSON.stringify(foreign.asked)).not.toMatch(/secret|other|authorization|cookie/);
    },
  );
  await foreign.close();
});

test('a program from the web makes nobody ask this machine, the venue, or the disk', () =>
  using(content(smallJpeg), async (server) => {
    const addresses = [
      `${server.url}here`,
      'http://router.lan/reboot',
      'http://10.0.0.1/reboot',
      'http://169.254.169.254/latest',
    ];
    const rig = pictureRig(program(sourceAt('https://pretalx.example/feed.json')));
    rig.want(addresses.map(photo));
    await expect.poll(() => rig.said.length).toBe(addresses.length);
    expect(new Set(rig.said.map(({ why }) => why))).toEqual(
      new Set(['is nearer to this machine than whoever names it']),
    );
    expect(server.asked).toEqual([]);
    for (const from of ['https://pretalx.example/feed.json', '/srv/program.json']) {
      const local = pictureRig(program(sourceAt(from)));
      local.want([photo('file:///etc/hostname')]);
      await expect
        .poll(() => local.said[0]?.['why'])
        .toBe('is a file, which only notices from a file may name');
    }
  }));

test('photos outlive a restart without a network, and a damaged one is noticed and fetched anew', async () => {
  const server = await startFeedServer(content(smallJpeg));
  const wanted = [photo(`${server.url}one`), photo(`${server.url}two?token=secret`)];
  const source = program(sourceAt(server.url));
  const first = pictureRig(source);
  first.want(wanted);
  await expect.poll(() => Object.keys(first.ready()).length).toBe(2);
  const { folder } = first;
  await expect.poll(() => readdirSync(folder).filter((name) => name.endsWith('.picture')).length).toBe(2);
  expect(
    readdirSync(folder)
      .map((name) => readFileSync(join(folder, name), 'latin1'))
      .join(),
  ).not.toContain('secret');

  await server.close();
  const second = pictureRig(source, { folder });
  second.want(wanted);
  await expect.poll(() => second.ready()).toEqual(first.ready());
  // Asked for in order: what was kept would have failed before it.
  second.want([...wanted, photo(`${server.url}three`)]);
  await expect.poll(() => second.said.length).toBe(1);
  expect(second.said).toMatchObject([{ event: 'PICTURE_FAIL', picture: `${server.url}three` }]);

  const [name = ''] = readdirSync(folder);
  const bytes = readFileSync(join(folder, name));
  bytes[bytes.length - 3] = 1 + (bytes.at(-3) ?? 0);
  writeFileSync(join(folder, name), bytes);
  const third = pictureRig(source, { folder });
  third.want(wanted);
  await expect.poll(() => Object.keys(third.ready()).length).toBe(1);
  await expect.poll(() => third.said.map(({ event }) => event)).toContain('PICTURE_FAIL');
  expect(third.said).toContainEqual(expect.objectContaining({ event: 'CACHE_BAD' }));
});

test('a decoder that fails takes one photo along and no other', async () => {
  await using(routes({ '/evil': content(drawnPng(4, 4)), '/good': content(smallJpeg) }), async ({ url }) => {
    const rig = pictureRig(program(sourceAt(url)), {
      develop: async ({ type }) =>
        type === 'image/png' ? { fault: 'ends its decoder (crashed)' } : { bytes: smallWebp },
    });
    rig.want([photo(`${url}evil`), photo(`${url}good`)]);
    await expect.poll(() => Object.keys(rig.ready())).toEqual([`${url}good`]);
    expect(rig.said).toMatchObject([{ event: 'PICTURE_FAIL', why: 'ends its decoder (crashed)' }]);
  });
});
