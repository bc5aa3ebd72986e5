import type { Button } from '../../cards/card.js';
import type { Reply } from '../platform.js';
import { type Html, html } from './markup.js';

/** What a chat puts around a message. */
export type Frame = Readonly<{
  /** `08:29`, in the newsroom's zone. */
  at: string;
  visibility: Reply['visibility'];
  /** `/who-said "exactly this"`; null when a button brought the message. */
  asked: string | null;
}>;

/** Draws the button of a payload that carries `label`. */
export type DrawButton = (label: string) => Html;

type Chat = 'slack' | 'discord';

const onlyYou: Readonly<Record<Chat, string>> = {
  slack: 'Only visible to you',
  discord: 'Only you can see this',
};

export function drawMessage(chat: Chat, { at, visibility, asked }: Frame, body: Html): Html {
  const seenBy =
    visibility === 'private'
      ? html`<p class="seen-by">${onlyYou[chat]}</p>`
      : html`<p class="seen-by in-channel">Posted to the channel: everyone in it sees this</p>`;
  const [command = ''] = (asked ?? '').split(' ');
  const used =
    chat === 'discord' && command.startsWith('/') ? html`<p class="dc-used">You used <b>${command}</b></p>` : null;
  return html`<div class="message ${chat}">
    ${used}
    ${chat === 'slack' ? seenBy : null}
    <div class="avatar" aria-hidden="true">OR</div>
    <div class="said">
      <p class="from"><b>On the Record</b> <span class="app">APP</span> <span class="at">${at}</span></p>
      ${body}
      ${chat === 'discord' ? seenBy : null}
    </div>
  </div>`;
}

/** A press goes to the newsroom by the form, with or without the page's script. */
export function buttonDrawer(buttons: readonly Button[]): DrawButton {
  return (label) => {
    // A chat may cut a long label short; it keeps the beginning.
    const beginning = label.replace(/…$/, '');
    const drawn = buttons.find((button) => button.label.startsWith(beginning));
    if (drawn === undefined) return html`<button type="button" disabled>${label}</button>`;
    const { action, answer } = drawn.press;
    return html`<form class="press" method="post" action="/press">
      <input type="hidden" name="answer" value="${answer}">
      <button name="action" value="${action}" class="${action}">${label}</button></form>`;
  };
}
