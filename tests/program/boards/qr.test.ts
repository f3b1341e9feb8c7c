import { expect, test } from 'playwright/test';
import { encode } from 'uqr';
import { type QrShape, qrOf } from '../../../renderer/parts/qr.ts';

const talk = 'https://pretalx.example.org/conf-2026/talk/ABC123/';

const shapeOf = (address: string): QrShape => {
  const shape = qrOf(address);
  if (shape === null) throw new Error('no code');
  return shape;
};

/** The dark squares of a path, as "x y". */
const darkOf = ({ path }: QrShape): ReadonlySet<string> =>
  new Set(
    [...path.matchAll(/M(\d+) (\d+)h(\d+)v1H(\d+)z/g)].flatMap(([, x, y, length]) =>
      Array.from({ length: Number(length) }, (_, step) => `${Number(x) + step} ${y}`),
    ),
  );

test('the path draws every dark module of the code and nothing else, within a quiet zone of four', () => {
  const shape = shapeOf(talk);
  const { data, size } = encode(talk, { ecc: 'L', border: 0 });
  expect(shape.side).toBe(size + 8);
  const expected = data.flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`${x + 4} ${y + 4}`] : [])));
  expect([...darkOf(shape)].sort()).toEqual(expected.sort());
});

test('only a web address makes a code, and only one that a camera can still read', () => {
  for (const address of ['javascript:alert(1)', 'mailto:a@b.example', 'talk/1', '', 'https://a b.example/']) {
    expect(qrOf(address), address).toBeNull();
  }
  expect(qrOf(`${talk}${'x'.repeat(100)}`)).not.toBeNull();
  expect(qrOf(`${talk}${'x'.repeat(400)}`)).toBeNull();
});
