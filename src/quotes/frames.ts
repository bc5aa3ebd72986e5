import { type Article, isCopy } from '../domain/article.js';
import type { Span } from '../domain/span.js';
import { remembered } from '../text/remembered.js';
import { sentences } from '../text/sentences.js';
import type { MarkedRegion } from './mark-pairs.js';

export type Token = Readonly<{
  kind: 'word' | 'comma' | 'colon' | 'dash' | 'bracket' | 'stop' | 'quotation';
  span: Span;
  /** As printed, a possessive ending left out; for a quotation, empty. */
  text: string;
  lower: string;
  possessive: boolean;
  /** Whether it is a word that begins with a capital letter. */
  isCapital: boolean;
  /** For a quotation: which region, and which of its pieces. */
  region: number;
  piece: number;
  /** For a quotation: whether its words end in a comma, a question mark or an exclamation mark, so that the sentence goes on. */
  leadsOn: boolean;
  /** For a quotation: whether its words are an order handed on, `to wait`, `not to make a fuss`. */
  isOrder: boolean;
}>;

/** A sentence of the newsroom's own words, in which each quotation counts as one token. */
export type Frame = Readonly<{
  span: Span;
  tokens: readonly Token[];
  /** Number of the paragraph of copy that it stands in, counting copy only. */
  paragraph: number;
  /** Whether it begins and ends its paragraph. */
  opens: boolean;
  closes: boolean;
}>;

/** The sentences of the copy in text order. Words between marks are not in them. */
export function framesOf(article: Article, regions: readonly MarkedRegion[]): Frame[] {
  const pieces = regions
    .flatMap((region, r) =>
      region.printed.map((span, p) => ({ span, inner: region.inner[p] ?? span, region: r, piece: p })),
    )
    .sort((a, b) => a.span.start - b.span.start);
  const frames: Frame[] = [];
  let next = 0;
  let number = 0;
  for (const paragraph of article.paragraphs) {
    const { start, end } = paragraph.span;
    while (next < pieces.length && (pieces[next]?.span.start ?? 0) < start) next++;
    const own: Piece[] = [];
    for (let piece = pieces[next]; piece && piece.span.start < end; piece = pieces[++next]) own.push(piece);
    if (!isCopy(paragraph.role)) continue;
    const masked = mask(article.text, paragraph.span, own);
    const spans = sentences(masked, { start: 0, end: masked.length });
    let from = 0;
    for (const [i, span] of spans.entries()) {
      const at = { start: span.start + start, end: span.end + start };
      const inside: Piece[] = [];
      for (let piece = own[from]; piece && piece.span.start < at.end; piece = own[++from]) inside.push(piece);
      const tokens = tokensOf(article.text, at, inside);
      for (let t = 0; t === 0 || t < tokens.length; t += LONGEST_SENTENCE) {
        const part = tokens.slice(t, t + LONGEST_SENTENCE);
        const closes = i === spans.length - 1 && t + LONGEST_SENTENCE >= tokens.length;
        frames.push({ span: at, tokens: part, paragraph: number, opens: i === 0 && t === 0, closes });
      }
    }
    number++;
  }
  return frames;
}

/** Tokens. Nobody writes longer ones; text without stops is cut so that reading it stays linear. */
const LONGEST_SENTENCE = 300;

type Piece = Readonly<{ span: Span; inner: Span; region: number; piece: number }>;

/** The paragraph with each quotation blotted out by a capital letter, keeping the stop that ends a sentence in it. */
function mask(text: string, paragraph: Span, pieces: readonly Piece[]): string {
  let masked = '';
  let at = paragraph.start;
  for (const { span } of pieces) {
    const ended = /[.!?…]["'”’»\s]*$/.test(text.slice(Math.max(span.start, span.end - 6), span.end));
    // “Why?” Smith said. “Why.” — Smith. The name belongs to the quotation before it, unlike after most full stops.
    const behind = text.slice(span.end, Math.min(span.end + 90, paragraph.end));
    const claimed = /^\s*[―—–]/.test(behind) || (/^[!?]/.test(lastStop(text, span)) && TRAILING_SOURCE.test(behind));
    masked += text.slice(at, span.start) + 'Q'.repeat(span.end - span.start - 1) + (ended && !claimed ? '.' : 'Q');
    at = span.end;
  }
  return masked + text.slice(at, paragraph.end);
}

const lastStop = (text: string, span: Span): string =>
  /[.!?…](?=["'”’»\s]*$)/.exec(text.slice(Math.max(span.start, span.end - 6), span.end))?.[0] ?? '';
const TRAILING_SOURCE =
  /^\s(?:\p{Lu}[\p{L}.’'-]*(?:\s|, [^.!?“"]{3,50}, )){1,4}(?:asked\b|asks\b|(?:said|says|added|wrote|tweeted|replied|told|declared|exclaimed|shouted|wondered)\b(?!\s(?:that|he|she|it|they|there|the|his|her|its|their|a|an|had)\b))/iu;

const TOKENS =
  /[\p{L}\p{N}$£€#@&][\p{L}\p{N}&$£€%_]*(?:(?:['’.‑-](?=[\p{L}\p{N}]))[\p{L}\p{N}&%_]+)*(?:\.(?=\p{L}|,|\s+\p{Lu}|\s+\p{Ll}))?|[,;]|:|[–—―]|(?:^|\s)-+\s|--+|[()[\]]|[.!?…]+|[’']/gu;

function tokensOf(text: string, sentence: Span, pieces: readonly Piece[]): Token[] {
  const tokens: Token[] = [];
  let at = sentence.start;
  for (const piece of pieces) {
    addWords(tokens, text, at, piece.span.start);
    tokens.push({
      kind: 'quotation',
      span: piece.inner,
      text: '',
      lower: '',
      possessive: false,
      isCapital: false,
      region: piece.region,
      piece: piece.piece,
      leadsOn: /[,?!]\s*$/.test(text.slice(Math.max(piece.inner.start, piece.inner.end - 4), piece.inner.end)),
      isOrder: /^(?:not )?to \p{Ll}/u.test(
        text.slice(piece.inner.start, Math.min(piece.inner.end, piece.inner.start + 12)),
      ),
    });
    at = Math.max(at, piece.span.end);
  }
  addWords(tokens, text, at, sentence.end);
  return tokens;
}

function addWords(tokens: Token[], text: string, start: number, end: number): void {
  if (end <= start) return;
  const part = text.slice(start, end);
  TOKENS.lastIndex = 0;
  for (let m = TOKENS.exec(part); m !== null; m = TOKENS.exec(part)) {
    const from = start + m.index;
    const { isApostrophe, space, length, kind, text: word, lower, possessive, isCapital } = wordOf(m[0]);
    if (isApostrophe) {
      const last = tokens.at(-1);
      if (last?.kind === 'word' && last.span.end === from && last.text.endsWith('s'))
        tokens[tokens.length - 1] = { ...last, possessive: true };
      continue;
    }
    const span = { start: from + space, end: from + length };
    tokens.push({
      kind,
      span,
      text: word,
      lower,
      possessive,
      isCapital,
      region: -1,
      piece: -1,
      leadsOn: false,
      isOrder: false,
    });
  }
}

/** What is to be known of a word or mark by itself. `space`: what stands before it in the match; `length`: up to its end. */
const wordOf = remembered((raw) => {
  const kind = kindOf(raw);
  const text = kind !== 'word' ? raw.trim() : raw.replace(/['’]s$/i, '');
  return {
    isApostrophe: raw === '’' || raw === "'",
    space: raw.length - raw.trimStart().length,
    length: raw.trimEnd().length,
    kind,
    text,
    lower: text.toLowerCase().replace(/\.$/, ''),
    possessive: kind === 'word' && /['’]s$/i.test(raw),
    isCapital: kind === 'word' && /^(?:\p{Lu}|@\w)/u.test(text),
  };
});

function kindOf(raw: string): Token['kind'] {
  if (/^[\p{L}\p{N}$£€#@&]/u.test(raw)) return 'word';
  if (/^[,;]/.test(raw)) return 'comma';
  if (raw === ':') return 'colon';
  if (/^[()[\]]/.test(raw)) return 'bracket';
  if (/^[.!?…]/.test(raw)) return 'stop';
  return 'dash';
}
