import { askedFor } from './asked.js';
import { evaluated } from './evaluated.js';
import { asJson, asMarkdown, asText } from './report.js';

// `npm run evaluate -- quotations|times|xdoc|tls GOLD [PREDICTED]`: how right the product is, held against a gold.
// Without PREDICTED, the product predicts here and now. README.md beside this file explains the options.
const asked = askedFor(process.argv.slice(2));
if (typeof asked === 'string') stop(asked);
else {
  const result = evaluated(asked);
  if (result.kind === 'unusable') stop(result.because);
  else process.stdout.write((asked.json ? asJson : asked.markdown ? asMarkdown : asText)(result.value));
}

function stop(sentence: string): void {
  process.stderr.write(`${sentence}\n`);
  process.exitCode = 2;
}
