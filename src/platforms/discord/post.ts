import { type APIMessage, type REST, Routes } from 'discord.js';
import type { Card } from '../../cards/card.js';
import type { Delivery } from '../platform.js';
import { toDiscord } from './embed.js';
import { type Fault, faultOf } from './fault.js';

const idOfChannel = /^\d{15,22}$/;

/** One try. The key goes twice: as a nonce, which Discord holds to for some minutes, and in the footer, for good. */
export async function postCard(rest: REST, channel: string, card: Card, key: string): Promise<Delivery> {
  if (!idOfChannel.test(channel))
    return refused(`“${channel}” is not the id of a Discord channel, which is 17 to 20 digits`);
  const { embeds, components } = toDiscord(card, key);
  const body = { embeds, components, allowed_mentions: { parse: [] }, nonce: key, enforce_nonce: true };
  try {
    const message = (await rest.post(Routes.channelMessages(channel), { body })) as APIMessage;
    return { kind: 'sent', message: message.id };
  } catch (error) {
    return deliveryAfter(faultOf(error));
  }
}

function deliveryAfter(fault: Fault): Delivery {
  switch (fault.kind) {
    case 'answered-no':
      return refused(whyNot(fault));
    case 'slow-down':
      return { kind: 'refused', because: 'Discord asks to wait', lasting: false, retryAfterMs: fault.retryAfterMs };
    case 'not-reached':
      return {
        kind: 'refused',
        because: `Discord cannot be reached (${fault.code})`,
        lasting: false,
        retryAfterMs: null,
      };
    case 'lost':
      return { kind: 'unknown', because: `Discord did not confirm the message (${fault.code})` };
    default:
      return fault satisfies never;
  }
}

const refused = (because: string): Delivery => ({ kind: 'refused', because, lasting: true, retryAfterMs: null });

/** @see https://discord.com/developers/docs/topics/opcodes-and-status-codes#json-json-error-codes */
export function whyNot({ status, code }: Extract<Fault, { kind: 'answered-no' }>): string {
  if (status === 401) return 'Discord no longer takes the bot’s token; put a new one in DISCORD_TOKEN';
  switch (code) {
    case 10003:
      return 'Discord knows no such channel (10003); it may have been deleted';
    case 50001:
      return 'The bot cannot see this channel (50001); give it the permission View Channel there';
    case 50013:
      return 'The bot lacks a permission in this channel (50013); it needs Send Messages, Embed Links and Read Message History';
    default:
      return `Discord refused (HTTP ${status}, code ${code})`;
  }
}
