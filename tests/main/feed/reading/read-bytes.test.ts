import { expect, test } from 'playwright/test';
import { readBytes } from '../../../../main/feed/reading/read-bytes.ts';
import { plainOptions, realFeed, withoutRealFeeds } from '../../../fixtures/feeds.ts';

const offsets = 200;

for (const name of ['frab-xml/pydata-berlin-voc.xml', 'frab-json/democon-pretalx.json']) {
  test(`${name} cut off at ${offsets} places is never read as a whole program`, () => {
    test.skip(...withoutRealFeeds);
    const feed = realFeed(name);
    const read = (bytes: Uint8Array) => readBytes({ bytes, contentType: null, options: plainOptions });
    expect(read(feed).ok).toBe(true);
    // The last byte of content, for blank lines at the end are no loss.
    const end = feed.toString('latin1').trimEnd().length - 1;
    const cuts = Array.from({ length: offsets }, (_, index) => Math.floor((end * (index + 1)) / offsets));
    expect(cuts.filter((at) => read(feed.subarray(0, at)).ok)).toEqual([]);
  });
}
