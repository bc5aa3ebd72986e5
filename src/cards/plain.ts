import type { AnswerOf } from '../domain/answer.js';
import type { Composed } from './card.js';
import { asPrinted, type LinkTo, part, passageLink, strong, text } from './runs.js';

export function plainParts(answer: AnswerOf<'notice'> | AnswerOf<'refused'> | AnswerOf<'failed'>): Composed {
  switch (answer.kind) {
    case 'notice':
      return { heading: answer.title, parts: answer.lines.map((line) => part('row', text(line))) };
    case 'refused':
      return {
        heading: 'That did not work',
        parts: [
          part('words', text(answer.explain)),
          ...(answer.suggestions.length > 0
            ? [part('section', text('Try')), ...answer.suggestions.map((suggestion) => part('row', text(suggestion)))]
            : []),
        ],
      };
    case 'failed':
      return {
        heading: 'Something broke on our side',
        parts: [
          part(
            'words',
            text('Nothing was posted or lost. Ask again; if it fails again, tell the operator the reference below.'),
          ),
        ],
      };
    default:
      return answer satisfies never;
  }
}

export function passageParts(answer: AnswerOf<'passages'>, linkTo: LinkTo): Composed {
  const parts = answer.found.flatMap(({ label, headline, passage }) => [
    part('section', strong(label.text), text(headline === null ? '' : ` ${headline}`)),
    part('row', asPrinted(passage), ...passageLink(label, passage, linkTo)),
  ]);
  const more = answer.more > 0 ? [part('note', text(`${answer.more} more`))] : [];
  const none =
    answer.found.length === 0 ? [part('note', text('No passage that you may see holds these words now.'))] : [];
  return { heading: 'As printed', parts: [...none, ...parts, ...more] };
}
