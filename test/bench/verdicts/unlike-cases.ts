import { articleWith, inventedSpeakers, type Said } from './archive.js';
import { ask, set } from './ask.js';
import type { VerdictCase } from './case.js';
import { inventedQuotation } from './grammar.js';
import { stitched } from './marked-changes.js';
import type { Seeded } from './seeded.js';
import { type Token, uncapitalised, wording } from './token.js';
import { wordChanges } from './word-changes.js';

type Guard = (words: string) => boolean;

/** Two sayings of one speaker run into one: of one article, or of two. */
export function stitchedCases(choose: Seeded, said: readonly Said[]): VerdictCase[] {
  const whole = said.filter(({ form }) => form === 'whole');
  const speakers = [...new Set(whole.map(({ article }) => article.speaker))];
  return speakers
    .map((speaker) => whole.filter(({ article }) => article.speaker === speaker))
    .flatMap((own) =>
      own.flatMap((one) => {
        const neighbour = own.find((two) => two !== one && two.article === one.article);
        const two = neighbour !== undefined && choose.chance(0.5) ? neighbour : choose.pick(own);
        if (two === one) return [];
        const apart = two.article !== one.article;
        const mark = apart && choose.chance(0.25) ? choose.pick(['…', '[…]', '...']) : null;
        const tokens = stitched(choose, one.tokens, two.tokens, mark);
        if (tokens === null) return [];
        const kind = `stitched: ${apart ? 'two articles' : 'one article'}${mark === null ? '' : ', with a mark'}`;
        const single = ask(choose, one, set(choose, one, tokens), { kind, verdict: 'stitched' });
        const articles = apart ? [one.article, two.article] : [one.article];
        return [
          {
            ...single,
            archive: articles,
            expected: { ...single.expected, source: articles.map((article) => article.id) },
          },
        ];
      }),
    );
}

/** Two quotations held that differ by one word: each is word for word one of them, and an altered other. */
export function twinCases(choose: Seeded, pairs: number, isNew: Guard): VerdictCase[] {
  const speakers = inventedSpeakers(choose, 40);
  const changes = wordChanges();
  const cases: VerdictCase[] = [];
  for (let pair = 0; cases.length < 2 * pairs; pair++) {
    const tokens = newQuotation(choose, isNew, 8);
    const name = choose.pick([
      'negation lost in a contraction',
      'number',
      'modal',
      'conjunction',
      'name',
      'plain word',
      'negation put in',
    ]);
    const changed = changes[name]?.(choose, tokens);
    if (changed === null || changed === undefined) continue;
    const speaker = choose.pick(speakers);
    const other = choose.chance(0.5) ? speaker : choose.pick(speakers);
    const [one] = articleWith(choose, `twin-${pair}-a`, speaker, [tokens], 'whole');
    const [two] = articleWith(choose, `twin-${pair}-b`, other, [[...changed.tokens]], 'whole');
    if (one === undefined || two === undefined) continue;
    const both = [one.article, two.article];
    for (const each of [one, two]) {
      cases.push({ ...ask(choose, each, each.held, { kind: `twin: ${name}`, verdict: 'verbatim' }), archive: both });
    }
  }
  return cases;
}

/** Words that an article reports without quotation marks. */
export function reportedOnlyCases(choose: Seeded, count: number, isNew: Guard): VerdictCase[] {
  const speakers = inventedSpeakers(choose, 20);
  return Array.from({ length: count }, (_, index) => {
    const tokens = newQuotation(choose, isNew, 8, fitsIntoASentence);
    const [one] = articleWith(choose, `reported-${index}`, choose.pick(speakers), [tokens], 'whole');
    if (one === undefined) throw new RangeError('an article with one quotation came back with none');
    const words = uncapitalised(wording(tokens)).replace(/\.$/u, '');
    const text = one.article.text.replace(
      /\n\n[^\n]*[“"‘][^\n]*\n\n/u,
      () => `\n\n${one.article.speaker} said that ${words}.\n\n`,
    );
    const paper = { ...one, article: { ...one.article, text } };
    return ask(choose, paper, words, { kind: 'reported only', verdict: null, finding: 'reported only' });
  });
}

/** Words like the rest that no one is held to have said. */
export function notHeldCases(choose: Seeded, count: number, said: readonly Said[], isNew: Guard): VerdictCase[] {
  return Array.from({ length: count }, () => {
    const one = choose.pick(said);
    const tokens = newQuotation(choose, isNew, 3);
    return ask(choose, one, set(choose, one, tokens), { kind: 'not held', verdict: null, finding: 'not found' });
  });
}

function newQuotation(
  choose: Seeded,
  isNew: Guard,
  least: number,
  fits: (words: string) => boolean = () => true,
): Token[] {
  for (;;) {
    const tokens = inventedQuotation(choose);
    const words = wording(tokens);
    if (tokens.length >= least && fits(words) && isNew(words)) return tokens;
  }
}

/** A statement of one sentence that could follow `said that`. */
const fitsIntoASentence = (words: string): boolean =>
  /^(?:The|There|Their|It|Every|This|My|In|Of|From|That|Nobody) [^.?!:…‘]+\.$/u.test(words) && words.length < 160;
