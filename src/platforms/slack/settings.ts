/** What the Slack side needs to know; read from the configuration and the environment elsewhere. */
export type SlackSettings = Readonly<{
  /** `xoxb-…`, from SLACK_BOT_TOKEN. */
  botToken: string;
  receive: SlackReceiving;
  /** Slack user ids of editors; everyone else is a reader. */
  editors: readonly string[];
  /** `otr-` makes `/who-said` into `/otr-who-said`; empty for none. */
  commandPrefix: string;
  /** Another server than Slack's own, ending in `/api/`; null for Slack. */
  apiUrl: string | null;
}>;

export type SlackReceiving = Readonly<
  /** `xapp-…`, from SLACK_APP_TOKEN: the bot calls Slack, and needs no address of its own. */
  | { kind: 'socket'; appToken: string }
  /** From SLACK_SIGNING_SECRET: Slack calls `/slack/events` on this port. */
  | { kind: 'http'; signingSecret: string; port: number }
>;
