import type { HonoRequest } from 'hono';
import type { Press } from '../../cards/card.js';

/** The page's own script sends JSON and takes a piece of a page; a plain form takes a whole one. */
export const isJson = (request: HonoRequest): boolean =>
  request.header('content-type')?.startsWith('application/json') ?? false;

/** The question of `{"text": "/who-said …"}`; null when there is none. */
export async function readQuestion(request: HonoRequest): Promise<string | null> {
  const { text } = fieldsOf(await request.json().catch(() => null));
  return typeof text === 'string' && text.trim() !== '' ? text : null;
}

/** A press, from JSON or from a plain form; null when no button of ours sends that. */
export async function readPress(request: HonoRequest): Promise<Press | null> {
  const body = isJson(request) ? request.json() : request.parseBody();
  const { action, answer } = fieldsOf(await body.catch(() => null));
  return isAction(action) && typeof answer === 'string' && answer !== '' ? { action, answer } : null;
}

/** `A7F3, passages` */
export const pressTitle = ({ action, answer }: Press): string => `${answer}, ${brought[action]}`;

/** What each button brings. */
const brought: Readonly<Record<Press['action'], string>> = {
  share: 'shared',
  passages: 'passages',
  more: 'more of it',
  wrong: 'marked as wrong',
};

const isAction = (action: unknown): action is Press['action'] =>
  typeof action === 'string' && Object.hasOwn(brought, action);

function fieldsOf(body: unknown): Readonly<Record<string, unknown>> {
  return typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {};
}
