import { LINK_SIGNS } from './links.js';
import { type MappedText, without } from './mapped-text.js';

export const isMarkdown = (file: string): boolean => /\.(?:md|markdown)$/i.test(file);

/**
 * What a reader of the Markdown sees: emphasis, links with their targets, images, block quotes, footnote signs, comments
 * and tags taken away. Headings keep their `#`, by which they are known; code marks and links by reference stay too.
 * Linear time.
 */
export const plainMarkdown = (source: string): MappedText => without(source, SYNTAX);

/** Bounded runs, so that an unclosed bracket or comment does not make the search look far. */
const SYNTAX = new RegExp(
  [
    '<!--[^]{0,2000}?-->',
    '</?[a-zA-Z][^<>\\n]{0,200}>',
    '!\\[[^\\]\\n]{0,300}\\]\\([^)\\n]{0,500}\\)',
    '\\[\\^[^\\]\\s]{1,40}\\]',
    ...LINK_SIGNS,
    '\\\\(?<kept>[!-/:-@\\[-`{-~])',
    '^[ \\t]{0,3}(?:>[ \\t]?)+',
    // Not `5*4*3`.
    '(?!(?<=\\p{N}\\*{0,2})\\*{1,3}\\p{N})(?:\\*{1,3}(?=\\S)|(?<=\\S)\\*{1,3})',
    '(?<![\\p{L}\\p{N}])_{1,3}(?=\\S)|(?<=\\S)_{1,3}(?![\\p{L}\\p{N}])',
  ].join('|'),
  'gmu',
);
