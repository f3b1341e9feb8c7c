import { get as plainGet } from 'node:http';
import { expect, test } from 'playwright/test';
import { readBytes } from '../../../../main/feed/reading/read-bytes.ts';
import { type Behaviour, cut, reset } from '../../../fixtures/feed-server.ts';
import { plainOptions, realFeed, smallFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';
import { get, withServer } from '../asking/downloading.ts';

const offsets = 200;

/** In chunks of unknown number, ended in good order: nobody can tell from the transport that something is missing. */
const shorn =
  (body: Uint8Array, bytes: number): Behaviour =>
  (_request, response) => {
    response.writeHead(200);
    response.end(body.subarray(0, bytes));
  };

const ways = [cut, reset, shorn] as const;

const isProgram = (bytes: Uint8Array): boolean =>
  readBytes({ bytes, contentType: null, options: plainOptions }).ok;

/** At which of the offsets a program came through, by `ask`. */
const promoted = async (
  body: Buffer,
  ask: (url: string) => Promise<Uint8Array | null>,
): Promise<readonly number[]> => {
  const through: number[] = [];
  await withServer(cut(body, 0), async ({ url, behave }) => {
    for (let count = 0; count < offsets; count += 1) {
      const bytes = Math.floor((body.byteLength * count) / offsets);
      const way = ways[count % ways.length] ?? cut;
      behave(way(body, bytes));
      const answer = await ask(url);
      if (answer !== null && isProgram(answer)) through.push(bytes);
    }
  });
  return through;
};

const carefully = async (url: string): Promise<Uint8Array | null> => {
  const answer = await get(url);
  return answer.kind === 'body' ? answer.bytes : null;
};

for (const name of ['frab-json/democon-pretalx.json', 'frab-xml/pydata-berlin-voc.xml']) {
  test(`T7: of ${name} cut at ${offsets} offsets, in three ways, nothing is promoted`, async () => {
    test.skip(...withoutRealFeeds);
    const body = realFeed(name);
    expect(isProgram(body)).toBe(true);
    // White space at the end may be missing without harm.
    expect(await promoted(Buffer.from(body.toString('utf8').trim()), carefully)).toEqual([]);
  });
}

test('T7: where a cut is told by the transport alone, a client that does not listen takes it for whole', async () => {
  // A list of programs in lines, as of a server that sends the whole and then repeats itself: cut anywhere it still parses.
  const body = Buffer.from(`${smallFeed(['One'])}\n${' '.repeat(20_000)}`);
  const deaf = (url: string): Promise<Uint8Array> =>
    new Promise((resolve) => {
      plainGet(url, (response) => {
        const chunks: Uint8Array[] = [];
        response.on('data', (chunk) => chunks.push(chunk));
        response.on('error', () => undefined);
        response.on('close', () => resolve(Buffer.concat(chunks)));
      }).on('error', () => resolve(Buffer.alloc(0)));
    });
  await withServer(cut(body, 10_000), async ({ url }) => {
    expect(isProgram(await deaf(url))).toBe(true);
    expect(await get(url)).toMatchObject({
      fault: 'FEED_TRUNCATED',
      facts: { got: 10_000, want: String(body.byteLength) },
    });
  });
});
