/** A text and, for each of its characters, where it stands in the file; one more for its end. */
export type MappedText = Readonly<{ text: string; origin: Uint32Array }>;

/**
 * What a reader of the Markdown sees: emphasis, links, images, code marks, block quotes, footnote signs, comments and
 * tags taken away; headings keep their `#`, by which they are known. Linear time.
 */
export function plainMarkdown(source: string): MappedText {
  const kept: string[] = [];
  const origins: number[] = [];
  const keep = (text: string, at: number): void => {
    kept.push(text);
    for (let i = 0; i < text.length; i++) origins.push(at + i);
  };
  let from = 0;
  for (const match of source.matchAll(SYNTAX)) {
    keep(source.slice(from, match.index), from);
    from = match.index + match[0].length;
    const { words, escaped } = match.groups ?? {};
    if (words !== undefined) keep(words, match.index + match[0].indexOf(words));
    if (escaped !== undefined) keep(escaped, match.index + 1);
  }
  keep(source.slice(from), from);
  return { text: kept.join(''), origin: Uint32Array.from([...origins, source.length]) };
}

/** Bounded runs, so that an unclosed bracket or comment does not make the search look far. */
const SYNTAX = new RegExp(
  [
    '<!--[^]{0,2000}?-->',
    '</?[a-zA-Z][^<>\\n]{0,200}>',
    '!\\[[^\\]\\n]{0,300}\\]\\([^)\\n]{0,500}\\)',
    '\\[\\^[^\\]\\s]{1,40}\\]',
    '\\[(?<words>[^\\]\\[\\n]{1,500})\\]\\([^)\\n]{1,500}\\)',
    '\\\\(?<escaped>[!-/:-@\\[-`{-~])',
    '^[ \\t]{0,3}(?:>[ \\t]?)+',
    '\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3}',
    '(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gmu',
);
