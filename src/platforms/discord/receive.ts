import { type Interaction, MessageFlags } from 'discord.js';
import { CHECK_MESSAGE, draftCall, draftCommand } from '../drafts.js';
import type { Reply } from '../platform.js';
import { askerOf, complete, optionsOf, type Question } from './ask.js';
import { askAboutMessage, askCommand, type DraftDesk, isWithoutDraft } from './ask-about-draft.js';
import { pressOf } from './buttons.js';
import { draftForm, readForm } from './draft-form.js';
import { faultOf } from './fault.js';
import { giveReply } from './reply.js';

/** `editors` are user ids and role ids. */
export type Reception = DraftDesk & Readonly<{ editors: ReadonlySet<string> }>;

/**
 * Answers what Discord passes on, when it is for us. Never throws: what Discord refuses (a request that is too old,
 * 10062; one that another process has answered, 40060) is logged by its code.
 */
export async function receive(interaction: Interaction, reception: Reception, at: Date): Promise<void> {
  try {
    if (interaction.isAutocomplete()) {
      const asker = askerOf(interaction, reception.editors, at);
      const completions = await complete(interaction, reception.newsroom, asker);
      await interaction.respond(completions.map((name) => ({ name, value: name })));
    } else if (
      interaction.isChatInputCommand() ||
      interaction.isMessageContextMenuCommand() ||
      interaction.isModalSubmit() ||
      interaction.isButton()
    ) {
      await receiveQuestion(interaction, reception, at);
    }
  } catch (error) {
    reception.log.warn('discord.interaction.failed', { interaction: interaction.type, ...faultOf(error) });
  }
}

async function receiveQuestion(question: Question, reception: Reception, at: Date): Promise<void> {
  const { newsroom, editors } = reception;
  const asker = askerOf(question, editors, at);
  const forDrafts = draftCommand(newsroom.commands);
  const answer = (reply: () => Promise<Reply>): Promise<void> => answerIn(question, reply, reception);
  if (question.isButton()) {
    const press = pressOf(question.customId);
    if (press !== null) await answer(() => newsroom.press(press, asker));
  } else if (question.isModalSubmit()) {
    const form = readForm(question.customId, question.fields);
    if (form === null || forDrafts === null) return;
    await answer(() => newsroom.ask(draftCall(forDrafts, { ...form, file: null }, asker)));
  } else if (question.isMessageContextMenuCommand()) {
    if (question.commandName !== CHECK_MESSAGE || forDrafts === null) return;
    await answer(() => askAboutMessage(question, forDrafts, reception, asker));
  } else if (forDrafts !== null && isWithoutDraft(question, forDrafts)) {
    await question.showModal(draftForm(optionsOf(question.options.data)));
  } else {
    await answer(() => askCommand(question, reception, asker));
  }
}

/** Discord gives 3 seconds to say that a reply will come, and 15 minutes for the reply. */
async function answerIn(question: Question, reply: () => Promise<Reply>, { log }: Reception): Promise<void> {
  await question.deferReply({ flags: MessageFlags.Ephemeral });
  await giveReply(question, await reply(), log);
}
