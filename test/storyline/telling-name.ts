/** A name without what may be said either way: `spokesperson for the Trust` is as right as `Trust spokesperson`. */
export const tellingName = (name: string): string =>
  name
    .toLowerCase()
    .replace(/['’]s?(?=\s|$)/g, '')
    .split(/\s+/)
    .filter((word) => !['the', 'of', 'for', 'a'].includes(word))
    .sort()
    .join(' ');
