import { createHash } from 'node:crypto';
import type { WantedPicture } from '../../program/pictures/wanted.ts';
import type { Picture } from '../kiosk/logo.ts';

/** One picture that was wanted, and how it stands. */
export type Entry = {
  readonly wanted: WantedPicture;
  picture: Picture | null;
  /** Steady time, in milliseconds. */
  askAt: number;
  /** How many times in a row nothing came of asking. */
  failures: number;
  /** It is being asked for, or looked for on disk. */
  isBusy: boolean;
};

/** What is the same picture. */
export const keyOf = ({ address, shape }: WantedPicture): string => `${shape} ${address}`;

/** A picture as the page finds it: another picture has another path, so that no page shows the old one for it. */
export const pictureOf = (bytes: Uint8Array<ArrayBuffer>): Picture => {
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 24);
  return { path: `/pictures/${name}.webp`, type: 'image/webp', bytes };
};
