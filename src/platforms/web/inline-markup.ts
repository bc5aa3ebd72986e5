import { type Html, html } from './markup.js';

/** One piece of a chat service's inline markup. `pattern` is sticky: it is tried where the last piece ended. */
export type InlineRule = Readonly<{
  pattern: RegExp;
  /** @param inside draws markup within markup, by the same rules */
  draw: (match: RegExpExecArray, inside: (text: string) => Html) => Html;
}>;

/** Draws `text` by the first rule that fits at each place; what no rule takes is plain text. */
export function drawInline(text: string, rules: readonly InlineRule[]): Html {
  const inside = (inner: string): Html => drawInline(inner, rules);
  const drawn: Html[] = [];
  let plain = '';
  let at = 0;
  while (at < text.length) {
    const fit = firstFit(text, at, rules);
    if (fit === null) {
      plain += text.charAt(at);
      at += 1;
    } else {
      drawn.push(html`${plain}`, fit.rule.draw(fit.match, inside));
      plain = '';
      at += fit.match[0].length;
    }
  }
  return html`${[...drawn, html`${plain}`]}`;
}

function firstFit(
  text: string,
  at: number,
  rules: readonly InlineRule[],
): Readonly<{ rule: InlineRule; match: RegExpExecArray }> | null {
  for (const rule of rules) {
    rule.pattern.lastIndex = at;
    const match = rule.pattern.exec(text);
    if (match !== null && match[0] !== '') return { rule, match };
  }
  return null;
}
