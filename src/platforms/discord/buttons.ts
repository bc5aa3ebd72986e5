import {
  type APIActionRowComponent,
  type APIButtonComponentWithCustomId,
  ButtonStyle,
  ComponentType,
} from 'discord.js';
import { type Button, PRESS_ACTIONS, type Press } from '../../cards/card.js';
import { buttonLabelLength, buttonsPerRow, customIdLength } from './limits.js';

export type ButtonRow = APIActionRowComponent<APIButtonComponentWithCustomId>;

/** One row, or none when there is nothing to press. */
export function drawButtons(buttons: readonly Button[]): ButtonRow[] {
  const drawn = buttons
    .map(({ label, press }) => ({ label, press, customId: customIdOf(press) }))
    .filter(({ customId }) => customId.length <= customIdLength)
    .slice(0, buttonsPerRow)
    .map(({ label, press, customId }) => ({
      type: ComponentType.Button as const,
      style: press.action === 'share' ? (ButtonStyle.Primary as const) : (ButtonStyle.Secondary as const),
      label: label.slice(0, buttonLabelLength),
      custom_id: customId,
    }));
  return drawn.length === 0 ? [] : [{ type: ComponentType.ActionRow, components: drawn }];
}

const customIdOf = (press: Press): string => `otr:${press.action}:${press.answer}`;

const ours = /^otr:([a-z]+):(.+)$/s;

/** What a pressed button asks for; null when the button is not one of ours. */
export function pressOf(customId: string): Press | null {
  const [, named, answer] = ours.exec(customId) ?? [];
  const action = PRESS_ACTIONS.find((known) => known === named);
  return action === undefined || answer === undefined ? null : { action, answer };
}
