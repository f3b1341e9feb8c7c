const names = ['127.0.0.1', 'localhost', '[::1]'];

/**
 * Whether a request comes from the gallery's own page, or from somebody at this machine who typed its address. The server
 * reads any file for it: a page of another site must not reach it, neither by a name that it lets point here
 * (DNS rebinding: such a request carries that name as its Host) nor by asking across origins.
 * @param {import('node:http').IncomingHttpHeaders} headers
 */
export const isOwnRequest = ({ host = '', origin, 'sec-fetch-site': site }) => {
  const name = host.replace(/:\d+$/, '');
  if (!names.includes(name)) return false;
  if (origin !== undefined && origin !== `http://${host}`) return false;
  return site === undefined || site === 'same-origin' || site === 'none';
};
