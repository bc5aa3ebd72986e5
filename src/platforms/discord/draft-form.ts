import { type APIModalInteractionResponseCallbackData, ComponentType, TextInputStyle } from 'discord.js';
import { CHECK_DRAFT } from '../drafts.js';
import { customIdLength, formTextLength } from './limits.js';

const copyField = 'copy';
const prefix = 'otr-draft?';

/** A box for copy. What was said with the command travels in the form's name, where it fits. */
export function draftForm(asides: Readonly<Record<string, string>>): APIModalInteractionResponseCallbackData {
  const named = `${prefix}${new URLSearchParams(asides)}`;
  return {
    custom_id: named.length <= customIdLength ? named : prefix,
    title: CHECK_DRAFT,
    components: [
      {
        type: ComponentType.Label,
        label: 'Text',
        description: `At most ${formTextLength} characters; hand in more as a file.`,
        component: {
          type: ComponentType.TextInput,
          custom_id: copyField,
          style: TextInputStyle.Paragraph,
          max_length: formTextLength,
          required: true,
        },
      },
    ],
  };
}

/** What was pasted into our form, and said before it opened; null when the form is not ours. */
export function readForm(
  customId: string,
  fields: Readonly<{ getTextInputValue(field: string): string }>,
): Readonly<{ copy: string; asides: Readonly<Record<string, string>> }> | null {
  if (!customId.startsWith(prefix)) return null;
  const asides = Object.fromEntries(new URLSearchParams(customId.slice(prefix.length)));
  return { copy: fields.getTextInputValue(copyField), asides };
}
