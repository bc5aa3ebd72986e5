import type { InteractionEditReplyOptions } from 'discord.js';
import type { Log } from '../../log.js';
import { forChats, isPicture, whatIsMissing } from '../attachments.js';
import type { Attachment, Reply } from '../platform.js';
import type { Question } from './ask.js';
import { type DiscordMessage, toDiscord } from './embed.js';
import { faultOf } from './fault.js';
import { altTextLength, filesPerMessage } from './limits.js';
import { escapeMarkdown } from './markdown.js';

const inChannel = 'The answer is in the channel.';
const notInChannel = 'Discord did not confirm the answer in the channel. This copy is for you only.';

/**
 * Fills in the private reply that was promised when the question came. A reply for the channel is a message of its
 * own, because what was promised as private stays private; and it goes second, because Discord takes the first
 * message after a promise for the reply itself. Where its files cannot be sent, the answer goes without them.
 */
export async function giveReply(question: Question, { card, visibility, attachments }: Reply, log: Log): Promise<void> {
  const files = forChats(attachments).slice(0, filesPerMessage);
  const bare = toDiscord(card);
  if (visibility === 'private') return fillInWithFiles(question, bare, files, log);
  await fillIn(question, { content: inChannel, allowedMentions: bare.allowedMentions });
  try {
    await followUpWithFiles(question, bare, files, log);
  } catch (error) {
    log.warn('discord.share.failed', faultOf(error));
    await fillIn(question, { ...bare, content: notInChannel });
  }
}

type Files = readonly Attachment[];

async function fillInWithFiles(question: Question, bare: DiscordMessage, files: Files, log: Log): Promise<void> {
  if (files.length === 0) return fillIn(question, bare);
  try {
    await question.editReply(withFiles(bare, files));
  } catch (error) {
    log.warn('discord.files.failed', faultOf(error));
    await fillIn(question, without(files, bare));
  }
}

/** Again without files only when Discord said no: otherwise the message may be there already. */
async function followUpWithFiles(question: Question, bare: DiscordMessage, files: Files, log: Log): Promise<void> {
  try {
    await question.followUp(withFiles(bare, files));
  } catch (error) {
    const fault = faultOf(error);
    if (files.length === 0 || fault.kind !== 'answered-no') throw error;
    log.warn('discord.files.failed', fault);
    await question.followUp(without(files, bare));
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
function withFiles(message: DiscordMessage, attachments: Files) {
  const files = attachments.map(({ name, bytes, alt }) => ({
    name,
    attachment: Buffer.from(bytes),
    ...(alt !== null && { description: alt.slice(0, altTextLength) }),
  }));
  const picture = attachments.find(isPicture);
  const [embed] = message.embeds;
  const shown = picture ? { ...embed, image: { url: `attachment://${picture.name}` } } : embed;
  return { ...message, embeds: [shown], files };
}

function without(files: Files, message: DiscordMessage) {
  const missing = whatIsMissing(files, '');
  return missing === null ? message : { ...message, content: escapeMarkdown(missing) };
}
