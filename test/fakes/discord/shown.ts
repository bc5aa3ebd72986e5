/**
 * What a reader sees of Discord's markup. Written from Discord's page on text formatting, apart from the code that
 * escapes, so that what one forgets the other shows.
 */
export function shownMarkdown(markdown: string): string {
  const kept: string[] = [];
  // Characters after a backslash are put out of the way first, so that nothing takes them for markup.
  const text = markdown.replace(/\\([^0-9A-Za-z\s])/g, (_, character: string) => {
    kept.push(character);
    return String.fromCodePoint(putAway + kept.length - 1);
  });
  const withoutMarkup = text
    .replace(/```[\s\S]+?```/g, '[code]')
    .replace(/`[^`\n]+`/g, '[code]')
    .replace(/\[([^[\]]+)\]\(<?https?:[^\s()<>]+>?\)/g, '$1')
    .replace(/^ *(?:#{1,3} |-# |[-*] |> |\d+\. )+/gm, '')
    .replace(/\*\*([\s\S]+?)\*\*/g, '$1')
    .replace(/~~([\s\S]+?)~~/g, '$1')
    .replace(/__([\s\S]+?)__/g, '$1')
    .replace(/\|\|[\s\S]+?\|\|/g, '[spoiler]')
    .replace(/\*(\S[^*]*)\*/g, '$1')
    .replace(/\b_([^_]+)_\b/g, '$1')
    .replace(/<(?:@[!&]?\d+|#\d+|a?:\w+:\d+|t:-?\d+(?::\w)?)>/g, '[mention]')
    .replace(/:\w+:/g, '[emoji]')
    .replace(/https?:\/\/\S+/g, '[link]');
  return withoutMarkup.replace(/[\u{F0000}-\u{FFFFD}]/gu, (mark) => kept[(mark.codePointAt(0) ?? 0) - putAway] ?? '');
}

/** The first of 65,000 characters that no text uses. */
const putAway = 0xf0000;

type Mentions = Readonly<{ parse?: readonly string[]; users?: readonly string[]; roles?: readonly string[] }>;

/** Whom a message notifies. Only `content` can; what it may is in `allowed_mentions`, and everything is when that is missing. */
export function notified(content: string, allowed: Mentions | undefined): readonly string[] {
  const may = allowed?.parse ?? ['users', 'roles', 'everyone'];
  return [
    ...(may.includes('everyone') ? (content.match(/@everyone|@here/g) ?? []) : []),
    ...(may.includes('users') ? (content.match(/<@!?\d+>/g) ?? []) : []),
    ...(may.includes('roles') ? (content.match(/<@&\d+>/g) ?? []) : []),
    ...(allowed?.users ?? []),
    ...(allowed?.roles ?? []),
  ];
}
