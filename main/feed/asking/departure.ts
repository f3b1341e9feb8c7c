import { subscribe, unsubscribe } from 'node:diagnostics_channel';

const channel = 'undici:client:sendHeaders';

/** Whether this is what undici tells of a request whose connection stands. */
const isOf = (message: unknown, { origin, pathname, search }: URL): boolean => {
  if (typeof message !== 'object' || message === null || !('request' in message)) return false;
  const { request } = message;
  if (typeof request !== 'object' || request === null || !('origin' in request) || !('path' in request))
    return false;
  const path = `${pathname}${search}`;
  // A proxy for http is asked for the whole address; one for https makes a tunnel first, which is no departure.
  return (String(request.origin) === origin && request.path === path) || request.path === `${origin}${path}`;
};

/**
 * Calls `departed` when a request for `url` leaves over a connection that stands: what is late before that is late in
 * connecting (T4). `fetch` itself does not tell. Gives a function that ends the listening.
 */
export const onDeparture = (url: URL, departed: () => void): (() => void) => {
  const listen = (message: unknown): void => {
    if (isOf(message, url)) departed();
  };
  subscribe(channel, listen);
  return () => {
    unsubscribe(channel, listen);
  };
};
