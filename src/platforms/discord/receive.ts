import { type Interaction, MessageFlags } from 'discord.js';
import type { Log } from '../../log.js';
import type { Newsroom, Reply } from '../platform.js';
import { askCommand, askerOf, complete, type Question } from './ask.js';
import { pressOf } from './buttons.js';
import { faultOf } from './fault.js';
import { giveReply } from './reply.js';

/**
 * Answers what Discord passes on, when it is for us. Never throws: what Discord refuses (a request that is too old,
 * 10062; one that another process has answered, 40060) is logged by its code.
 */
export async function receive(
  interaction: Interaction,
  newsroom: Newsroom,
  editors: ReadonlySet<string>,
  at: Date,
  log: Log,
): Promise<void> {
  try {
    if (interaction.isChatInputCommand()) {
      const asker = askerOf(interaction, editors, at);
      await answer(interaction, () => askCommand(interaction, newsroom, asker), log);
    } else if (interaction.isButton()) {
      const press = pressOf(interaction.customId);
      if (press === null) return;
      const asker = askerOf(interaction, editors, at);
      await answer(interaction, () => newsroom.press(press, asker), log);
    } else if (interaction.isAutocomplete()) {
      const completions = await complete(interaction, newsroom, askerOf(interaction, editors, at));
      await interaction.respond(completions.map((name) => ({ name, value: name })));
    }
  } catch (error) {
    log.warn('discord.interaction.failed', { interaction: interaction.type, ...faultOf(error) });
  }
}

/** Discord gives 3 seconds to say that a reply will come, and 15 minutes for the reply. */
async function answer(question: Question, reply: () => Promise<Reply>, log: Log): Promise<void> {
  await question.deferReply({ flags: MessageFlags.Ephemeral });
  await giveReply(question, await reply(), log);
}
