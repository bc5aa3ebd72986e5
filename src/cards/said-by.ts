import { showDays } from '../calendar/show-days.js';
import type { AnswerOf, Utterance } from '../domain/answer.js';
import type { Composed, Part } from './card.js';
import { certaintyMark } from './dates.js';
import { type LinkTo, named, part, passageLink, quoted, strong, text } from './runs.js';

export function saidByParts(answer: AnswerOf<'said-by'>, linkTo: LinkTo): Composed {
  const { found, more, speaker } = answer;
  return {
    heading: speaker.name,
    parts: [
      ...found.flatMap((utterance) => rowOf(utterance, linkTo)),
      ...(more > 0 ? [part('note', text(`${more} more; add about: or from:`))] : []),
    ],
  };
}

function rowOf({ sameWords, when, reported, independentAtMost }: Utterance, linkTo: LinkTo): readonly Part[] {
  // A rendering that holds no more than the words, where there is one.
  const first = sameWords.find(({ verdict }) => verdict !== 'part-of') ?? sameWords[0];
  if (!first) return [];
  const dated = when ? `${certaintyMark(when.basis)} ${showDays(when.days)}` : '○';
  const published =
    !when && reported
      ? ` · ${reported.published ? 'published' : 'dated'} ${showDays({ from: reported.day, to: reported.day })}`
      : '';
  const labels = named(sameWords.map((one) => one.label));
  const witnesses = sameWords.length > 1 ? ` (at most ${independentAtMost} independent)` : '';
  return [
    part(
      'row',
      strong(dated),
      text(' '),
      ...quoted(first.printed),
      text(` · ${labels}${witnesses}${published}`),
      ...passageLink(first.label, first.printed.pieces[0], linkTo),
    ),
  ];
}
