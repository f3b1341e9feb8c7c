/** How wide one row of screens is together, in pixels: small enough that all sheets stay well under a megabyte. */
const rowWidth = 1180;
const gap = 14;

/** @param {string} text */
const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A page that holds screenshots in a grid, each with its caption.
 * @param {object} sheet
 * @param {string} sheet.title
 * @param {readonly [number, number]} sheet.size of each screen, pixels
 * @param {number} sheet.columns
 * @param {readonly { caption: string, png: Buffer }[]} sheet.pictures
 */
export const sheetPage = ({ title, size: [width, height], columns, pictures }) => {
  const shown = Math.floor((rowWidth - gap * (columns - 1)) / columns);
  const figures = pictures.map(
    ({ caption, png }) =>
      `<figure><img src="data:image/png;base64,${png.toString('base64')}" alt=""><figcaption>${escaped(caption)}</figcaption></figure>`,
  );
  const html = `<!doctype html><style>
    body { margin: 0; padding: ${gap}px; background: #fff; color: #1a1d22; font: 15px/1.3 'Noto Sans', sans-serif; }
    h1 { margin: 0 0 12px; font-size: 21px; }
    main { display: grid; grid-template-columns: repeat(${columns}, ${shown}px); gap: ${gap}px; }
    figure { margin: 0; }
    img { display: block; width: ${shown}px; height: ${Math.round((shown * height) / width)}px; }
    figcaption { padding-top: 5px; }
  </style><h1>${escaped(title)}</h1><main>${figures.join('')}</main>`;
  return { html, width: rowWidth + 2 * gap };
};
