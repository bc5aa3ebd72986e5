import type { types } from '@slack/bolt';
import type { Card } from '../../cards/card.js';
import { type Aside, CHECK_DRAFT, type DraftCommand } from '../drafts.js';
import { toBlockKit } from './block-kit.js';
import { cutTo } from './fit.js';
import { CHOICE_CHARACTERS, MODAL_TITLE_CHARACTERS, TYPED_TEXT_CHARACTERS } from './limits.js';

/** How Slack names what people did: chose our entry under a message, or in the menu of all apps; sent our form. */
export const MESSAGE_SHORTCUT = 'otr_check_quotes';
export const GLOBAL_SHORTCUT = 'otr_check_draft';
export const DRAFT_FORM = 'otr_draft';

/** Where a form was asked for, and so where its answer goes; null when that was in no channel. */
export type AskedFrom = Readonly<{ channel: string; responseUrl: string }> | null;

const COPY = 'copy';
const FILE = 'file';
const ASIDE = 'aside:';

/** A box for copy, a file where the app may read files, and what else can be said with a draft. */
export function draftForm(command: DraftCommand, from: AskedFrom, mayReadFiles: boolean): types.ModalView {
  const most = `At most ${TYPED_TEXT_CHARACTERS.toLocaleString('en-GB')} characters`;
  const copy: types.InputBlock = {
    type: 'input',
    block_id: COPY,
    optional: true,
    label: plain('Text'),
    hint: plain(`${most}; ${mayReadFiles ? 'hand in more as a file' : 'hand in more in parts'}.`),
    element: { type: 'plain_text_input', action_id: COPY, multiline: true, max_length: TYPED_TEXT_CHARACTERS },
  };
  const file: types.InputBlock = {
    type: 'input',
    block_id: FILE,
    optional: true,
    label: plain('File'),
    element: {
      type: 'file_input',
      action_id: FILE,
      filetypes: command.endings.map((ending) => ending.replace('.', '')),
      max_files: 1,
    },
  };
  const blocks = [copy, ...(mayReadFiles ? [file] : []), ...command.asides.map(asideBlock)];
  const form = { callback_id: DRAFT_FORM, private_metadata: JSON.stringify(from) };
  return { ...modal(blocks), ...form, submit: plain('Check'), close: plain('Cancel') };
}

function asideBlock({ name, about, choices }: Aside): types.InputBlock {
  const block = { type: 'input', block_id: `${ASIDE}${name}`, optional: true, label: plain(about) } as const;
  if (choices === null) return { ...block, element: { type: 'plain_text_input', action_id: name } };
  const options = choices.map((choice) => ({ text: plain(cutTo(CHOICE_CHARACTERS, choice)), value: choice }));
  return { ...block, element: { type: 'static_select', action_id: name, options } };
}

/** An answer where nothing but the form itself can show it. Buttons are left out: they would lead nowhere from there. */
export function answerInForm(card: Card): types.ModalView {
  return modal(toBlockKit(card).blocks.filter(({ type }) => type !== 'actions'));
}

export function noteInForm(words: string): types.ModalView {
  return modal([{ type: 'section', text: plain(words) }]);
}

function modal(blocks: types.KnownBlock[]): types.ModalView {
  return { type: 'modal', title: plain(cutTo(MODAL_TITLE_CHARACTERS, CHECK_DRAFT)), blocks, close: plain('Close') };
}

function plain(text: string): types.PlainTextElement {
  return { type: 'plain_text', text, emoji: false };
}

/** A file as Slack describes it; without an address where Slack does not hand it over. */
export type SlackFile = Readonly<{ name?: string; size?: number; url_private_download?: string }>;

export type FilledIn = Readonly<{
  copy: string;
  file: SlackFile | null;
  asides: Readonly<Record<string, string>>;
  from: AskedFrom;
}>;

type Element = Readonly<{
  value?: string | null;
  selected_option?: Readonly<{ value: string }> | null;
  files?: readonly SlackFile[];
}>;
type SentView = Readonly<{
  private_metadata: string;
  state: Readonly<{ values: Readonly<Record<string, Readonly<Record<string, Element>>>> }>;
}>;

export function readForm({ private_metadata, state: { values } }: SentView): FilledIn {
  const asides = Object.entries(values).flatMap(([block, elements]) => {
    if (!block.startsWith(ASIDE)) return [];
    const name = block.slice(ASIDE.length);
    const said = elements[name]?.selected_option?.value ?? elements[name]?.value ?? '';
    return said === '' ? [] : [[name, said] as const];
  });
  return {
    copy: values[COPY]?.[COPY]?.value ?? '',
    file: values[FILE]?.[FILE]?.files?.[0] ?? null,
    asides: Object.fromEntries(asides),
    from: JSON.parse(private_metadata) as AskedFrom,
  };
}

/** What Slack shows beside the box when a form is sent empty. */
export const NOTHING_HANDED_IN = { [COPY]: 'Paste a text or choose a file.' };
