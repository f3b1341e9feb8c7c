import { feedAddress } from '../../../../main/feed/asking/address.ts';
import type { Answer, Validators } from '../../../../main/feed/asking/answer.ts';
import { download } from '../../../../main/feed/asking/download.ts';
import { seconds } from '../../../../program/time/instant.ts';
import { type Behaviour, type FeedServer, startFeedServer } from '../../../fixtures/feed-server.ts';
import { realMachine } from '../../../fixtures/machine.ts';

type Wish = {
  readonly validators?: Validators | null;
  readonly headers?: Readonly<Record<string, string>>;
  readonly most?: number;
  readonly deadline?: number;
};

/** Asks a server once, under a short deadline and a small cap unless the test wishes otherwise. */
export const get = (url: string, wish: Wish = {}): Promise<Answer> => {
  const address = feedAddress(url, '/');
  if (!address.ok || address.value.kind !== 'http') throw new Error(`not an http address: ${url}`);
  return download(
    {
      address: address.value,
      validators: wish.validators ?? null,
      headers: wish.headers ?? {},
      signal: new AbortController().signal,
    },
    {
      fetch,
      machine: realMachine,
      userAgent: 'Callboard/1.2.3',
      deadline: seconds(wish.deadline ?? 5),
      most: wish.most ?? 1_000_000,
    },
  );
};

/** What became of it, in the words the tests compare. */
export const verdict = (answer: Answer): string =>
  answer.kind === 'failed' ? `${answer.fault} ${answer.problem.code}` : answer.kind;

/** Lends a server that behaves like this for as long as `use` runs. */
export const withServer = async (
  behaviour: Behaviour,
  use: (server: FeedServer) => Promise<void>,
): Promise<void> => {
  const server = await startFeedServer(behaviour);
  try {
    await use(server);
  } finally {
    await server.close();
  }
};

/** The content that came, as text. */
export const text = (answer: Answer): string =>
  answer.kind === 'body' ? new TextDecoder().decode(answer.bytes) : verdict(answer);
