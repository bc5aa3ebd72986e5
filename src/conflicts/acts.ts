import type { Article } from '../domain/article.js';
import type { Quotation } from '../domain/quotation.js';
import { hull, type Span } from '../domain/span.js';
import { type FoundConflict, told } from './found.js';
import type { Printed } from './wording.js';

/** Acts of which one excludes the other. To repost, to share, to write may be any of them. */
const ACTS = [
  { act: 'reply', verb: /\b(?:repl(?:y|ie[sd])|respond(?:s|ed)?|answer(?:s|ed)?)\b/i, of: 'post' },
  { act: 'quote', verb: /\bquote[- ]?(?:tweet|post)(?:s|ed)?\b|\bquoted\b/i, of: 'post' },
] as const;

/** Whether one saying was posted as an answer or as a quotation; or posted at all, where another heard it spoken. */
export function actConflict(about: string, renderings: readonly Printed[]): FoundConflict | null {
  const acts = renderings.flatMap(({ article, quotations }) =>
    quotations.slice(0, 1).flatMap((quotation) => {
      const act = actOf(article, quotation);
      return act === null ? [] : [{ act, told: told(article, passageOf(quotation)) }];
    }),
  );
  const kinds = [...new Set(acts.map(({ act }) => act))];
  if (kinds.length < 2) return null;
  const sides = kinds.map((kind) => ({
    speaker: null,
    told: acts.filter(({ act }) => act === kind).map((one) => one.told),
  }));
  return { kind: 'act', about, sides, loud: [] };
}

function actOf({ text }: Article, { manner, act, channel }: Quotation): string | null {
  const printed = act ? text.slice(act.start, act.end) : '';
  // `told LBC` was spoken; a bare `said` may be of a post.
  if (manner === 'said' && channel !== null && /\btold\b/i.test(printed)) return 'speak';
  if (manner !== 'post') return null;
  return ACTS.find(({ verb }) => verb.test(printed))?.act ?? null;
}

/** Who did what: from the words that say who to the verb. */
function passageOf({ attribution, act, content }: Quotation): Span {
  const at = [...(attribution.kind === 'speaker' ? [attribution.source] : []), ...(act ? [act] : [])];
  return hull([...at, ...content.slice(0, 1)]);
}
