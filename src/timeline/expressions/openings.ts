/**
 * The first two signs of whatever some patterns match, and maybe of more: a phrase is tried only where it can begin, and
 * a pattern that no text needs is never compiled. Letters are told apart; all figures are one sign, all others another.
 * For each first sign the second ones, as bits.
 */
export type Openings = Int32Array;

/** @param source of a pattern of the rules: in lower case, without flags */
export function openingsOf(source: string): Openings {
  const { pairs, lone, isEmpty } = new Reading(source).heads();
  return pairs.map((seconds, first) => (isEmpty || lone & (1 << first) ? ANY : seconds));
}

export const openingsOfAny = (all: readonly Openings[]): Openings =>
  new Int32Array(SIGNS).map((_, first) => all.reduce((seconds, one) => seconds | (one[first] ?? 0), 0));

/** The first two signs at a place, to be asked of many openings. */
export const signsAt = (text: string, at: number): Signs => ({
  first: signOf(text.charCodeAt(at)),
  second: 1 << signOf(text.charCodeAt(at + 1)),
});
export type Signs = Readonly<{ first: number; second: number }>;

export const areAmong = (openings: Openings, { first, second }: Signs): boolean =>
  ((openings[first] ?? 0) & second) !== 0;

/** The source of a pattern for two letters that are among the openings. */
export const lettersAmong = (openings: Openings): string =>
  LETTERS.flatMap((letter, first) => {
    const seconds = LETTERS.filter((_, second) => areAmong(openings, { first, second: 1 << second }));
    return seconds.length > 0 ? [`${letter}[${seconds.join('')}]`] : [];
  }).join('|');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz'];
const FIGURE = 26;
const OTHER = 27;
const SIGNS = 28;
/** As bits. */
const ANY = (1 << SIGNS) - 1;

function signOf(code: number): number {
  if (code >= 0x61 && code <= 0x7a) return code - 0x61;
  return code >= 0x30 && code <= 0x39 ? FIGURE : OTHER;
}

/** How a part of a pattern begins: with two signs, with one sign and no more (`lone`, as bits), or with nothing. */
type Heads = Readonly<{ pairs: Int32Array; lone: number; isEmpty: boolean }>;

const headsOf = (lone: number, isEmpty: boolean): Heads => ({ pairs: new Int32Array(SIGNS), lone, isEmpty });
const NOTHING = headsOf(0, true);
const NONE = headsOf(0, false);

/** Goes once through a pattern. What it does not know could begin with anything. */
class Reading {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Of the alternatives up to the end of the group, or of the source. */
  heads(): Heads {
    let all = NONE;
    let branch = NOTHING;
    for (let sign = this.source[this.at]; sign !== undefined && sign !== ')'; sign = this.source[this.at]) {
      if (sign === '|') {
        this.at++;
        all = either(all, branch);
        branch = NOTHING;
      } else if (branch.isEmpty || branch.lone !== 0) branch = joined(branch, this.repeated(this.atom()));
      else this.toEndOfBranch();
    }
    this.at++;
    return either(all, branch);
  }

  private toEndOfBranch(): void {
    let depth = 0;
    for (; this.at < this.source.length; this.at++) {
      const sign = this.source[this.at];
      if (sign === '\\') this.at++;
      else if (sign === '[') this.at = this.source.indexOf(']', this.at);
      else if (sign === '(') depth++;
      else if (depth === 0 && (sign === '|' || sign === ')')) return;
      else if (sign === ')') depth--;
    }
  }

  private atom(): Heads {
    if (this.source[this.at] === '(') {
      const group = this.taken(/\((?:\?(?::|<?[=!]|<\w+>))?/y);
      const heads = this.heads();
      return /[=!]$/.test(group) ? NOTHING : heads;
    }
    const one = this.taken(/\[[^\]]*\]|\\k<\w+>|\\p\{\w+\}|\\.|[\s\S]/iy);
    if (/^(?:\\b|\^|\$)$/i.test(one)) return NOTHING;
    if (one === '\\d') return headsOf(1 << FIGURE, false);
    if (/^\[[^^\\]*\]$/.test(one)) return headsOf(listed(one.slice(1, -1)), false);
    return headsOf(/^(?:\\[a-z]|[.[])/i.test(one) ? ANY : 1 << signOf(one.charCodeAt(one.length - 1)), false);
  }

  private repeated(heads: Heads): Heads {
    const times = this.taken(/(?:(?:[?*+]|\{\d+(?:,\d*)?\})\??)?/y);
    if (times === '') return heads;
    const more = times.startsWith('?') ? heads : either(heads, joined(heads, heads));
    return /^(?:[?*]|\{0)/.test(times) ? either(NOTHING, more) : more;
  }

  private taken(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const taken = pattern.exec(this.source)?.[0] ?? '';
    this.at += taken.length;
    return taken;
  }
}

/** @param signs between square brackets */
function listed(signs: string): number {
  let bits = 0;
  for (const [one, from = one, to = from] of signs.matchAll(/([^-])-([^-])|[\s\S]/g))
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) bits |= 1 << signOf(code);
  return bits;
}

const either = (a: Heads, b: Heads): Heads => ({
  pairs: a.pairs.map((seconds, first) => seconds | (b.pairs[first] ?? 0)),
  lone: a.lone | b.lone,
  isEmpty: a.isEmpty || b.isEmpty,
});

function joined(before: Heads, after: Heads): Heads {
  const firsts = after.pairs.reduce((bits, seconds, first) => (seconds === 0 ? bits : bits | (1 << first)), after.lone);
  const pairs = before.pairs.map((seconds, first) => (before.lone & (1 << first) ? seconds | firsts : seconds));
  const own = { pairs, lone: after.isEmpty ? before.lone : 0, isEmpty: false };
  return before.isEmpty ? either(own, after) : own;
}
