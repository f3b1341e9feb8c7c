/** The boards a screen can show. */
export const boardNames = ['tracks', 'room', 'standby'] as const;
export type BoardName = (typeof boardNames)[number];
