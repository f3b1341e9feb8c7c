import type { CSSProperties } from 'react';
import type { Notice, NoticeIcon } from '../../program/notices/notice.ts';
import { contrastOf, shiftedUntil } from '../../program/theme/mixed.ts';

/** A ground, and the ink that is read on it from across a hall. */
export type NoticeTones = { readonly ground: string; readonly ink: string };

/** An emergency is read by everybody at once: the 7 of boards.md, whatever colour was chosen. */
const legible = 7;
const inks = { light: '#ffffff', dark: '#0a0d13' } as const;

/** What the signs stand on elsewhere: green shows the way, red is fire. */
const grounds: Readonly<Record<NoticeIcon, string>> = {
  evacuation: '#006b3c',
  medical: '#006b3c',
  fire: '#b3121d',
  info: '#12539b',
  weather: '#ffc94d',
};

const usual: Readonly<Record<Notice['level'], string>> = {
  emergency: '#b3121d',
  announcement: '#ffc94d',
  sponsor: '#12539b',
};

/** The tones of a notice: its colour as it is, where dark words can be read on it; else darkened for white ones. */
export const noticeTones = ({
  colour,
  icon,
  level,
}: Pick<Notice, 'colour' | 'icon' | 'level'>): NoticeTones => {
  const wanted = colour ?? (icon === null ? usual[level] : grounds[icon]);
  if (contrastOf(wanted, inks.dark) >= legible) return { ground: wanted, ink: inks.dark };
  return { ground: shiftedUntil(wanted, 'darker', [inks.light], legible), ink: inks.light };
};

/** The tones as custom properties, for a `style` prop. */
export const noticeStyle = (notice: Parameters<typeof noticeTones>[0]): CSSProperties => {
  const { ground, ink } = noticeTones(notice);
  return { '--notice-ground': ground, '--notice-ink': ink } as CSSProperties;
};
