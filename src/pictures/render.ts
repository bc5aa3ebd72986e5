import { Resvg } from '@resvg/resvg-js';
import { fontFiles } from './lettering.js';

/** Draws an SVG as a PNG, twice as many pixels as units each way, so that it is sharp on a phone. */
export function png(svg: string): Uint8Array {
  const drawn = new Resvg(svg, {
    fitTo: { mode: 'zoom', value: 2 },
    font: { fontFiles: Object.values(fontFiles), loadSystemFonts: false, defaultFontFamily: 'Inter' },
  });
  return drawn.render().asPng();
}
