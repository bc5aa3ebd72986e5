/** Blocks in a message. https://docs.slack.dev/reference/block-kit/blocks */
export const BLOCKS = 50;

/**
 * All blocks together, counted as JSON. Slack documents no figure: `msg_blocks_too_long` has been met at about 13,200
 * characters, and in rich text below 12,000 of text alone, so what holds the text is counted too.
 * https://github.com/slackapi/bolt-js/issues/2509 and /2867
 */
export const ALL_BLOCKS_CHARACTERS = 12_000;

/** https://docs.slack.dev/reference/block-kit/blocks/header-block */
export const HEADER_CHARACTERS = 150;

/** Ours, for a heading in plain text, where none is documented. */
export const HEADING_CHARACTERS = 1_000;

/** One rich text block: Slack documents no figure, so that of a section's text. https://docs.slack.dev/reference/block-kit/blocks/section-block */
export const RICH_TEXT_CHARACTERS = 3_000;

/** Ours: a stamp is one line. Slack takes 3,000. https://docs.slack.dev/reference/block-kit/composition-objects/text-object */
export const STAMP_CHARACTERS = 300;

/** https://docs.slack.dev/reference/block-kit/blocks/actions-block */
export const BUTTONS = 25;

/** Ours, counted as JSON: buttons and stamp leave most of the message to the answer. */
export const ALL_BUTTONS_CHARACTERS = 4_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element */
export const BUTTON_LABEL_CHARACTERS = 75;
export const BUTTON_VALUE_CHARACTERS = 2_000;
export const ACTION_ID_CHARACTERS = 255;

/** https://docs.slack.dev/reference/block-kit/block-elements/button-element, which gives it for links of buttons */
export const URL_CHARACTERS = 3_000;

/** Beyond this Slack cuts the text of a message. https://api.slack.com/changelog/2018-04-truncating-really-long-messages */
export const TEXT_CHARACTERS = 40_000;

/** What a picture says to whoever hears it. https://docs.slack.dev/reference/methods/files.getUploadURLExternal */
export const ALT_TEXT_CHARACTERS = 1_000;

/** App manifest. https://docs.slack.dev/reference/app-manifest */
export const APP_NAME_CHARACTERS = 35;
export const COMMAND_DESCRIPTION_CHARACTERS = 2_000;
export const USAGE_HINT_CHARACTERS = 1_000;

/** https://docs.slack.dev/reference/block-kit/block-elements/plain-text-input-element */
export const TYPED_TEXT_CHARACTERS = 3_000;
/** A choice in a form. https://docs.slack.dev/reference/block-kit/composition-objects/option-object */
export const CHOICE_CHARACTERS = 75;
/** https://docs.slack.dev/reference/views/modal-views */
export const MODAL_TITLE_CHARACTERS = 24;

/** https://docs.slack.dev/reference/app-manifest */
export const SHORTCUT_DESCRIPTION_CHARACTERS = 150;
