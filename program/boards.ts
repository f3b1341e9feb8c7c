/** The boards a screen can show. */
export const boardNames = ['tracks', 'lobby', 'room', 'agenda', 'standby'] as const;
export type BoardName = (typeof boardNames)[number];
