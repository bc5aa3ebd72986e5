import type { Seeded } from '../verdicts/seeded.js';
import { capitalised, uncapitalised } from '../verdicts/token.js';
import { adjuncts, vocabulary } from '../verdicts/vocabulary.js';

const templates: readonly string[] = [
  'The {noun} in {place} has been argued over {when}, and few expected it to be settled this year.',
  'Officials of the {body} met {when}; no minutes have been published.',
  'Work on the {noun} began under an earlier {body} and was stopped twice.',
  'In {place} the {nouns} have set up a {noun} of their own.',
  'The {body} is to look at the {noun} again in the autumn.',
  'A report on the {noun}, {adverb} written and long overdue, runs to several hundred pages.',
  'Neighbouring {place} has a {noun} too, and it is no better liked.',
  'Some {nouns} left before the vote; others stayed to the end and sang.',
  'The {adjective} {noun} behind the {noun} has stood empty since the flood.',
  'Whether the {nouns} or the {body} will pay for the {noun} is an open question.',
  'The chair of the {body} was not in {place} and sent a deputy.',
  'Nothing in the agenda mentioned the {noun}.',
  'Two earlier plans for the {noun} came to nothing, the second of them because of a misprint.',
  'Copies of the {noun} were handed out at the door, and there were too few of them.',
  'The {nouns} of {place} were asked for their views by post.',
  'A hearing on the {noun} is set down for next month.',
  'Outside, {nouns} from {place} and {place} stood in the rain with banners.',
  'The cost of the {noun} has gone up every year, as such costs do.',
  'Under the old arrangement the {body} kept the {noun} and the {nouns} kept the keys.',
  'A vote was taken by a show of hands and had to be taken again.',
];

/** A paragraph of one to three sentences of plain narrative in which nobody is quoted. */
export function paragraphOfProse(choose: Seeded): string {
  return choose
    .shuffled(templates)
    .slice(0, choose.between(1, 3))
    .map((template) => filled(choose, template))
    .join(' ');
}

/** A phrase for what a story is about: `the levy in Harrowby`. */
export const matterOf = (choose: Seeded): string => uncapitalised(filled(choose, 'the {noun} in {place}'));

function filled(choose: Seeded, template: string): string {
  const text = template.replace(/\{(?<slot>\w+)\}/gu, (_, slot: string) =>
    slot === 'when' ? choose.pick(adjuncts) : choose.pick(vocabulary[slot as 'noun']),
  );
  return capitalised(text.replace(/\b(?<article>[Aa]) (?=[aeiou])/gu, '$<article>n '));
}
