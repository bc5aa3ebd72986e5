import type { Settings } from './config/settings.js';
import type { IngestReport } from './ingest/ingest.js';
import type { Platform } from './platforms/platform.js';

export type FirstScreen = Readonly<{
  settings: Settings;
  address: string;
  chats: readonly Platform[];
  report: IngestReport;
  counts: Readonly<{ articles: number; quotations: number }>;
  examples: readonly string[];
  tookMs: number;
}>;

/** What an operator sees once the bot is ready: where to ask, what to ask, and which chats are connected. */
export function firstScreen({ settings, address, chats, report, counts, examples, tookMs }: FirstScreen): string {
  const connected = (name: Platform['name']) => chats.some((chat) => chat.name === name);
  const lines = [
    `${settings.name} is ready (${(tookMs / 1000).toFixed(1)} s): ${counts.articles} articles, ${counts.quotations} quotations from ${settings.archiveDir}`,
    ...firstFew(report.unreadable.map(({ because }) => `  passed over: ${because}`)),
    ...firstFew(report.remarks.map((remark) => `  ${remark}`)),
    '',
    `Ask in the browser:  ${address}`,
    ...examples.map((example) => `  ${example}`),
    '',
    `Slack: ${connected('slack') ? 'connected' : 'not connected (set SLACK_BOT_TOKEN and SLACK_APP_TOKEN in .env)'}`,
    `Discord: ${connected('discord') ? 'connected' : 'not connected (set DISCORD_TOKEN in .env)'}`,
    'Ctrl+C stops it.',
    '',
  ];
  return `${lines.join('\n')}\n`;
}

/** A folder full of trouble must not push the address off the screen. */
function firstFew(lines: readonly string[]): readonly string[] {
  const most = 5;
  return lines.length <= most ? lines : [...lines.slice(0, most), `  and ${lines.length - most} more`];
}
