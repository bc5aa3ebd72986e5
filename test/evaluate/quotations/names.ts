/** Words of names, compared without case, accents, an owner's ’s and points at the end. */
export function nameWords(name: string): readonly string[] {
  return rawWords(name)
    .map(folded)
    .filter((word) => word !== '');
}

export function folded(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[’']s$/, '')
    .replace(/[’'.]+$/g, '');
}

/** The words of a name that tell it from others: no article, honorific or party. */
export function tellingWords(name: string): readonly string[] {
  return nameWords(name).filter((word) => !COMMON.has(word));
}

/**
 * The last capitalised word of the part that names, folded; the last word when none is capitalised, '' when there
 * is none. What follows a comma, a bracket or a preposition describes and does not name; Jr and III are no surnames.
 */
export function surnameOf(name: string): string {
  const [naming = ''] = name.split(/[,(;]|\s(?:of|who|at|from|for|in|on|with)\s/);
  const words = rawWords(naming).filter((word) => !/^(?:jr|sr|ii|iii|iv)\.?$/i.test(word));
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return folded(capitalised.at(-1) ?? words.at(-1) ?? '');
}

/** The surnames among the names given; a bare pronoun names no one. */
export function surnamesOf(names: readonly string[]): readonly string[] {
  return names
    .filter((name) => !PRONOUNS.has(folded(name)))
    .map(surnameOf)
    .filter((surname) => surname !== '');
}

const rawWords = (name: string): readonly string[] => name.match(/[\p{L}\p{N}][\p{L}\p{N}.'’-]*/gu) ?? [];

const PRONOUNS = new Set('he she they it we i you who him her his hers their them'.split(' '));

const COMMON = new Set(
  (
    'the a an of for and said mr mrs ms miss dr sen rep gov president secretary senator former ' +
    'republican democratic democrat jr sr ii iii iv'
  ).split(' '),
);
