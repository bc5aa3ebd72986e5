/** Over all embeds of one message, counting titles, descriptions and footers. @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedTotalLength = 6000;
/** @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedTitleLength = 256;
/** @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedDescriptionLength = 4096;
/** @see https://discord.com/developers/docs/resources/message#embed-object-embed-limits */
export const embedFooterLength = 2048;

/** @see https://discord.com/developers/docs/components/reference#action-row */
export const buttonsPerRow = 5;
/** @see https://discord.com/developers/docs/components/reference#button-button-structure */
export const buttonLabelLength = 80;
/** @see https://discord.com/developers/docs/components/reference#anatomy-of-a-component */
export const customIdLength = 100;

/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-naming */
export const commandName = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u;
/** Of commands, sub-commands and options alike. @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-structure */
export const aboutLength = 100;
/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-structure */
export const optionsPerCommand = 25;
/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
export const choicesPerOption = 25;
/** The name and the value of a choice or a completion. @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-choice-structure */
export const choiceLength = 100;
/** @see https://discord.com/developers/docs/interactions/application-commands#application-command-object-application-command-option-structure */
export const typedTextLength = 6000;

/** An interaction must be answered within 3 seconds; completions leave some of it for the way there. @see https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback */
export const completionTimeoutMs = 2_500;

/** @see https://discord.com/developers/docs/resources/message#get-channel-messages */
export const messagesPerPage = 100;

/** @see https://discord.com/developers/docs/resources/message#create-message */
export const filesPerMessage = 10;
/** @see https://discord.com/developers/docs/resources/message#attachment-object */
export const altTextLength = 1024;

/** @see https://discord.com/developers/docs/components/reference#text-input */
export const formTextLength = 4000;
