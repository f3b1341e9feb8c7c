import type { PictureShape } from '../../program/pictures/wanted.ts';

/** The largest that is made of a picture, in pixels: a face is drawn a tenth of a 4K screen high, a sign over all of a page. */
export const largest: Readonly<Record<PictureShape, { readonly width: number; readonly height: number }>> = {
  face: { width: 400, height: 400 },
  whole: { width: 1600, height: 900 },
};

/** Faces are in the upper half of a picture that is higher than wide: this much of what is cut off is cut off above. */
const cutAbove = 0.15;

/**
 * What the darkroom's page is to do with the picture at `path`: the text of a script, because main knows no page. It gives a
 * `data:` URL of a WebP. A drawing without pixels of its own `grows` to the size that is wanted, others only shrink.
 */
export const developing = (path: string, shape: PictureShape, grows: boolean): string => `(async () => {
  const image = new Image();
  const came = new Promise((resolve, reject) => {
    image.onload = resolve;
    image.onerror = () => reject(new Error('no picture'));
  });
  image.src = ${JSON.stringify(path)};
  await came;
  const most = ${JSON.stringify(largest[shape])};
  const [wide, high] = [image.naturalWidth, image.naturalHeight];
  const square = ${JSON.stringify(shape === 'face')};
  const side = Math.min(wide, high);
  const [width, height] = square ? [side, side] : [wide, high];
  const [left, top] = square ? [(wide - side) / 2, (high - side) * ${cutAbove}] : [0, 0];
  const scale = Math.min(most.width / width, most.height / height, ${grows ? 'Infinity' : '1'});
  const canvas = new OffscreenCanvas(Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)));
  const pen = canvas.getContext('2d');
  pen.imageSmoothingQuality = 'high';
  pen.drawImage(image, left, top, width, height, 0, 0, canvas.width, canvas.height);
  // What is garbled behind its header loads all the same, as an empty picture. (image.decode() waits for a page that is seen.)
  const { data } = pen.getImageData(0, 0, canvas.width, canvas.height);
  if (!data.some((value, index) => index % 4 === 3 && value > 0)) throw new Error('nothing in it');
  const blob = await canvas.convertToBlob({ type: 'image/webp', quality: 0.86 });
  return await new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(reader.result);
    reader.onerror = () => reject(reader.error);
    reader.readAsDataURL(blob);
  });
})()`;
