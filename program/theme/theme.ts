/** The themes that are built in. */
export const themeNames = ['dark', 'light', 'high-contrast'] as const;
export type ThemeName = (typeof themeNames)[number];

/** The colours and the shape that all boards are drawn with. Colours are `#rrggbb`. */
export type Theme = {
  /** The built-in theme that it is, or was made from. */
  readonly base: ThemeName;
  /** What lies behind everything. */
  readonly ground: string;
  /** Fields and cards that lie on the ground. */
  readonly raised: string;
  /** Lines between things: seen, not read. */
  readonly hairline: string;
  /** Shapes that say something without being text: contrast 3 (boards.md, colour). */
  readonly faint: string;
  /** The one corner of light on the boards that wait. */
  readonly glow: string;
  readonly ink: string;
  /** Text that is not the first to be read. */
  readonly quiet: string;
  readonly accent: string;
  /** Of corners, in hundredths of the screen's short side. */
  readonly radius: number;
  /** A family that is installed on the machine, before the bundled ones; null for none. */
  readonly font: string | null;
};

const shape = { radius: 1.2, font: null } as const;

/** The built-in themes; every text of theirs passes 4.5, what is read first 7 (boards.md). */
export const themes: Readonly<Record<ThemeName, Theme>> = {
  dark: {
    base: 'dark',
    ground: '#0a0d13',
    raised: '#141922',
    hairline: '#2c3442',
    faint: '#5f6c80',
    glow: '#1b2740',
    ink: '#f6f8fb',
    quiet: '#bcc5d2',
    accent: '#ffc94d',
    ...shape,
  },
  light: {
    base: 'light',
    ground: '#fbfaf7',
    raised: '#eeece6',
    hairline: '#d3cfc5',
    faint: '#86817a',
    glow: '#e6edf7',
    ink: '#14171c',
    quiet: '#43484f',
    accent: '#7a3e00',
    ...shape,
  },
  'high-contrast': {
    base: 'high-contrast',
    ground: '#000000',
    raised: '#101010',
    hairline: '#a6a6a6',
    faint: '#9c9c9c',
    glow: '#000000',
    ink: '#ffffff',
    quiet: '#f0f0f0',
    accent: '#ffe600',
    ...shape,
  },
};

/** The contrasts that text must have: on its ground where it is read first, and anywhere at least. */
export type Demands = { readonly primary: number; readonly text: number };

/** A little over 7 and 4.5 (boards.md): colours are rounded to whole steps of a channel. */
export const demandsOf = ({ base }: Pick<Theme, 'base'>): Demands =>
  base === 'high-contrast' ? { primary: 12, text: 7.1 } : { primary: 7.1, text: 4.55 };
