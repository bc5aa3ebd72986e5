import type { Span } from '../domain/span.js';
import type { Frame } from './frames.js';

/** The words of the sentence, outside quotation marks, that keep the source's name back: `on condition of anonymity`. */
export function nameWithheldIn(text: string, frame: Frame): Span | null {
  // A frame of a sentence without end holds a part of it only.
  const from = frame.tokens[0]?.span.start ?? 0;
  for (const found of text.slice(from, frame.tokens.at(-1)?.span.end ?? from).matchAll(WITHHELD)) {
    const start = from + found.index;
    const end = start + found[0].length;
    const isQuoted = frame.tokens.some(
      ({ kind, span }) => kind === 'quotation' && span.start < end && start < span.end,
    );
    if (!isQuoted) return { start, end };
  }
  return null;
}

const WITHHELD =
  /\bon (?:the )?condition of anonymity\b|\b(?:asked|asking|requested|requesting|demanded|insisted on|sought|granted) (?:for )?anonymity\b|\b(?:ask(?:ed|ing)|requested|preferred|chose|wants?|wanted|wish(?:ed|es)|agreed) not to be (?:named|identified|quoted by name)\b|\b(?:declin(?:ed|ing)|refus(?:ed|ing)|did not want|didn['’]t want|does not want|do not want|unwilling|who (?:cannot|could not|can['’]t|did not wish)) to? ?be (?:named|identified)\b|\bdid not (?:want|wish) to give (?:his|her|their) names?\b|\b(?:spoke|speaking|speaks) anonymously\b|\bnot (?:be )?authori[sz]ed to (?:speak|comment|discuss)[^,.;“"]{0,40}/gi;
