/**
 * A person's words as they typed them, from the form in which Slack sends them: `&`, `<` and `>` escaped, people,
 * channels and addresses wrapped in angle brackets. Quotation marks and everything else stay as they are.
 * https://docs.slack.dev/messaging/formatting-message-text
 */
export function asTyped(text: string): string {
  const named = text.replace(/<([^<>|]*)(?:\|([^<>]*))?>/g, (_, target: string, label: string | undefined) =>
    plainName(target, label),
  );
  // The ampersand last: `&amp;lt;` was typed as `&lt;`.
  return named.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}

/** What follows the first mention of the bot; null when it is not mentioned. */
export function afterMention(text: string, botUser: string): string | null {
  const mention = new RegExp(`<@${botUser}(?:\\|[^<>]*)?>`).exec(text);
  return mention === null ? null : text.slice(mention.index + mention[0].length).trim();
}

/** `@U1|bob` is `bob`, `#C1|general` is `general`, `!here` is `@here`; an address is itself, or what was typed for it. */
function plainName(target: string, label: string | undefined): string {
  if (label !== undefined && label !== '') return label;
  if (target.startsWith('!')) return `@${target.slice(1)}`;
  return target;
}
