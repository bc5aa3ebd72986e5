import { commands } from '../../commands/index.js';
import { assemble } from '../../src/assemble.js';
import { printed } from '../../src/cli/ask.js';
import { environmentTable } from '../../src/config/environment.js';
import { readSettings } from '../../src/config/read-settings.js';
import type { Asker } from '../../src/domain/asker.js';
import { openLog } from '../../src/log.js';
import { slackManifest } from '../../src/platforms/slack/manifest.js';

/** Whatever the repository holds that is printed from the code: file by file, `null` for a part of README.md. */
export type PrintedDocs = Readonly<{
  parts: Readonly<Record<string, string>>;
  files: Readonly<Record<string, string>>;
}>;

/** @param root the repository */
export async function printedDocs(root: string): Promise<PrintedDocs> {
  return {
    parts: {
      transcript: await transcript(root, '/who-said "exactly this"'),
      timeline: await transcript(root, '/timeline dick-resignation'),
      commands: commandTable(),
      settings: settingsTable(),
    },
    files: {
      '.env.example': envExample(),
      'config/slack-manifest.json': `${JSON.stringify(slackManifest(commands, manifestSettings), null, 2)}\n`,
    },
  };
}

/** README.md with every part between `<!-- name -->` and `<!-- /name -->` as it is printed now. */
export function withParts(readme: string, parts: PrintedDocs['parts']): string {
  return Object.entries(parts).reduce(
    (text, [name, part]) =>
      text.replace(
        new RegExp(`(<!-- ${name} -->\n)[\\s\\S]*?(<!-- /${name} -->)`),
        (_, open: string, close: string) => `${open}${part}\n${close}`,
      ),
    readme,
  );
}

const manifestSettings = { name: 'On the Record', commandPrefix: '', socketMode: true, url: null };

/** One question and its answer as they stand in a terminal, at a fixed time. */
async function transcript(root: string, question: string): Promise<string> {
  const settings = { ...readSettings(root, {}), zone: 'UTC' };
  const now = () => new Date('2026-11-22T08:29:00Z');
  const log = openLog('silent');
  const product = await assemble({ settings, memory: 'throw-away', platforms: () => [], now, log, indexed: () => {} });
  await product.refresh(() => {});
  const asker: Asker = {
    place: { platform: 'terminal', id: 'readme' },
    user: 'reader',
    role: 'reader',
    mayManage: false,
    at: now(),
  };
  const answer = { ...(await product.dispatch.answerInWords(question, asker)), id: 'A7F3K2' };
  await product.close();
  return ['```text', `> ${question}`, printed(answer, 'text', asker, product), '```'].join('\n');
}

function commandTable(): string {
  const rows = commands.flatMap(({ name, actions }) =>
    actions.map((action) => {
      const options = Object.entries(action.options).map(([option, spec]) => {
        const called = spec.required ? `**${option}**` : option;
        return spec.type === 'choice' ? `${called} (${spec.choices.join(', ')})` : called;
      });
      const called = action.name === null ? `/${name}` : `/${name} ${action.name}`;
      return `| \`${called}\` | ${action.about} | ${options.join(', ')} | \`${action.example}\` |`;
    }),
  );
  return ['| command | what it does | options | for example |', '|---|---|---|---|', ...rows].join('\n');
}

function settingsTable(): string {
  const rows = environmentTable().map(({ name, about, fallback }) => `| \`${name}\` | ${about} | ${code(fallback)} |`);
  return ['| variable | what it is for | unless set |', '|---|---|---|', ...rows].join('\n');
}

const code = (text: string): string => (text === '' ? '' : `\`${text}\``);

function envExample(): string {
  const lines = environmentTable().flatMap(({ name, about, fallback }) => [`# ${about}`, `# ${name}=${fallback}`, '']);
  return ['# Copy to .env and take the # away where you set something.', '', ...lines].join('\n');
}
