import { OnTheRecordError } from '../../errors.js';
import { errorCode } from './error-code.js';

/** https://docs.slack.dev/reference/methods/auth.test, its errors about the token itself. */
const ABOUT_THE_TOKEN = new Set([
  'invalid_auth',
  'not_authed',
  'account_inactive',
  'token_revoked',
  'token_expired',
  'not_allowed_token_type',
  'access_denied',
  'no_permission',
  'missing_scope',
]);

/** @param variable the environment variable that holds the token in question */
export function tokenError(error: unknown, variable: 'SLACK_BOT_TOKEN' | 'SLACK_APP_TOKEN'): OnTheRecordError {
  const code = errorCode(error);
  if (!ABOUT_THE_TOKEN.has(code)) return unreachable(code, error);
  const kind =
    variable === 'SLACK_BOT_TOKEN'
      ? 'the bot token (xoxb-…) from OAuth & Permissions'
      : 'an app-level token (xapp-…) with the scope connections:write from Basic Information';
  return new OnTheRecordError(
    'TOKEN_REFUSED',
    `${variable}: Slack refused it and says ${code}. Put ${kind} of your Slack app there, and start again.`,
    { cause: error },
  );
}

export function listeningError(error: unknown, port: number): OnTheRecordError {
  const code = errorCode(error);
  return new OnTheRecordError(
    'PORT_IN_USE',
    `port ${port}: cannot listen for Slack's requests there (${code}). Stop what uses it, or set another port.`,
    { cause: error },
  );
}

function unreachable(code: string, cause: unknown): OnTheRecordError {
  return new OnTheRecordError(
    'PLATFORM_UNREACHABLE',
    `Slack: no usable reply to the first call (${code}). Check the network and https://slack-status.com, and start again.`,
    { cause },
  );
}
