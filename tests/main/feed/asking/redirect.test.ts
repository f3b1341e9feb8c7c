import { expect, test } from 'playwright/test';
import { redirectTarget } from '../../../../main/feed/asking/redirect.ts';

const target = (from: string, to: string | null): string => {
  const result = redirectTarget(new URL(from), to);
  return result.ok ? result.value.href : result.problem.code;
};

test('T9: a redirect never leaves https', () => {
  expect(target('https://example.org/s', 'http://example.org/s')).toBe('FEED_REDIRECT');
  expect(target('https://example.org/s', '//cdn.example.net/t')).toBe('https://cdn.example.net/t');
  expect(target('http://example.org/s', 'https://example.org/s')).toBe('https://example.org/s');
});

test('T9: a redirect from elsewhere never reaches this machine or its cloud', () => {
  for (const inside of [
    'http://127.0.0.1:8080/',
    'http://169.254.169.254/latest',
    'http://[::1]/',
    'http://localhost/',
  ]) {
    expect(target('http://example.org/s', inside)).toBe('FEED_REDIRECT');
    expect(target('http://192.168.0.1/s', inside)).toBe('FEED_REDIRECT');
  }
  expect(target('http://localhost:1/s', 'http://127.0.0.1:2/t')).toBe('http://127.0.0.1:2/t');
});

test('T9: a redirect loses its user name, password and fragment', () => {
  expect(target('https://example.org/s', 'https://a:b@example.org/t?x=1#y')).toBe(
    'https://example.org/t?x=1',
  );
});

test('T9: a redirect to nowhere is refused', () => {
  expect(target('https://example.org/s', null)).toBe('FEED_REDIRECT');
  expect(target('https://example.org/s', 'https://')).toBe('FEED_REDIRECT');
});
