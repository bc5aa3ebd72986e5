import type { Answered, Routes } from './fake-discord.js';
import type { Gateway } from './gateway.js';
import type { Messages, Sent } from './messages.js';
import type { SentFile } from './read-body.js';
import { botUser, ids, interactionFrame } from './world.js';

export type Person = Readonly<{ user: string; roles?: readonly string[]; permissions?: string }>;
export type GivenOption = Readonly<{
  type: number;
  name: string;
  value?: unknown;
  focused?: true;
  options?: readonly GivenOption[];
}>;

/** What a person has done, and what has come of it so far. */
export type Interaction = {
  readonly id: string;
  readonly token: string;
  readonly startedAt: number;
  /** Resolves when the bot has said that it got it; rejects after 3 seconds without a word. */
  readonly acknowledged: Promise<void>;
  state: 'waiting' | 'deferred' | 'answered';
  private: boolean;
  /** The message that answers it; null until there is one. */
  reply: string | null;
  completions: readonly { name: string; value: string }[] | null;
  /** The form that was opened; null when none was. */
  form: OpenedForm | null;
};

export type OpenedForm = Readonly<{
  custom_id: string;
  title: string;
  components: readonly Readonly<{ component: Readonly<{ custom_id: string; max_length?: number }> }>[];
}>;

/** A file that someone attached. */
export type AttachedFile = Readonly<{ id: string; filename: string; size: number; url: string }>;

export type Interactions = Readonly<{
  routes: Routes;
  /** `id` names the interaction; one that is named again is sent again, as it was. */
  command(
    by: Person,
    command: string,
    options: readonly GivenOption[],
    id?: string,
    files?: readonly AttachedFile[],
  ): Interaction;
  /** Chosen in the menu of a message. */
  onMessage(
    by: Person,
    command: string,
    message: Readonly<{ content: string; files: readonly AttachedFile[] }>,
    id?: string,
  ): Interaction;
  /** Sends a form that was opened, with `value` in its first box. */
  sendForm(by: Person, form: OpenedForm, value: string, id?: string): Interaction;
  typing(by: Person, command: string, options: readonly GivenOption[]): Interaction;
  press(by: Person, customId: string, id?: string): Interaction;
  /** One that Discord sent to someone else's bot, as it was recorded. */
  recorded(payload: Readonly<{ id: string; token: string }>): Interaction;
}>;

const acknowledgeWithinMs = 3_000;
const tokenLastsMs = 15 * 60_000;
const ephemeral = 1 << 6;

export function openInteractions(gateway: Gateway, messages: Messages, now: () => number): Interactions {
  const started = new Map<string, Interaction & { acknowledge(): void; payload: object }>();

  const begin = (payload: Readonly<{ id: string; token: string }>, name: string): Interaction => {
    const { promise, resolve, reject } = acknowledgement(payload.id);
    const interaction = {
      id: payload.id,
      token: payload.token,
      startedAt: now(),
      acknowledged: promise,
      acknowledge: resolve,
      payload,
      state: 'waiting' as const,
      private: false,
      reply: null,
      completions: null,
      form: null,
    };
    started.set(name, interaction);
    if (!gateway.dispatch('INTERACTION_CREATE', payload)) reject(new Error('no bot is connected'));
    return interaction;
  };

  const start = (by: Person, given: object, name: string = messages.newId()): Interaction => {
    const again = started.get(name);
    if (again !== undefined) {
      gateway.dispatch('INTERACTION_CREATE', again.payload);
      return again;
    }
    const id = messages.newId();
    const token = `token-${id}`;
    const { user, roles = [], permissions = '0' } = by;
    return begin({ ...interactionFrame({ id, token, user, roles, permissions }), ...given, id, token }, name);
  };

  const callBack = (id: string, { type, data }: Callback): Answered => {
    const interaction = [...started.values()].find((candidate) => candidate.id === id);
    if (interaction === undefined || now() - interaction.startedAt > acknowledgeWithinMs) return unknownInteraction;
    if (interaction.state !== 'waiting') return alreadyAcknowledged;
    interaction.state = type === 5 ? 'deferred' : 'answered';
    interaction.private = ((data?.flags ?? 0) & ephemeral) !== 0;
    interaction.completions = data?.choices ?? null;
    interaction.form = type === 9 ? (data as unknown as OpenedForm) : null;
    interaction.acknowledge();
    if (type === 4) fill(interaction, data ?? {}, []);
    return { status: 204, body: null };
  };

  const fill = (interaction: Interaction, sent: Sent, files: readonly SentFile[]): Answered => {
    interaction.reply ??= messages.newId();
    interaction.state = 'answered';
    return {
      status: 200,
      body: messages.show(interaction.reply, interaction.private ? 'asker' : 'channel', sent, files),
    };
  };

  /** The first message after a promise fills the promise in, and is as private as the promise was. */
  const followUp = (interaction: Interaction, sent: Sent, files: readonly SentFile[]): Answered => {
    if (interaction.state === 'deferred') return fill(interaction, sent, files);
    const to = ((sent.flags ?? 0) & ephemeral) === 0 ? 'channel' : 'asker';
    return { status: 200, body: messages.show(messages.newId(), to, sent, files) };
  };

  const withToken = (path: string, reply: (interaction: Interaction) => Answered): Answered => {
    const token = path.split('/')[3];
    const interaction = [...started.values()].find((candidate) => candidate.token === token);
    if (interaction === undefined || interaction.state === 'waiting') return unknownWebhook;
    return now() - interaction.startedAt > tokenLastsMs ? expiredToken : reply(interaction);
  };

  return {
    command: (by, command, options, id, files = []) => {
      const resolved = files.length === 0 ? {} : { resolved: { attachments: byId(files) } };
      return start(by, { type: 2, data: { id: '900', name: command, type: 1, options, ...resolved } }, id);
    },
    onMessage: (by, command, { content, files }, id) => {
      const message = { ...pressedMessage, author: someone, content, attachments: files };
      const data = { id: '901', name: command, type: 3, target_id: message.id };
      return start(by, { type: 2, data: { ...data, resolved: { messages: { [message.id]: message } } } }, id);
    },
    sendForm: (by, { custom_id, components }, value, id) => {
      const filled = components.map(({ component }, at) => ({
        type: 18,
        id: at + 1,
        component: { type: 4, id: at + 10, custom_id: component.custom_id, value: at === 0 ? value : '' },
      }));
      return start(by, { type: 5, data: { custom_id, components: filled } }, id);
    },
    typing: (by, command, options) => start(by, { type: 4, data: { id: '900', name: command, type: 1, options } }),
    press: (by, customId, id) =>
      start(by, { type: 3, data: { custom_id: customId, component_type: 2 }, message: pressedMessage }, id),
    recorded: (payload) => begin(payload, payload.id),
    routes: {
      'POST /interactions/{interaction_id}/{interaction_token}/callback': ({ path, body }) =>
        callBack(path.split('/')[2] ?? '', body as Callback),
      'PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original': ({ path, body, files }) =>
        withToken(path, (interaction) => fill(interaction, body as Sent, files)),
      'POST /webhooks/{webhook_id}/{webhook_token}': ({ path, body, files }) =>
        withToken(path, (interaction) => followUp(interaction, body as Sent, files)),
    },
  };
}

type Callback = { type: number; data?: Sent & { choices?: { name: string; value: string }[] } };

const unknownInteraction: Answered = { status: 404, body: { message: 'Unknown interaction', code: 10062 } };
const alreadyAcknowledged: Answered = { status: 400, body: { message: 'Already acknowledged', code: 40060 } };
const unknownWebhook: Answered = { status: 404, body: { message: 'Unknown Webhook', code: 10015 } };
const expiredToken: Answered = { status: 401, body: { message: 'Invalid Webhook Token', code: 50027 } };

type Acknowledgement = { promise: Promise<void>; resolve: () => void; reject: (why: Error) => void };

function acknowledgement(id: string): Acknowledgement {
  let resolve: Acknowledgement['resolve'] = () => {};
  let reject: Acknowledgement['reject'] = () => {};
  const promise = new Promise<void>((acknowledged, late) => {
    resolve = acknowledged;
    reject = late;
    const why = `interaction ${id} was not acknowledged within ${acknowledgeWithinMs} ms`;
    setTimeout(() => late(new Error(why)), acknowledgeWithinMs).unref();
  });
  // Tests that do not wait for it do not fail on it.
  promise.catch(() => {});
  return { promise, resolve, reject };
}

const byId = (files: readonly AttachedFile[]) => Object.fromEntries(files.map((file) => [file.id, file]));

const someone = { id: ids.reader, username: 'someone', discriminator: '0', avatar: null };

const pressedMessage = {
  id: '700000000000000099',
  channel_id: ids.channel,
  author: botUser,
  content: '',
  timestamp: '2026-01-01T00:00:00Z',
  edited_timestamp: null,
  tts: false,
  mention_everyone: false,
  mentions: [],
  mention_roles: [],
  attachments: [],
  embeds: [],
  pinned: false,
  type: 0,
};
