/** An absolute http or https address, else null: a relative path or another scheme is of no use on a board. */
export const webAddress = (raw: string | null): string | null => {
  const address = raw?.trim() ?? '';
  return address.length <= 2000 && /^https?:\/\/[^\s/]\S*$/i.test(address) ? address : null;
};
