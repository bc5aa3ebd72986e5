import type { types } from '@slack/bolt';

export type OpenView = Readonly<{ id: string; view: types.ModalView }>;

export type FakeViews = Readonly<{
  /** What a person does lets the app open one form, within 3 seconds. */
  issueTrigger(trigger: string): void;
  open(form: URLSearchParams): object;
  update(form: URLSearchParams): object;
  /** What stands before people now, oldest first. */
  opened: readonly OpenView[];
  /** What an acknowledgement does to the view that was sent; null closes it. */
  answered(id: string, action: Readonly<{ response_action?: string; view?: types.ModalView }> | null): void;
}>;

const TRIGGER_MS = 3_000;

/** Forms, as strict as documented. https://docs.slack.dev/reference/methods/views.open */
export function openViews(now: () => Date, scopes: readonly string[]): FakeViews {
  const triggers = new Map<string, number>();
  const opened: OpenView[] = [];

  const place = (id: string, view: types.ModalView): void => {
    const at = opened.findIndex((one) => one.id === id);
    if (at === -1) opened.push({ id, view });
    else opened[at] = { id, view };
  };

  return {
    opened,
    issueTrigger: (trigger) => {
      if (!triggers.has(trigger)) triggers.set(trigger, now().getTime());
    },
    open(form) {
      const trigger = form.get('trigger_id') ?? '';
      const issuedAt = triggers.get(trigger);
      if (issuedAt === undefined) return refusal('invalid_trigger_id');
      if (issuedAt === Number.POSITIVE_INFINITY) return refusal('exchanged_trigger_id');
      if (now().getTime() - issuedAt > TRIGGER_MS) return refusal('expired_trigger_id');
      const view = JSON.parse(form.get('view') ?? '{}') as types.ModalView;
      const problems = viewProblems(view, scopes);
      if (problems.length > 0) return { ...refusal('invalid_arguments'), response_metadata: { messages: problems } };
      triggers.set(trigger, Number.POSITIVE_INFINITY);
      const id = `V${opened.length}`;
      place(id, view);
      return { ok: true, view: { ...view, id } };
    },
    update(form) {
      const id = form.get('view_id') ?? '';
      if (!opened.some((one) => one.id === id)) return refusal('not_found');
      const view = JSON.parse(form.get('view') ?? '{}') as types.ModalView;
      const problems = viewProblems(view, scopes);
      if (problems.length > 0) return { ...refusal('invalid_arguments'), response_metadata: { messages: problems } };
      place(id, view);
      return { ok: true, view: { ...view, id } };
    },
    answered(id, action) {
      const at = opened.findIndex((one) => one.id === id);
      if (action?.response_action === 'update' && action.view !== undefined) place(id, action.view);
      else if (action?.response_action !== 'errors' && at !== -1) opened.splice(at, 1);
    },
  };
}

/** What Slack would refuse about a view. https://docs.slack.dev/reference/views/modal-views */
function viewProblems(view: types.ModalView, scopes: readonly string[]): string[] {
  const problems: string[] = [];
  const check = (holds: boolean, problem: string): void => {
    if (!holds) problems.push(`[ERROR] ${problem}`);
  };
  check(view.type === 'modal', 'not a modal');
  for (const text of [view.title, view.submit, view.close])
    if (text !== undefined) check(text.text.length >= 1 && text.text.length <= 24, `“${text.text}” is too long`);
  check((view.private_metadata ?? '').length <= 3_000, 'private_metadata is too long');
  check((view.callback_id ?? '').length <= 255, 'callback_id is too long');
  check(view.blocks.length >= 1 && view.blocks.length <= 100, `${view.blocks.length} blocks`);
  const blockIds = view.blocks.flatMap(({ block_id }) => block_id ?? []);
  check(new Set(blockIds).size === blockIds.length, 'two blocks with one id');
  for (const block of view.blocks as types.KnownBlock[]) {
    if (block.type !== 'input') continue;
    check(view.submit !== undefined, 'an input and nothing to send it with');
    check(block.label.text.length >= 1 && block.label.text.length <= 2_000, 'a label is too long');
    const { element } = block;
    if (element.type === 'plain_text_input') check((element.max_length ?? 0) <= 3_000, 'max_length is over 3,000');
    if (element.type === 'file_input') {
      check(scopes.includes('files:read'), 'file_input needs the scope files:read');
      check(
        (element.filetypes ?? []).every((type) => /^[a-z0-9]+$/.test(type)),
        'a file type is no ending',
      );
    }
    if (element.type === 'static_select') {
      const options = element.options ?? [];
      check(options.length >= 1 && options.length <= 100, `${options.length} options`);
      check(
        options.every(({ text, value }) => text.text.length <= 75 && (value ?? '').length <= 150),
        'an option is too long',
      );
    }
  }
  return problems;
}

function refusal(error: string): Readonly<{ ok: false; error: string }> {
  return { ok: false, error };
}
