import { quoted, shown } from '../../src/cards/runs.js';
import type { Citation, Excerpt } from '../../src/domain/citation.js';
import type { Filing } from '../../src/domain/filing.js';
import { contains } from '../../src/domain/span.js';

/** What an answer shows as somebody's words, wherever in it that stands. */
export function excerptsIn(value: unknown): readonly Excerpt[] {
  if (typeof value !== 'object' || value === null) return [];
  if ('pieces' in value && 'breaks' in value) return [value as Excerpt];
  // Where dates, numbers or acts differ, passages are shown without marks; so is a clause of a timeline.
  const isOwnVoice = 'sides' in value && 'kind' in value && value.kind !== 'wording' && value.kind !== 'who';
  return isOwnVoice ? [] : Object.entries(value).flatMap(([key, one]) => (key === 'clause' ? [] : excerptsIn(one)));
}

/** The words that a card shows between quotation marks although no quotation of the article holds them. */
export function wordsOutsideQuotations(excerpt: Excerpt, { quotations }: Filing): readonly string[] {
  const said = quotations.flatMap(({ printed }) => printed);
  return quoted(excerpt)
    .flatMap((run) => {
      if (run.kind !== 'printed') return [];
      const { citation } = run;
      return betweenMarks(shown(run), citation).filter(
        (at) => !said.some((span) => contains(span, { start: at, end: at + 1 })),
      );
    })
    .map((at) => `${at} of ${excerpt.pieces[0].article}`);
}

/** Where in its article each letter stands that a reader takes for quoted. */
function betweenMarks(text: string, { exact, span }: Citation): readonly number[] {
  const from = text.indexOf(exact);
  const found: number[] = [];
  let open = false;
  for (const [i, character] of [...text.split('')].entries()) {
    if (/[“„«]/.test(character)) open = true;
    else if (/[”»]/.test(character)) open = false;
    else if (character === '"') open = !open;
    else if (open && /\p{L}/u.test(character)) found.push(span.start + i - from);
  }
  return found;
}
