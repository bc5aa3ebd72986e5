import type { Run } from './capital-runs.js';
import { reportingVerb } from './cues.js';
import type { Token } from './frames.js';
import { isCapitalised, isVerb } from './noun-phrases.js';
import { FEMININE, HONORIFICS, KIN, MASCULINE, ROLES } from './word-lists.js';

/** What stands around a run of capitals and says that it names a person: `, 34,`, `, who`, `, of Leeds,`, `, in her letter,`, `said`, an office. */
export function readsLikePerson(tokens: readonly Token[], run: Run): boolean {
  if (tokens[run.to]?.possessive) return false;
  const [next, second] = [tokens[run.to + 1], tokens[run.to + 2]];
  // Year 10 pupil
  if (/^\d+$/.test(next?.text ?? '')) return false;
  if (apposedToOffice(tokens, run) || apposedToKin(tokens, run) || ownsSomething(tokens, run)) return true;
  const inverted = tokens[run.from - 1]?.kind === 'word' ? reportingVerb(tokens[run.from - 1]?.lower ?? '') : null;
  const isBehindVerb = inverted?.strength === 'strong' && !inverted.takesHearer;
  if (next?.kind === 'comma') {
    if (/^\d\d$/.test(second?.text ?? '')) return true;
    // Price, of the University of Thames Reach, who: the relative clause is not the place's.
    if (second?.lower === 'who' && !/^(?:of|at|in|near|for)$/.test(tokens[run.from - 1]?.lower ?? '')) return true;
    // “…,” said Mara Mbeki, “…”
    if (isBehindVerb && (second === undefined || second.kind === 'quotation')) return true;
    if (/^(?:of|from)$/.test(second?.lower ?? '') && isCapitalised(tokens[run.to + 3])) return true;
    if (/^(?:in|with|on|for)$/.test(second?.lower ?? '') && /^(?:his|her)$/.test(tokens[run.to + 3]?.lower ?? ''))
      return true;
    return tokens.slice(run.to + 2, run.to + 9).some(
      (token, i, all) =>
        (ROLES.has(token.lower) || TRADE.test(token.text)) &&
        // The MP for Hull North, Dame Ann Price: the title is that of another name.
        !(HONORIFICS.has(token.lower) && isCapitalised(all[i + 1])) &&
        all.slice(0, i).every((t) => t.kind === 'word' && t.lower !== 'and'),
    );
  }
  if (takesOrLeavesOffice(tokens, run.to + 1)) return true;
  const verb = next?.kind === 'word' ? reportingVerb(next.lower) : null;
  // Labour's Ann Price accused him
  const owner = tokens[run.from - 1];
  if (owner?.possessive && isCapitalised(owner) && run.to > run.from && verb) return true;
  return (verb?.strength === 'strong' && !verb.base) || isBehindVerb;
}

/** `fisherman`, `businesswoman`: too many to list. */
const TRADE = /^(?!human$)\p{Ll}{2,}(?:man|woman|person)$/u;

/** `The director of the trust, Jane Smith, said`: the words between the comma and the one before it name an office. */
function apposedToOffice(tokens: readonly Token[], run: Run): boolean {
  if (tokens[run.from - 1]?.kind !== 'comma' || !/^(?:comma|stop)$/.test(tokens[run.to + 1]?.kind ?? 'stop'))
    return false;
  for (let i = run.from - 2; i >= 0 && i > run.from - 14; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') return false;
    if (ROLES.has(token.lower)) return true;
  }
  return false;
}

/** `Jane Smith stepped down as managing director`. */
function takesOrLeavesOffice(tokens: readonly Token[], at: number): boolean {
  if (!isVerb(tokens, at) && !/^(?:quit|resigned|steps|quits|resigns)$/.test(tokens[at]?.lower ?? '')) return false;
  const as = [at + 1, at + 2].find((i) => tokens[i]?.lower === 'as');
  return as !== undefined && tokens.slice(as + 1, as + 6).some((token) => ROLES.has(token.lower));
}

/** `the late Jane Smith`; `Jane Smith, who died` */
export function isGone(tokens: readonly Token[], run: Run): boolean {
  if (/^(?:late|murdered|deceased)$/.test(tokens[run.from - 1]?.lower ?? '')) return true;
  const [comma, who, was] = [tokens[run.to + 1], tokens[run.to + 2], tokens[run.to + 3]];
  if (comma?.kind !== 'comma' || who?.lower !== 'who') return false;
  return (
    was?.lower === 'died' ||
    (was?.lower === 'was' && /^(?:killed|murdered|shot)$/.test(tokens[run.to + 4]?.lower ?? ''))
  );
}

/**
 * What the words beside a name say of whose relative it names. `surname`: the last word of the owner's name, lower case;
 * null for `his`, `her` and `their`.
 */
export type Kinship = Readonly<{ owner: Gender; surname: string | null; relative: Gender }>;

/** `Jane Reed, his wife`; `his wife, Jane Reed`; `Tom Reed’s wife, Jane`; null when nothing does. */
export function kinshipOf(tokens: readonly Token[], run: Run): Kinship | null {
  const comma = tokens[run.from - 1]?.kind === 'comma';
  const before = comma ? run.from - 2 : run.from - 1;
  // His wife, Mr Reed said, was ill: no apposition.
  const isBehindKin = KIN.has(tokens[before]?.lower ?? '') && !(comma && tokens[run.to + 1]?.kind === 'word');
  const noun = isBehindKin ? before : relativeBehind(tokens, run.to);
  if (noun === null) return null;
  for (let i = noun - 1; i >= 0 && i > noun - 4; i--) {
    const token = tokens[i];
    if (token?.kind !== 'word') return null;
    const owner: Gender | null = token.lower === 'his' ? 'man' : token.lower === 'her' ? 'woman' : null;
    if (owner === null && !token.possessive && token.lower !== 'their') continue;
    const word = tokens[noun]?.lower ?? '';
    const relative: Gender = MASCULINE.has(word) ? 'man' : FEMININE.has(word) ? 'woman' : 'unknown';
    return { owner: owner ?? 'unknown', surname: token.possessive ? token.lower : null, relative };
  }
  return null;
}

function relativeBehind(tokens: readonly Token[], at: number): number | null {
  if (tokens[at + 1]?.kind !== 'comma') return null;
  for (let i = at + 2; i < at + 7 && tokens[i]?.kind === 'word'; i++) {
    if (!KIN.has(tokens[i]?.lower ?? '') || tokens[i]?.possessive) continue;
    // Reed, his wife said, was ill: here she speaks of Reed.
    return tokens[i + 1]?.kind !== 'word' || /^(?:of|and|who|in|from|for)$/.test(tokens[i + 1]?.lower ?? '') ? i : null;
  }
  return null;
}

/** `Ms Reed’s husband, the novelist Tom Brandrow,` */
function apposedToKin(tokens: readonly Token[], run: Run): boolean {
  const comma = tokens.findLastIndex(({ kind }, i) => i < run.from && kind !== 'word');
  return tokens[comma]?.kind === 'comma' && run.from - comma < 6 && KIN.has(tokens[comma - 1]?.lower ?? '');
}

/** `Tom Brandrow broke his silence`: a body has nothing of his or hers. */
function ownsSomething(tokens: readonly Token[], run: Run): boolean {
  const has = /^ha[sd]$/.test(tokens[run.to + 1]?.lower ?? '');
  const verb = run.to + (has ? 2 : 1);
  const acts = has ? /e[dn]$/.test(tokens[verb]?.lower ?? '') : isVerb(tokens, verb);
  return run.from === 0 && acts && /^(?:his|her)$/.test(tokens[verb + 1]?.lower ?? '');
}

/** `Ms Reed’s mother, Jane Reed` */
export const isKin = (tokens: readonly Token[], run: Run, surname: string): boolean =>
  tokens.slice(Math.max(0, run.from - 5), run.from).some((token) => token.possessive && token.lower === surname);

export type Gender = 'man' | 'woman' | 'unknown';

/** Surnames printed behind Mr, Ms, Dr …, lower case, with what the title tells. */
export function titledSurnames(runs: readonly (readonly [Run, readonly Token[]])[]): Map<string, Gender> {
  const found = new Map<string, Gender>();
  for (const [run, tokens] of runs) {
    const title = tokens[run.to - 1]?.lower ?? '';
    const surname = tokens[run.to];
    if (run.to !== run.from + 1 || surname === undefined || !BEFORE_SURNAMES.test(title) || !HONORIFICS.has(title))
      continue;
    // Ms Reed, his wife: it is another Reed whom the title tells of.
    const told: Gender = kinshipOf(tokens, run)
      ? 'unknown'
      : MASCULINE.has(title)
        ? 'man'
        : FEMININE.has(title)
          ? 'woman'
          : 'unknown';
    const before = found.get(surname.lower) ?? told;
    // Mr Reed and Ms Reed in one article: the title alone does not tell which Reed is which.
    found.set(surname.lower, told === 'unknown' ? before : before === 'unknown' || before === told ? told : 'unknown');
  }
  return found;
}

/** Sir and Dame stand before given names. */
const BEFORE_SURNAMES = /^(?:mr|mrs|ms|miss|mx|dr|prof|professor)$/;
