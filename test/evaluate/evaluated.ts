import type { Asked } from './asked.js';
import { evaluatedQuotations } from './quotations/evaluated-quotations.js';
import type { ReadFile } from './read-file.js';
import type { Report } from './report.js';
import { evaluatedTimes } from './times/evaluated-times.js';
import { evaluatedTls } from './tls/evaluated-tls.js';
import { evaluatedXdoc } from './xdoc/evaluated-xdoc.js';

/** The report asked for, or a sentence that says why there is none. */
export function evaluated(asked: Asked): ReadFile<Report> {
  switch (asked.task) {
    case 'quotations':
      return evaluatedQuotations(asked);
    case 'times':
      return evaluatedTimes(asked);
    case 'xdoc':
      return evaluatedXdoc(asked);
    case 'tls':
      return evaluatedTls(asked);
    default:
      return { kind: 'unusable', because: `evaluate knows quotations, times, xdoc and tls, not ${asked.task}.` };
  }
}
