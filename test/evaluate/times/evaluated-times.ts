import type { Asked } from '../asked.js';
import { SEED } from '../bootstrap.js';
import { predictors } from '../predictors.js';
import { type ReadFile, readLines } from '../read-file.js';
import type { Report } from '../report.js';
import { countedTimes } from './counted-times.js';
import { type GoldDocument, goldDocument, predictedDocument } from './documents.js';
import { timesReport } from './times-report.js';

export function evaluatedTimes({ gold, predicted }: Asked): ReadFile<Report> {
  const sought = readLines(gold, goldDocument);
  if (sought.kind === 'unusable') return sought;
  const found = predicted === null ? made(sought.value) : readLines(predicted, predictedDocument);
  if (found.kind === 'unusable') return found;
  const byId = new Map(found.value.map((document) => [document.id, document]));
  const counts = sought.value.map((document) => countedTimes(document, byId.get(document.id)));
  return { kind: 'read', value: timesReport(counts, SEED) };
}

/** What the product makes of the documents; it sees id, date and text only. */
function made(documents: readonly GoldDocument[]) {
  const value = documents.map(({ id, published, text }) =>
    predictedDocument.parse(predictors.times({ id, published, text })),
  );
  return { kind: 'read', value } as const;
}
