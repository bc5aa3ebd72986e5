import type { Named } from '../domain/check.js';
import type { Filing } from '../domain/filing.js';
import type { Speaker } from '../domain/quotation.js';
import { words } from '../text/words.js';
import { type Described, describedIn, holderOf } from './grouping/who-speaks.js';
import { statedReference } from './references.js';
import { type KnownSpeakers, tellingWords } from './same-speaker.js';

/** An article is asked about its offices for every quotation of it that holds the words. */
const described = new WeakMap<Filing, readonly Described[]>();

/**
 * Who `the harbourmaster` is that an article credits: whoever it calls so by name, else whoever `config/speakers.yml`
 * gives the office on its day; null where neither tells.
 */
export function holderIn(filing: Filing, { kind, name }: Speaker, known: KnownSpeakers): Named | null {
  const title = tellingWords(name).join(' ');
  const terms = [...new Set(known.values())].flatMap((holder) =>
    holder.offices.filter((term) => tellingWords(term.title).join(' ') === title).map((term) => ({ holder, term })),
  );
  if (kind !== 'unnamed' && terms.length === 0) return null;
  const own = described.get(filing) ?? describedIn([filing], known);
  described.set(filing, own);
  const called = holderOf({ name }, own);
  if (called) return called;
  const day = statedReference(filing.article)?.day ?? null;
  const then = terms.filter(
    ({ term: { from, to } }) => day !== null && (from === null || day >= from) && (to === null || day <= to),
  );
  const [only] = new Set(then.map(({ holder }) => holder));
  return only && then.every(({ holder }) => holder === only) ? { name: only.name, kind: 'person' } : null;
}

/** Whether a bare surname is that of another person too whom the article names in full: `Ms Holt` where two Holts speak. */
export function isSharedIn({ article: { text } }: Filing, bare: Named, { name }: Named): boolean {
  const [surname, more] = tellingWords(bare.name);
  const own = tellingWords(name);
  if (bare.kind !== 'person' || surname === undefined || more !== undefined || own.length < 2) return false;
  const printed = words(name).at(-1)?.text ?? '';
  return [...text.matchAll(/(?<first>\p{Lu}\p{Ll}+) (?<last>\p{Lu}[\p{L}'’-]+)/gu)].some(({ groups }) => {
    const [first] = tellingWords(groups?.first ?? '');
    return groups?.last === printed && first !== undefined && first !== own[0];
  });
}
