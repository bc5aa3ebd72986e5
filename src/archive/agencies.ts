import { type Article, isCopy } from '../domain/article.js';
import { overlaps, type Span } from '../domain/span.js';
import { literally, pattern } from '../text/pattern.js';
import { remembered } from '../text/remembered.js';

/** News agencies by every name under which copy credits them. `PA` and `AP` count only in capitals. */
const AGENCIES = [
  ['PA', 'PA(?: Media| news agency)?|Press Association'],
  ['Reuters', 'Reuters|REUTERS'],
  ['AP', 'AP|Associated Press'],
  ['AFP', 'AFP|Agence France-Presse'],
  ['dpa', 'dpa|Deutsche Presse-Agentur'],
  ['UPI', 'UPI|United Press International'],
].map(([name, printed]) => creditsTo(name!, printed!));

/** @param printed what copy calls it, as a pattern */
function creditsTo(name: string, printed: string) {
  return {
    name,
    named: pattern()`${printed}`,
    itself: pattern()`^(?:${printed})$`,
    dateline: pattern()`\((?:${printed})\)\s*(?:[-–—]|$)`,
    byline: pattern()`^\W*(?:[Bb]y |[Rr]eporting by )?[^.!?]{0,60}?\b(?:${printed})(?: staff)?\W*$`,
    reporting: pattern()`\b[Rr]eporting (?:by|from) (?:the )?(?:${printed})\b|(?<!\p{L})(?:${printed}) (?:reports|reported)\b`,
    /** In the sentence that says who was told. */
    told: pattern()`\b(?:told|according to|reported by|quoted by|in an interview with|speaking to) (?:the )?(?:${printed})(?!\p{L})`,
  };
}

const MOST_OUTLETS = 1000;
/** Outlets are few, and each is looked for in many articles. */
const creditsToOutlet = remembered((name) => creditsTo(name, literally(name)), MOST_OUTLETS);

/** A byline or a credit is at most so long. Characters. */
const LONGEST_LINE = 120;
/** Credits stand in the first lines of an article or the last. */
const EDGE = 3;

/**
 * The agencies whose copy an article says that it prints: all of it, or around the passage. Each once.
 *
 * @param outlets that are looked for as agencies are: papers too are copied from
 */
export function creditedAgencies(
  { text, outlet, paragraphs }: Article,
  passage: Span,
  outlets: readonly string[] = [],
): readonly string[] {
  const linesOf = (list: Article['paragraphs']): readonly string[] =>
    list.map(({ span }) => text.slice(span.start, span.end));
  const edges = linesOf([...paragraphs.slice(0, EDGE), ...paragraphs.slice(-EDGE)]);
  const around = linesOf(paragraphs.filter(({ span, role }) => isCopy(role) && overlaps(span, passage)));
  // Few are named at all, and the other patterns are the dearer ones.
  const lines = [...edges, ...around, outlet].join('\n');
  const known = new Set(AGENCIES.map(({ name }) => name));
  const papers = [...new Set(outlets)].filter((name) => !known.has(name)).map(creditsToOutlet);
  return [...AGENCIES, ...papers]
    .filter(
      ({ named, itself, dateline, byline, reporting, told }) =>
        named.test(lines) &&
        (itself.test(outlet ?? '') ||
          edges.some((line) => dateline.test(line) || reporting.test(line)) ||
          edges.some((line) => line.length <= LONGEST_LINE && byline.test(line)) ||
          around.some((line) => told.test(line))),
    )
    .map(({ name }) => name);
}
