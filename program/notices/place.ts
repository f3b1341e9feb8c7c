import type { Notice } from './notice.ts';

/** What tells the `index`-th notice of a file from its others, also where two were given the same id. */
export const keyOf = (index: number, id: string | number | undefined): string => `${index} ${id ?? ''}`;

/** Where in its file a notice stands, as problems name it: `notices[3]`. */
export const placeOf = ({ key }: Pick<Notice, 'key'>): string => `notices[${key.split(' ', 1).join()}]`;
