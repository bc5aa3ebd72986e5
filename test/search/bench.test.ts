import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';

const script = resolve(import.meta.dirname, '../../dist/test/bench/bench.js');
const isBuilt = existsSync(script);
if (!isBuilt)
  process.stdout.write('skipped: the search benchmark, since dist/ has not been built (npm test builds it)\n');

it.skipIf(!isBuilt)(
  'measures the search beside its peers, over articles that it invents itself',
  () => {
    const folder = mkdtempSync(join(tmpdir(), 'bench-'));
    try {
      const picture = join(folder, 'search.svg');
      const asked = [script, 'search', '--quotes', '2000', '--articles', '100', '--picture', picture];
      const report = execFileSync(process.execPath, asked, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
      expect(report).toContain('Search over 2,000 invented quotations.');
      expect(report).toMatch(/recall \/ false hits \/ the very list of a scan \| .* \| 1\.000 \/ 0 \/ 100 % \| yes/);
      expect(report).toContain('/who-said through Slack, 100 articles');
      expect(report).not.toMatch(/NaN|undefined|null/);
      expect(readFileSync(picture, 'utf8')).toMatch(/^<svg .*Exact: 5–12 words.*<\/svg>\n$/s);
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  300_000,
);
