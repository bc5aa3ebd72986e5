/**
 * Whether any of the names given credits any of the accepted ones: it holds the accepted name word for word, or the
 * parts that name end in the same word. Honorifics, case, quotation marks and bare pronouns count for nothing.
 *
 * @param accepted any form of the name that is right, the fullest first
 * @param not words that make a name wrong, as the first name of someone else in the family
 */
export function creditsAny(
  given: readonly string[],
  accepted: readonly string[],
  not: readonly string[] = [],
): boolean {
  return given.filter(isNamed).some((name) => {
    const words = bareWords(name);
    if (not.some((other) => words.includes(other.toLowerCase()))) return false;
    return accepted.some((one) => holds(name, one) || sharesLastWord(name, one));
  });
}

/** Whether a name is more than a pronoun or an honorific. */
export function isNamed(name: string): boolean {
  return bareWords(name).some((word) => !PRONOUNS.has(word));
}

/** A name of one word must stand in the part that names, unless it is a common word: then that part must end in it. */
function holds(name: string, accepted: string): boolean {
  const sought = bareWords(accepted);
  const [only = ''] = sought;
  if (only === '' || !standsIn(bareWords(name), sought)) return false;
  if (sought.length > 1) return true;
  const naming = bareWords(namingPart(name));
  return naming.at(-1) === only || (/^\p{Lu}/u.test(accepted) && naming.includes(only));
}

function sharesLastWord(name: string, accepted: string): boolean {
  const last = bareWords(namingPart(name)).at(-1) ?? '';
  return last.length > 1 && !PRONOUNS.has(last) && last === bareWords(namingPart(accepted)).at(-1);
}

/** Without what describes: what follows a comma, a bracket, a dash or a preposition, unless it stands first. */
export function namingPart(name: string): string {
  const [before = ''] = name.split(/[,(;:]| - /);
  const part = before.trim() || name;
  return part.match(/^(\S.*?)\s+(?:of|for|at|from|in|behind|who|whose)\s/i)?.[1] ?? part;
}

/** Lower case, without honorifics and articles. */
export function bareWords(name: string): readonly string[] {
  return name
    .toLowerCase()
    .replace(/[’`]/g, "'")
    .replace(/&/g, ' and ')
    .replace(/['"](?!\p{L})|(?<!\p{L})['"]/gu, ' ')
    .replace(/[^\p{L}\p{N}' -]/gu, ' ')
    .split(/\s+/)
    .filter((word) => word !== '' && !HONORIFICS.has(word));
}

function standsIn(words: readonly string[], sought: readonly string[]): boolean {
  return words.some((_, at) => sought.every((word, next) => words[at + next] === word));
}

const HONORIFICS = new Set('mr mrs ms miss dr sir dame lord lady professor prof the a an'.split(' '));

const PRONOUNS = new Set(
  (
    'i me my he him his she her hers it its they them their we us our you your who whom which that this these ' +
    'those one someone'
  ).split(' '),
);
