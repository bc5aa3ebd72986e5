import type { InteractionEditReplyOptions } from 'discord.js';
import type { Log } from '../../log.js';
import type { Reply } from '../platform.js';
import type { Question } from './ask.js';
import { toDiscord } from './embed.js';
import { faultOf } from './fault.js';

const inChannel = 'The answer is in the channel.';
const notInChannel = 'Discord did not confirm the answer in the channel. This copy is for you only.';

/**
 * Fills in the private reply that was promised when the question came. A reply for the channel is a message of its
 * own, because what was promised as private stays private; and it goes second, because Discord takes the first
 * message after a promise for the reply itself.
 */
export async function giveReply(question: Question, { card, visibility }: Reply, log: Log): Promise<void> {
  const message = toDiscord(card);
  if (visibility === 'private') return fillIn(question, message);
  await fillIn(question, { content: inChannel, allowedMentions: message.allowedMentions });
  try {
    await question.followUp(message);
  } catch (error) {
    log.warn('discord.share.failed', faultOf(error));
    await fillIn(question, { ...message, content: notInChannel });
  }
}

/** Tried again when it is not known what came of it: the same words in the same place do no harm. */
async function fillIn(question: Question, message: InteractionEditReplyOptions): Promise<void> {
  try {
    await question.editReply(message);
  } catch (error) {
    if (faultOf(error).kind !== 'lost') throw error;
    await question.editReply(message);
  }
}
