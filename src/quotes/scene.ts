import type { Article } from '../domain/article.js';
import { withApposedName } from './asides.js';
import { type Cast, meet, ofPerson, ofSeveral, type Resolved } from './cast.js';
import type { Frame } from './frames.js';
import { framesOf } from './frames.js';
import { namedTogether } from './joint-sources.js';
import type { MarkedRegion } from './mark-pairs.js';
import { messageOf } from './messages.js';
import { type Mention, nameTable, type Person } from './name-table.js';
import { isCapitalised, type Phrase } from './noun-phrases.js';
import { holdings } from './offices.js';
import { organisationsIn } from './organisations.js';
import { phraseStartingAt } from './phrase-starting.js';
import { type ReportingClause, reportingClauses } from './reporting-clauses.js';
import { resolve } from './speakers.js';
import { mainSubject } from './subjects.js';
import { standsAlone } from './surroundings.js';

/** Where a piece of a quotation stands: which frame, which token. */
export type Place = Readonly<{ frame: number; token: number }>;

/** The copy as the reader sees it before it decides anything: sentences, their reporting clauses, and who speaks in each. */
export type Scene = Readonly<{
  text: string;
  frames: readonly Frame[];
  clauses: readonly (readonly ReportingClause[])[];
  speakers: ReadonlyMap<ReportingClause, Resolved>;
  /** The main subject of each frame with the name apposed to it; null where none is seen. */
  mainSubjects: readonly (Phrase | null)[];
  /** Who each frame is about; null where its subject is no person or body. */
  subjects: readonly (Resolved | null)[];
  /** The places of each region's pieces that stand in copy. */
  places: readonly (readonly Place[])[];
  cast: Cast;
}>;

export function sceneOf(article: Article, regions: readonly MarkedRegion[]): Scene {
  const frames = framesOf(article, regions);
  const names = nameTable(article.text, frames);
  const cast: Cast = {
    text: article.text,
    names,
    holdings: holdings(frames, names),
    organisations: organisationsIn(article.text, frames),
    met: [],
    sentences: [],
    messages: [],
    spokespeople: [],
    accounts: [],
  };
  const mentioned = byFrame(names.mentions);
  const places: Place[][] = regions.map(() => []);
  const clauses: ReportingClause[][] = [];
  const speakers = new Map<ReportingClause, Resolved>();
  const mainSubjects = frames.map(({ tokens }) => {
    const subject = mainSubject(tokens, tokens.length);
    return subject && withApposedName(tokens, subject);
  });
  const subjects: (Resolved | null)[] = [];
  for (const [f, frame] of frames.entries()) {
    for (let t = 0; t < frame.tokens.length; t++) {
      const token = frame.tokens[t];
      if (token?.kind === 'quotation') places[token.region]?.push({ frame: f, token: t });
    }
    const subject = subjectOf(cast, frame, mainSubjects[f] ?? null);
    subjects.push(subject);
    const several = severalLeading(cast, frame, mainSubjects[f] ?? null);
    if (several) meet(cast, several, frame);
    if (subject) meet(cast, subject, frame);
    const own = reportingClauses(frame.tokens);
    for (const [c, clause] of own.entries()) {
      const resolved = resolve(cast, frame, clause.source);
      speakers.set(clause, resolved);
      const message = messageOf(cast, frame, clause, resolved, (hearer) => resolve(cast, frame, hearer).person);
      if (message) cast.messages.push(message);
      if (c > 0 && !followsQuotation(frame, clause)) continue; // who speaks inside reported speech does not become its “he”
      // Whoever asks is not who answers.
      const asks = /^(?:ask|wonder|inquir|enquir)/.test(frame.tokens[clause.cue.to]?.lower ?? '');
      const speaks = !asks && clause.verb?.strength === 'strong' && resolved.speaker.kind === 'unnamed';
      meet(cast, speaks ? { ...resolved, isSomebody: true } : resolved, frame);
    }
    const only = introduced(frame, mentioned.get(f) ?? []);
    const hasSomebody = subject?.isSomebody || own.some((clause) => speakers.get(clause)?.isSomebody);
    // It came from Jane Smith, a teacher. She …: nobody else in the sentence before can be meant.
    if (only && !hasSomebody) meet(cast, ofPerson(only, 0.8), frame);
    const leads = [
      subject,
      ...own.filter((clause) => opensClause(frame, clause)).map((clause) => speakers.get(clause)),
    ];
    if (!standsAlone(frame))
      cast.sentences.push({ span: frame.span, leads: new Set(leads.flatMap((lead) => lead?.person ?? [])) });
    clauses.push(own);
  }
  return { text: article.text, frames, clauses, speakers, mainSubjects, subjects, places, cast };
}

function byFrame(mentions: readonly Mention[]): ReadonlyMap<number, readonly Mention[]> {
  const found = new Map<number, Mention[]>();
  for (const mention of mentions) {
    const same = found.get(mention.frame);
    if (same) same.push(mention);
    else found.set(mention.frame, [mention]);
  }
  return found;
}

/** The one person whom the sentence names, with a word on who that is behind the name. */
function introduced({ tokens }: Frame, mentions: readonly Mention[]): Person | null {
  const [first] = mentions;
  if (first === undefined || mentions.some((mention) => mention.person !== first.person)) return null;
  const described =
    tokens[first.to + 1]?.kind === 'comma' && /^(?:an?|the|who)$/.test(tokens[first.to + 2]?.lower ?? '');
  return described ? first.person : null;
}

function followsQuotation(frame: Frame, clause: ReportingClause): boolean {
  const before = frame.tokens[clause.from - 1];
  return (
    before?.kind === 'quotation' || (before?.kind === 'comma' && frame.tokens[clause.from - 2]?.kind === 'quotation')
  );
}

/** Whether the clause stands in no other: Price said Shaw had told her is Price's. */
function opensClause({ tokens }: Frame, clause: ReportingClause): boolean {
  const before = tokens[clause.from - 1];
  return before?.kind !== 'word' || /^(?:and|but)$/.test(before.lower);
}

/** Ann Price and Ben Shaw, who lead the sentence together. */
function severalLeading(cast: Cast, { tokens }: Frame, subject: Phrase | null): Resolved | null {
  if (!subject || subject.from > 0 || tokens[subject.to + 1]?.lower !== 'and') return null;
  const second = phraseStartingAt(tokens, subject.to + 2);
  const isName = second && isCapitalised(tokens[second.to]);
  const names =
    isName && isCapitalised(tokens[subject.to]) ? namedTogether(cast, tokens, { from: 0, to: second.to }) : null;
  return names && ofSeveral(names);
}

function subjectOf(cast: Cast, frame: Frame, phrase: Phrase | null): Resolved | null {
  if (phrase === null) return null;
  const resolved = resolve(cast, frame, phrase);
  if (resolved.isOpen || (resolved.speaker.kind === 'unnamed' && !resolved.isSomebody)) return null;
  return resolved;
}
