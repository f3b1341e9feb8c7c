import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { type Notices, noNotices, readNotices } from '../../program/notices/read-notices.ts';
import type { Problem } from '../../program/result.ts';
import type { Instant } from '../../program/time/instant.ts';
import type { FeedAddress } from '../feed/asking/address.ts';
import { type Answer, type Failed, failed } from '../feed/asking/answer.ts';
import { decode } from '../feed/reading/decode.ts';
import type { NoticesContent } from './kept-notices.ts';
import { withPicturesOf } from './located.ts';

/** What is to be told, and the content it was read from. */
export type HeldNotices = { readonly content: NoticesContent; readonly notices: Notices };

/** What one answer comes to: `held` is what it was before where the source only confirmed it. */
export type HeardNotices = { readonly kind: 'heard'; readonly held: HeldNotices } | Failed;

/** Where notices come from, and how that is shown. */
export type NoticesPlace = { readonly shown: string; readonly address: FeedAddress };

/** Notices as content holds them. Problems name `shown`, the source as it may be shown. */
export const readContent = (
  content: NoticesContent,
  { shown, address }: NoticesPlace,
): { readonly held: HeldNotices } | { readonly problem: Problem } => {
  if (content.text === null) return { held: { content, notices: noNotices } };
  const read = readNotices(content.text);
  const placed = (problem: Problem): Problem => ({ ...problem, where: `${shown}: ${problem.where}` });
  if (!read.ok) return { problem: placed(read.problem) };
  const located = withPicturesOf(read.value, address);
  return { held: { content, notices: { ...located, problems: located.problems.map(placed) } } };
};

/**
 * A file that somebody deleted says that there is nothing to tell. Where its folder is gone too a disk or a share is
 * missing, which says nothing.
 */
const isDeleted = (address: FeedAddress, { fault, facts }: Failed): boolean =>
  address.kind === 'file' &&
  fault === 'FEED_FILE' &&
  facts['errno'] === 'ENOENT' &&
  existsSync(dirname(address.path));

const nothing = (fetchedAt: Instant): HeldNotices => ({
  content: { text: null, sha256: '', validators: { etag: null, lastModified: null }, fetchedAt },
  notices: noNotices,
});

/** What an answer that came at `now` makes of what was held; what cannot be read changes nothing. */
export const heardOf = (
  held: HeldNotices | null,
  answer: Answer,
  from: NoticesPlace,
  now: Instant,
): HeardNotices => {
  if (answer.kind === 'failed') {
    if (!isDeleted(from.address, answer)) return answer;
    return { kind: 'heard', held: held?.content.text === null ? held : nothing(now) };
  }
  if (answer.kind === 'not modified') {
    if (held === null) throw new Error('"not modified" for what was never held');
    return { kind: 'heard', held };
  }
  const { bytes, contentType, sha256, validators } = answer;
  if (sha256 === held?.content.sha256) {
    return { kind: 'heard', held: { ...held, content: { ...held.content, validators } } };
  }
  const { text } = decode(bytes, contentType);
  const read = readContent({ text, sha256, validators, fetchedAt: now }, from);
  return 'held' in read ? { kind: 'heard', held: read.held } : failed('FEED_REJECTED', read.problem);
};
