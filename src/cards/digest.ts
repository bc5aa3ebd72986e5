import { clock } from '../calendar/clock.js';
import { todayIn } from '../calendar/zoned-days.js';
import type { AnswerOf, NewPiece } from '../domain/answer.js';
import { eventPart } from './alert.js';
import type { Composed, Part } from './card.js';
import { counted } from './counted.js';
import { pieceRuns, quotationRuns } from './news.js';
import { type LinkTo, lengthOf, part, text } from './runs.js';
import { conflictPart, rowPart } from './timeline.js';

type Digest = AnswerOf<'digest'>;

type DigestSettings = Readonly<{
  now: Date;
  linkTo: LinkTo;
  /** IANA name: the newsroom's, in which a day that someone types is meant. */
  zone: string;
  /** Characters for all of it. */
  room: number;
}>;

/** A channel takes in this many, headings and notes among them. */
const MOST_LINES = 12;

/** Conflicts, then what was watched for, pieces and dates. What does not fit is counted, with the questions that show it. */
export function digestParts(digest: Digest, settings: DigestSettings): Composed {
  const { now, room } = settings;
  const heading = headingOf(digest, now);
  const late = digest.late ? [part('note', text('Late: the bot was not running when this was due.'))] : [];
  const why = part('note', text(digest.why));
  const lines = linesOf(digest, settings);
  const laidOut = (shown: readonly Shown[], ...notes: readonly Part[]): readonly Part[] | null => {
    const parts = [...late, ...inSections(shown), ...notes, why];
    return parts.length <= MOST_LINES && heading.length + lengthOf(parts) <= room ? parts : null;
  };

  const all = shownOf(lines, (shown) => laidOut(shown) !== null);
  const isWhole = digest.more === 0 && (digest.watched?.more ?? 0) === 0;
  const whole = all.length === lines.length && isWhole ? laidOut(all) : null;
  if (whole) return { heading, parts: whole };
  // The longest that the note can be.
  const reserved = hiddenNote(lines, digest, settings.zone);
  const shown = shownOf(lines, (tried) => laidOut(tried, reserved) !== null);
  const hidden = lines.filter((line) => !shown.some((one) => one.line === line));
  return { heading, parts: [...late, ...inSections(shown), hiddenNote(hidden, digest, settings.zone), why] };
}

function headingOf({ storyline, since, zone, pieces, more, conflicts }: Digest, now: Date): string {
  const told = since ? [`since ${clock(since, now, zone)}`] : [];
  const disputed = conflicts.length > 0 ? [counted(conflicts.length, 'conflict')] : [];
  return [storyline ?? 'everything', ...told, counted(pieces.length + more, 'piece'), ...disputed].join(' · ');
}

type Section = 'Before you quote' | 'Watched here' | 'New on the record' | 'Timeline';

/** One line of the digest; `forms` are what it may look like, the fullest first. */
type Line = Readonly<{ section: Section; piece: NewPiece | null; forms: readonly Part[] }>;
type Shown = Readonly<{ line: Line; form: Part }>;

function linesOf({ pieces, conflicts, rows, watched, zone }: Digest, { now, linkTo }: DigestSettings): readonly Line[] {
  const pieceForms = (piece: NewPiece): readonly Part[] => {
    const bare = pieceRuns(piece, now, zone);
    const [first] = piece.quotations;
    const whole = first ? [part('row', ...bare, text(' · '), ...quotationRuns(piece, first, linkTo))] : [];
    return [...whole, part('row', ...bare)];
  };
  const each = <One>(section: Section, all: readonly One[], form: (one: One) => Part): readonly Line[] =>
    all.map((one) => ({ section, piece: null, forms: [form(one)] }));
  return [
    ...each('Before you quote', conflicts, conflictPart),
    ...each('Watched here', watched?.events ?? [], (event) => eventPart(event, linkTo)),
    ...pieces.map((piece): Line => ({ section: 'New on the record', piece, forms: pieceForms(piece) })),
    ...each('Timeline', rows, (row) => rowPart(row, linkTo)),
  ];
}

/** Every line that still fits after those before it. One that is too long does not hide those that follow. */
function shownOf(lines: readonly Line[], fits: (shown: readonly Shown[]) => boolean): readonly Shown[] {
  const shown: Shown[] = [];
  for (const line of lines) {
    const form = line.forms.find((one) => fits([...shown, { line, form: one }]));
    if (form) shown.push({ line, form });
  }
  return shown;
}

function inSections(shown: readonly Shown[]): readonly Part[] {
  return shown.flatMap(({ line, form }, i) => {
    const opens = line.section !== shown[i - 1]?.line.section;
    return opens ? [part('section', text(line.section)), form] : [form];
  });
}

/** `3 more pieces: /whats-new 2026-11-09 storyline:x. 2 more dates: /timeline x.` */
function hiddenNote(hidden: readonly Line[], { storyline, since, pieces, watched, more }: Digest, zone: string): Part {
  const hiddenIn = (section: Section): number => hidden.filter((line) => line.section === section).length;
  const unshown = hidden.flatMap((line) => line.piece ?? []);
  // Those past the last that is named came after it.
  const earliest = [...unshown, ...(more > 0 ? pieces.slice(-1) : [])]
    .map((piece) => todayIn(zone, piece.publicSince))
    .sort()[0];
  const narrowed = storyline === null ? '' : ` storyline:${storyline}`;
  const one = storyline ?? 'and a storyline';
  const watchedFor = hiddenIn('Watched here') + (watched?.more ?? 0);
  const conflicts = hiddenIn('Before you quote');
  const dates = hiddenIn('Timeline');
  const notes = [
    ...(conflicts > 0 ? [`${counted(conflicts, 'more conflict')}: /conflicts ${one}.`] : []),
    ...(watchedFor > 0 ? [`${watchedFor} more watched: /whats-new ${since ? todayIn(zone, since) : '1d'}.`] : []),
    ...(earliest ? [`${counted(unshown.length + more, 'more piece')}: /whats-new ${earliest}${narrowed}.`] : []),
    ...(dates > 0 ? [`${counted(dates, 'more date')}: /timeline ${one}.`] : []),
  ];
  return part('note', text(notes.join(' ')));
}
