import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { printedDocs, withParts } from './printed-docs.js';

// `npm run docs`: prints again what the repository holds of the code's own words. Runs compiled, from dist/test/docs.
const root = resolve(fileURLToPath(new URL('../../..', import.meta.url)));
const { parts, files } = await printedDocs(root);
const readme = join(root, 'README.md');
writeFileSync(readme, withParts(readFileSync(readme, 'utf8'), parts));
for (const [file, text] of Object.entries(files)) writeFileSync(join(root, file), text);
