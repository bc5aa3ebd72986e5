import { describe, expect, it } from 'vitest';
import * as limits from '../../../src/platforms/slack/limits.js';
import { sharedSpec } from './shared-specs.js';

type MaxLength = Readonly<{ max_length: number }>;
type Limits = Readonly<{
  header: Readonly<{ text: MaxLength }>;
  section: Readonly<{ text: MaxLength }>;
  text: MaxLength;
  action_id: MaxLength;
  actions: Readonly<{ elements: Readonly<{ max_items: number }> }>;
  button: Readonly<{ text: MaxLength; url: MaxLength; value: MaxLength }>;
}>;

const table = sharedSpec<Limits>('slackblocks/limits.json');

describe('the limits we draw within', () => {
  it.skipIf(table === null)('are those of the published table', () => {
    expect({
      header: limits.HEADER_CHARACTERS,
      section: limits.RICH_TEXT_CHARACTERS,
      actionId: limits.ACTION_ID_CHARACTERS,
      buttons: limits.BUTTONS,
      label: limits.BUTTON_LABEL_CHARACTERS,
      value: limits.BUTTON_VALUE_CHARACTERS,
      url: limits.URL_CHARACTERS,
    }).toEqual({
      header: table?.header.text.max_length,
      section: table?.section.text.max_length,
      actionId: table?.action_id.max_length,
      buttons: table?.actions.elements.max_items,
      label: table?.button.text.max_length,
      value: table?.button.value.max_length,
      url: table?.button.url.max_length,
    });
    expect(limits.STAMP_CHARACTERS).toBeLessThanOrEqual(table?.text.max_length ?? 0);
  });
});
