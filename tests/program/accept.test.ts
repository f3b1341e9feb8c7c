import { expect, test } from 'playwright/test';
import { accept } from '../../program/accept.ts';
import { programOf, sessionOf, utc } from '../fixtures/program.ts';

test('a program with a session may stand on the boards, an empty one never', () => {
  const program = programOf([sessionOf({ start: utc('2026-02-01T10:00:00Z') })]);
  expect(accept(program)).toEqual({ ok: true, value: program });
  expect(accept(programOf([]))).toMatchObject({ ok: false, problem: { code: 'FEED_EMPTY' } });
});
