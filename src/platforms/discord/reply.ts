import type { InteractionEditReplyOptions } from 'discord.js';
import type { Log } from '../../log.js';
import type { Attachment, Reply } from '../platform.js';
import type { Question } from './ask.js';
import { type DiscordMessage, toDiscord } from './embed.js';
import { faultOf } from './fault.js';
import { altTextLength, filesPerMessage } from './limits.js';

const inChannel = 'The answer is in the channel.';
const notInChannel = 'Discord did not confirm the answer in the channel. This copy is for you only.';

/**
 * Fills in the private reply that was promised when the question came. A reply for the channel is a message of its
 * own, because what was promised as private stays private; and it goes second, because Discord takes the first
 * message after a promise for the reply itself.
 */
export async function giveReply(question: Question, { card, visibility, attachments }: Reply, log: Log): Promise<void> {
  const message = withFiles(toDiscord(card), attachments);
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

/** The first picture is shown inside the answer; every other file stands below it. */
function withFiles(message: DiscordMessage, attachments: readonly Attachment[]) {
  const files = attachments.slice(0, filesPerMessage).map(({ name, bytes, alt }) => ({
    name,
    attachment: Buffer.from(bytes),
    ...(alt !== null && { description: alt.slice(0, altTextLength) }),
  }));
  const picture = attachments.find(({ alt }) => alt !== null);
  const [embed] = message.embeds;
  const shown = picture ? { ...embed, image: { url: `attachment://${picture.name}` } } : embed;
  return { ...message, embeds: [shown], files };
}
