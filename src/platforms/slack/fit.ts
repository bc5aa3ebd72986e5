/** The largest count up to `most` for which `fits` holds; 0 when none does. Whatever fits still fits with fewer. */
export function longestThatFits(most: number, fits: (count: number) => boolean): number {
  let fitting = 0;
  let candidate = most;
  let tooMany = most + 1;
  while (fitting + 1 < tooMany) {
    if (fits(candidate)) fitting = candidate;
    else tooMany = candidate;
    candidate = Math.floor((fitting + tooMany) / 2);
  }
  return fitting;
}

/** `parts` of a card were left off its end. */
export function notShown(parts: number): string {
  return parts === 1
    ? '1 more line does not fit into this message.'
    : `${parts} more lines do not fit into this message.`;
}

/** Our own words only: words of articles are shown whole or not at all. Never cuts a character in two. */
export function cutTo(characters: number, text: string): string {
  if (text.length <= characters) return text;
  const kept = text.slice(0, characters - 1);
  return `${kept.replace(/[\uD800-\uDBFF]$/, '')}…`;
}
