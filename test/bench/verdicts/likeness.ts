/** Words in small letters, all marks but apostrophes and hyphens inside words gone, with a space at both ends. */
export function bareWords(words: string): string {
  const found = words
    .toLowerCase()
    .replace(/[’']/gu, '’')
    .replace(/\u2011/gu, '-')
    .match(/[\p{L}\p{N}]+(?:[’,-][\p{L}\p{N}]+)*/gu);
  return ` ${(found ?? []).join(' ')} `;
}

/** How often the words of a text stand in some articles, marks and case apart: 0, 1, or 2 for more often. */
export type Standing = (words: string) => 0 | 1 | 2;

/** Counts through an index of all runs of three words; fewer words are looked for from end to end. */
export function standingIn(texts: readonly string[]): Standing {
  const all = texts.map(bareWords).join('|');
  const startsOf = new Map<string, number[]>();
  for (const { index, groups } of all.matchAll(/ (?=(?<run>[^ |]+ [^ |]+ [^ |]+ ))/gu)) {
    const starts = startsOf.get(groups?.run ?? '');
    if (starts === undefined) startsOf.set(groups?.run ?? '', [index]);
    else starts.push(index);
  }
  return (words) => {
    const bare = bareWords(words);
    const key = bare.slice(1).match(threeWords)?.[0];
    const times =
      key === undefined
        ? all.split(bare).length - 1
        : (startsOf.get(key) ?? []).filter((start) => all.startsWith(bare, start)).length;
    return times > 1 ? 2 : times === 1 ? 1 : 0;
  };
}

const threeWords = /^[^ |]+ [^ |]+ [^ |]+ /u;

/**
 * Remembers wordings and tells whether the next one is unlike them all.
 *
 * @returns false, and nothing is remembered, when two fifths of its runs of three words stand in one earlier wording,
 *   or when it has three words or fewer more than once
 */
export function likenessGuard(): (words: string) => boolean {
  const withRun = new Map<string, number[]>();
  const short = new Set<string>();
  let remembered = 0;
  return (words) => {
    const bare = bareWords(words);
    const runs = threeWordRuns(bare);
    if (short.has(bare)) return false;
    const shared = new Map<number, number>();
    for (const run of runs) for (const other of withRun.get(run) ?? []) shared.set(other, (shared.get(other) ?? 0) + 1);
    if (Math.max(0, ...shared.values()) >= 0.4 * runs.length && runs.length > 0 && shared.size > 0) return false;
    short.add(bare);
    for (const run of runs) withRun.set(run, [...(withRun.get(run) ?? []), remembered]);
    remembered += 1;
    return true;
  };
}

function threeWordRuns(bare: string): string[] {
  const words = bare.trim().split(' ');
  return [...new Set(words.slice(0, -2).map((word, at) => `${word} ${words[at + 1]} ${words[at + 2]}`))];
}
