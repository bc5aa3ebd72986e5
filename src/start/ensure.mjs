// Run before `npm start`, `npm test` and the shell commands: installs and builds what is missing or out of date.
// Plain JavaScript with no dependencies, since it runs before there are any.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const at = (...path) => join(root, ...path);
const changedMs = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0);

const [major = 0] = process.versions.node.split('.').map(Number);
if (major < 20) stop(`Node ${process.versions.node} is too old: On the Record needs Node 20 or newer.`);

if (changedMs(at('node_modules/.package-lock.json')) < changedMs(at('package-lock.json'))) {
  step('Installing the packages (once; usually under half a minute)', 'npm', ['ci', '--no-audit', '--no-fund']);
}

const built = at('dist/.built');
const sources = ['src', 'commands', 'test', 'package.json', 'tsconfig.json'];
if (changedMs(built) < Math.max(...sources.map((source) => newestMs(at(source))))) {
  rmSync(at('dist'), { recursive: true, force: true });
  step('Building', process.execPath, [at('node_modules/typescript/bin/tsc'), '-p', root]);
  writeFileSync(built, '');
}

/** The newest change anywhere below a folder, or of a file. Milliseconds. */
function newestMs(path) {
  if (!existsSync(path) || !statSync(path).isDirectory()) return changedMs(path);
  const below = readdirSync(path).map((name) => newestMs(join(path, name)));
  return Math.max(changedMs(path), ...below);
}

/** Says what it does on standard error, since standard output belongs to the command that follows. */
function step(what, command, args) {
  const startedMs = Date.now();
  process.stderr.write(`${what} …\n`);
  const { status } = spawnSync(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (status !== 0) stop(`${what} failed. What went wrong stands above.`);
  process.stderr.write(`${what}: done in ${Math.round((Date.now() - startedMs) / 1000)} s\n`);
}

function stop(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(2);
}
