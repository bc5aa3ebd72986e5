import { showDays } from '../calendar/show-days.js';
import type { Conflict, ConflictKind, ConflictPassage, ConflictSide, ConflictsAnswer } from '../domain/conflict.js';
import type { Composed, Part, Run } from './card.js';
import { certaintyMark } from './dates.js';
import { asPrinted, type LinkTo, named, part, passageLink, quoted, strong, text } from './runs.js';

/** @param atLength with every passage and a link to it; at a glance a conflict is one line */
export function conflictsParts(answer: ConflictsAnswer, linkTo: LinkTo, atLength: boolean): Composed {
  const { title, found, articles, asked } = answer;
  const near = found.filter(({ grade }) => grade === 'soft').length;
  const hard = found.length - near;
  const count = `${hard === 1 ? '1 conflict' : `${hard} conflicts`}${near > 0 ? `, ${near} a day apart` : ''}`;
  const none = found.length === 0 ? [part('note', text(noneNote(articles, asked)))] : [];
  return {
    heading: `${title} · ${count}`,
    parts: [...none, ...found.flatMap((one) => (atLength ? atLengthParts(one, linkTo) : [conflictLine(one)]))],
  };
}

function noneNote(articles: number, asked: ConflictKind | null): string {
  if (articles === 0) return 'No article that you may see belongs to this storyline.';
  const of = asked === null ? '' : ` of kind ${asked}`;
  return `No disagreement${of} found in ${articles} ${articles === 1 ? 'article' : 'articles'}. That is no proof that there is none.`;
}

/** `Wording differs, Sadiq Khan (negation): 000: “…” | 003: “…”`: each side by its first passage, and who says the same. */
export function conflictLine(conflict: Conflict): Part {
  const runs = conflict.sides.flatMap((side, i): readonly Run[] => [
    text(i === 0 ? '' : ' | '),
    ...sideRuns(side, conflict),
    ...dayRuns(side, side.passages.length + side.agree.length > 1 ? '' : side.passages[0].shown.pieces[0].exact),
  ]);
  return part(conflict.grade === 'soft' ? 'note' : 'warning', ...titleRuns(conflict), ...runs);
}

/** `Acts differ: retelling of 001 | retellings of 002, 003`: for a card whose rows print what each of them says. */
export function sidesLine(conflict: Conflict): Part {
  const sides = conflict.sides.map(({ passages, agree }) => {
    const labels = [...passages.map(({ label }) => label), ...agree];
    return named([...new Map(labels.map((label) => [label.article, label])).values()]);
  });
  return part('warning', strong(KINDS[conflict.kind]), text(`: ${sides.join(' | ')}`));
}

function atLengthParts(conflict: Conflict, linkTo: LinkTo): readonly Part[] {
  return [
    part('section', ...titleRuns(conflict).slice(0, -1)),
    ...conflict.sides.flatMap((side, i) =>
      side.passages.map(({ label, passage, shown }, n) =>
        part(
          'row',
          text(`${i + 1}. `),
          strong(label.text),
          text(side.speaker === null ? ': ' : ` credits ${side.speaker}: `),
          ...wordsOf(conflict, shown),
          text(n === 0 && side.agree.length > 0 ? ` (${named(side.agree)} too)` : ''),
          ...dayRuns(side, n === 0 && side.agree.length > 0 ? '' : shown.pieces[0].exact),
          ...passageLink(label, passage, linkTo),
        ),
      ),
    ),
  ];
}

const KINDS: Readonly<Record<ConflictKind, string>> = {
  date: 'Dates differ',
  number: 'Numbers differ',
  wording: 'Wording differs',
  who: 'Credits differ',
  act: 'Acts differ',
};

function titleRuns({ kind, grade, about, loud }: Conflict): readonly Run[] {
  const of = about === '' ? '' : `, ${about}`;
  const turned = loud.length === 0 ? '' : ` (${loud.join(', ')})`;
  return [strong(`${grade === 'soft' ? 'A day apart' : KINDS[kind]}${of}`), text(`${turned}: `)];
}

function sideRuns({ passages, agree, speaker }: ConflictSide, conflict: Conflict): readonly Run[] {
  const [first] = passages;
  const others = [...passages.map(({ label }) => label), ...agree].filter(
    ({ article }) => article !== first.label.article,
  );
  const says = speaker === null ? ': ' : ` credits ${speaker}: `;
  const too = others.length === 0 ? '' : ` (${named(others)} too)`;
  return [text(`${first.label.text}${says}`), ...wordsOf(conflict, first.shown), text(too)];
}

/** Marks stand around what somebody said, not around an article's own telling. */
function wordsOf({ kind }: Conflict, shown: ConflictPassage['shown']): readonly Run[] {
  return kind === 'wording' || kind === 'who' ? quoted(shown) : [asPrinted(shown.pieces[0], shown.cut)];
}

/** @param after the words that stand before it, with or without a stop of their own */
function dayRuns({ day }: ConflictSide, after: string): readonly Run[] {
  const mark = /[.,;:?!]$/.test(after) ? '' : ':';
  return day === null ? [] : [text(`${mark} ${certaintyMark(day.basis)} `), strong(showDays(day.days))];
}
