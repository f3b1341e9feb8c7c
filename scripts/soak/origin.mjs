import { createServer } from 'node:http';
import { gzipSync } from 'node:zlib';
import { movedOn, revised } from './edits.mjs';

/**
 * @typedef {object} Origin
 * @property {string} url
 * @property {Readonly<Record<string, number>>} answers how often it gave which answer: "200", "304", "down" ...
 * @property {() => number} polls how often it was asked
 * @property {() => Promise<void>} close
 */

const portalPage = '<!DOCTYPE html><title>Log in</title><p>Welcome to the venue. Please log in.';

/** @param {{ text: string, event: { first: string, last: string } }} program */
const editions = ({ text, event }) => {
  let name = '';
  let body = Buffer.alloc(0);
  /** One edition at a time is kept, packed. @param {import('./story.mjs').Moment} moment */
  return ({ day, revision }) => {
    const wanted = `"${day}-${revision}"`;
    if (wanted !== name) {
      name = wanted;
      body = gzipSync(movedOn(revised(text, revision), day, event), { level: 1 });
    }
    return { name, body };
  };
};

/**
 * @param {import('./story.mjs').Deed} does
 * @param {import('node:http').ServerResponse} response
 * @param {() => { name: string, body: Buffer }} edition
 * @param {string | undefined} known what the client holds
 * @returns {string} the name of the answer
 */
const answer = (does, response, edition, known) => {
  if (does === 'down') {
    response.socket?.destroy();
    return does;
  }
  if (does === 'error' || does === 'busy') {
    const code = does === 'error' ? 500 : 503;
    response.writeHead(code, does === 'busy' ? { 'retry-after': '20' } : {}).end('<h1>Sorry</h1>');
    return String(code);
  }
  if (does === 'portal') {
    response.writeHead(200, { 'content-type': 'text/html' }).end(portalPage);
    return does;
  }
  const { name, body } = edition();
  if (does === 'program' && known === name) {
    response.writeHead(304, { etag: name }).end();
    return '304';
  }
  response.writeHead(200, { etag: name, 'content-encoding': 'gzip', 'content-length': body.byteLength });
  if (does === 'cut')
    response.write(body.subarray(0, body.byteLength >> 1), () => response.socket?.destroy());
  else response.end(body);
  return does === 'cut' ? does : '200';
};

/**
 * A web server on this machine that answers as the story goes: mostly 304, now and then a changed program, and each
 * day an outage, errors, a portal page and answers that break off.
 * @param {object} options
 * @param {{ text: string, event: { first: string, last: string } }} options.program
 * @param {() => import('./story.mjs').Moment} options.moment where the story stands
 * @returns {Promise<Origin>}
 */
export const startOrigin = async ({ program, moment }) => {
  const editionAt = editions(program);
  /** @type {Record<string, number>} */
  const answers = {};
  let polls = 0;
  let bad = '';
  let refused = 0;
  /** @param {import('./story.mjs').Moment} now */
  const deedOf = ({ day, does, times }) => {
    if (bad !== `${day} ${does}`) refused = 0;
    bad = `${day} ${does}`;
    refused += 1;
    return refused <= times ? does : 'program';
  };
  const server = createServer((request, response) => {
    polls += 1;
    const now = moment();
    const known = request.headers['if-none-match'];
    const name = answer(deedOf(now), response, () => editionAt(now), known);
    answers[name] = (answers[name] ?? 0) + 1;
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
  const address = server.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  return {
    url: `http://127.0.0.1:${port}/schedule`,
    answers,
    polls: () => polls,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
