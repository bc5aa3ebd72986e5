import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = resolve(import.meta.dirname, '..');

/** The table in src/README.md: module, below src/, to what it may import. */
const table: Readonly<Record<string, readonly string[]>> = Object.fromEntries(
  [...readFileSync(join(root, 'src/README.md'), 'utf8').matchAll(/^\| (`.+?`) \| (.+) \|$/gm)].flatMap((row) => {
    const named = (cell: string | undefined): string[] =>
      [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((one) => one[1] ?? '');
    const allowed = row[2] === 'everything' ? ['*'] : named(row[2]);
    return named(row[1]).map((module) => [module, allowed]);
  }),
);

describe('the repository', () => {
  it('holds the fixed top level and nothing else', () => {
    const fixed = [
      'commands',
      'config',
      'corpus',
      'docker-compose.yml',
      'package.json',
      'src',
      'test',
      'tsconfig.json',
    ];
    const beside = ['CHANGELOG.md', 'CONTRIBUTING.md', 'Dockerfile', 'LICENSE', 'README.md', 'package-lock.json'];
    const made = ['dist', 'node_modules'];
    const found = readdirSync(root).filter((name) => !name.startsWith('.') && !made.includes(name));
    expect(found.sort()).toEqual([...fixed, ...beside].sort());
  });

  it('keeps every import inside the table', () => {
    const broken = sources().flatMap((file) => {
      const rule = ruleFor(file);
      if (rule === null) return [`${file} stands in no row of the table`];
      return importsOf(file)
        .filter((imported) => !isAllowed(imported, rule))
        .map((imported) => `${file} imports ${imported}`);
    });
    expect(broken).toEqual([]);
  });

  it('has no command that mentions a platform', () => {
    const commands = sources().filter((file) => file.startsWith('../commands/'));
    const mentioning = commands.filter((file) => /slack|discord|terminal|browser/i.test(read(file)));
    expect(mentioning).toEqual([]);
  });

  it('branches nowhere on the text of an error', () => {
    const branching = sources().filter((file) =>
      /\.message(?:\.(?:includes|match|startsWith)|\s*===)/.test(read(file)),
    );
    expect(branching).toEqual([]);
  });
});

const read = (file: string): string => readFileSync(join(root, 'src', file), 'utf8');

/** Every source file, relative to src/. */
function sources(): readonly string[] {
  return ['src', 'commands'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => relative(join(root, 'src'), join(root, folder, name))),
  );
}

/** The row with the longest name that the file lies under. */
function ruleFor(file: string): string | null {
  const rows = Object.keys(table).filter((row) => (row.endsWith('/') ? file.startsWith(row) : file === row));
  return rows.sort((a, b) => b.length - a.length)[0] ?? null;
}

function importsOf(file: string): readonly string[] {
  const specifiers = [
    ...read(file).matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'|^import '([^']+)'|\bimport\('([^']+)'\)/gm),
  ];
  return specifiers
    .map((match) => match[1] ?? match[2] ?? match[3] ?? '')
    .filter((specifier) => !specifier.startsWith('node:'))
    .map((specifier) => (specifier.startsWith('.') ? ownModule(file, specifier) : specifier));
}

function ownModule(file: string, specifier: string): string {
  const path = join(dirname(join(root, 'src', file)), specifier.replace(/\.js$/, '.ts'));
  return relative(join(root, 'src'), path);
}

function isAllowed(imported: string, row: string): boolean {
  if (row.endsWith('/') && imported.startsWith(row)) return true;
  return (table[row] ?? []).some((allowed) => {
    if (allowed === '*') return true;
    if (allowed.endsWith('/*.ts')) return dirname(imported) === allowed.slice(0, -5);
    if (allowed.endsWith('/')) return imported.startsWith(allowed);
    return imported === allowed || imported.startsWith(`${allowed}/`);
  });
}
