/** Red, green and blue from 0 to 1, as sRGB encodes them. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** A colour by how light it looks (0 to 1), how colourful it is (0 to about 0.37) and its hue in degrees (OKLCH). */
export type Oklch = { readonly lightness: number; readonly chroma: number; readonly hue: number };

const linear = (channel: number): number =>
  channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;

const encoded = (channel: number): number =>
  channel <= 0.0031308 ? channel * 12.92 : 1.055 * channel ** (1 / 2.4) - 0.055;

/** Relative luminance after WCAG 2. */
export const luminanceOf = ([red, green, blue]: Rgb): number =>
  0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);

/** Contrast after WCAG 2, from 1 to 21. */
export const contrastBetween = (one: Rgb, other: Rgb): number => {
  const a = luminanceOf(one);
  const b = luminanceOf(other);
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
};

/** The same colour by lightness, chroma and hue. Coefficients: Björn Ottosson, "A perceptual color space" (2020). */
export const oklchOf = (rgb: Rgb): Oklch => {
  const [red, green, blue] = [linear(rgb[0]), linear(rgb[1]), linear(rgb[2])];
  const long = Math.cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
  const middle = Math.cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
  const short = Math.cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
  const a = 1.9779984951 * long - 2.428592205 * middle + 0.4505937099 * short;
  const b = 0.0259040371 * long + 0.7827717662 * middle - 0.808675766 * short;
  return {
    lightness: 0.2104542553 * long + 0.793617785 * middle - 0.0040720468 * short,
    chroma: Math.hypot(a, b),
    hue: ((Math.atan2(b, a) * 180) / Math.PI + 360) % 360,
  };
};

const unclipped = ({ lightness, chroma, hue }: Oklch): Rgb => {
  const angle = (hue * Math.PI) / 180;
  const [a, b] = [chroma * Math.cos(angle), chroma * Math.sin(angle)];
  const long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * middle + 1.707614701 * short,
  ];
};

const inside = (channel: number): boolean => channel >= -0.0005 && channel <= 1.0005;

/** The colour as a screen can show it: chroma gives way until it fits, lightness and hue stay. */
export const rgbOf = (colour: Oklch): Rgb => {
  let chroma = colour.chroma;
  let channels = unclipped(colour);
  while (!channels.every(inside) && chroma > 0) {
    chroma = Math.max(0, chroma - 0.005);
    channels = unclipped({ ...colour, chroma });
  }
  const shown = (channel: number) => encoded(Math.min(1, Math.max(0, channel)));
  return [shown(channels[0]), shown(channels[1]), shown(channels[2])];
};
