/** Text from outside between words of ours: in Unicode isolates it keeps its own direction and moves nobody else's comma. */
export const isolated = (text: string): string => `\u2068${text}\u2069`;
