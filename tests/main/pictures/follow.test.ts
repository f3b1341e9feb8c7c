import { expect, test } from 'playwright/test';
import { followPictures } from '../../../main/pictures/follow.ts';
import { minutes } from '../../../program/time/instant.ts';
import { stagedMachine } from '../../fixtures/machine.ts';
import { programOf, sessionOf, utc } from '../../fixtures/program.ts';
import { snapshotOf } from '../../fixtures/status-facts.ts';

const start = utc('2026-06-05T10:00:00Z');

const talk = (time: string, photo: string) =>
  sessionOf({
    start: utc(`2026-06-05T${time}:00Z`),
    speakers: [{ name: 'Ada', affiliation: null, photo }],
  });

const { screen } = snapshotOf();
const snapshot = snapshotOf({
  program: programOf([
    talk('10:00', 'https://a.org/now'),
    talk('12:05', 'https://a.org/later'),
    talk('13:00', 'https://a.org/last'),
  ]),
  screen: { ...screen, board: 'room', room: 'Hall' },
});

const following = (photos: boolean) => {
  const machine = stagedMachine(start);
  const wanted: string[][] = [];
  const follow = followPictures(
    { want: (list) => wanted.push(list.map(({ address }) => address.replace('https://a.org/', ''))) },
    machine,
    { photos },
  );
  return { machine, wanted, follow };
};

test('what is wanted follows the clock of the board, and the same again is not said', () => {
  const { machine, wanted, follow } = following(true);
  follow(snapshot);
  follow({ ...snapshot, revision: 4 });
  machine.pass(minutes(4));
  expect(wanted).toEqual([['now', 'later']]);
  machine.pass(minutes(30));
  expect(wanted).toEqual([['now', 'later'], ['later']]);
  follow({ ...snapshot, rehearsal: { from: start, at: utc('2026-06-05T12:30:00Z'), speed: 1 } });
  expect(wanted.at(-1)).toEqual(['last']);
});

test('with "photos" off nobody asks for any', () => {
  const { machine, wanted, follow } = following(false);
  follow(snapshot);
  machine.pass(minutes(30));
  expect(wanted.flat()).toEqual([]);
});
