/**
 * A pattern that tells letters, capitals and figures apart as `\p{L}` does under the `u` flag, for the scripts that copy
 * is printed in: pattern('g')`\p{Lu}\p{Ll}+`.
 *
 * The engine looks every `\p{…}` up in its tables of all signs each time it parses the pattern, up to five times in the
 * life of one: a seventh of what the first timeline of a process waited for. A list of ranges costs a tenth of that.
 *
 * @param flags without `u`, so that a sign beyond U+FFFF is two, and neither a letter; nor `i`
 */
export const pattern =
  (flags: '' | 'g' | 'y' = '') =>
  (source: TemplateStringsArray, ...parts: readonly string[]): RegExp =>
    new RegExp(withRanges(String.raw(source, ...parts)), flags);

/** The source of a pattern that matches just these words. */
export const literally = (words: string): string => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

const withRanges = (source: string): string =>
  source.replace(CLASS_OR_BRACKETS, (one, property: string | undefined) =>
    property === undefined ? one.replace(CLASS, (_, inner: string) => rangesOf(inner)) : `[${rangesOf(property)}]`,
  );

const CLASS_OR_BRACKETS = /\\p\{(\w+)\}|\\.|\[(?:\\.|[^\]\\])*\]/g;
const CLASS = /\\p\{(\w+)\}/g;

function rangesOf(property: string): string {
  const ranges = RANGES.get(property);
  if (ranges === undefined) throw new RangeError(`no ranges are kept for \\p{${property}}`);
  return ranges;
}

/** Of alphabets that print a capital and its small letter side by side. */
function everySecond(from: number, to: number): string {
  let signs = '';
  for (let code = from; code <= to; code += 2) signs += String.fromCharCode(code);
  return signs;
}

/** Latin with its accents, Greek and Cyrillic; what has no cases, or is printed by few, is among the letters alone. */
const RANGES: ReadonlyMap<string, string> = new Map([
  [
    'Lu',
    `A-ZÀ-ÖØ-Þ${everySecond(0x100, 0x136)}${everySecond(0x139, 0x147)}${everySecond(0x14a, 0x178)}ŹŻŽƏƠƯȘȚ` +
      `${everySecond(0x1cd, 0x1db)}${everySecond(0x1e00, 0x1e94)}${everySecond(0x1ea0, 0x1efe)}ΆΈ-ΊΌΎΏΑ-ΡΣ-ΫЀ-ЯҐ`,
  ],
  [
    'Ll',
    `a-zµß-öø-ÿ${everySecond(0x101, 0x137)}ĸ${everySecond(0x13a, 0x148)}\u0149${everySecond(0x14b, 0x177)}źżžſəơưșț` +
      `${everySecond(0x1ce, 0x1dc)}${everySecond(0x1e01, 0x1e95)}ẖ-ẝ${everySecond(0x1e9f, 0x1eff)}ΐά-ώа-џґ`,
  ],
  [
    'L',
    'A-Za-zªµºÀ-ÖØ-öø-ˁ\u02c6-\u02d1\u02e0-\u02e4\u0370-\u0374\u0376-\u037d\u037fΆΈ-ϵϷ-ҁҊ-\u0559ՠ-ֈא-ײؠ-ي\u066e-\u066fٱ-ۓە' +
      // Further east, where no script has cases, its marks and points count as letters.
      '\u06e5-\u06ef\u06fa-\u06ff\u0710-\u1fff\u2c00-\u2dff\u3005-\u3007\u3031-\u31ff\u3400-\ud7ff\uf900-\ufd3d\ufd50-\ufdfb' +
      '\ufe70-\ufefc\uff21-\uff3a\uff41-\uff5a\uff66-\uffdc',
  ],
  ['N', '0-9²³¹¼-¾٠-٩۰-۹⁰⁴-⁹₀-₉⅐-↉①-⒛０-９'],
  ['M', '\u0300-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u20d0-\u20f0\ufe00-\ufe0f'],
]);
