import { join } from 'node:path';
import type { ConflictCase } from './case.js';
import { outcomeOf } from './outcome.js';
import { conflictCases } from './recipe.js';

// `npm run bench -- conflicts`: how many planted conflicts of date are found, and how many are flagged that are none,
// counted as the README beside this file says.

const percent = (part: number, whole: number): string => `${((100 * part) / Math.max(1, whole)).toFixed(1)} %`;

/** @param root the repository */
export function conflictsBench(root: string): string {
  const cases = conflictCases({ seed: 1, folder: join(root, '../shared/bench/timelines') });
  if (cases === null) {
    return 'conflicts: passed over, the reports in ../shared/bench/timelines are not here';
  }
  const outcomes = cases.map((one) => ({ one, ...outcomeOf(one) }));
  const planted = outcomes.filter(({ one }) => one.kind === 'planted');
  const soft = outcomes.filter(({ one }) => one.kind === 'soft');
  const hits = planted.filter(({ hit }) => hit).length;
  const falseAlarms = outcomes.filter(({ one }) => one.kind !== 'soft').reduce((sum, one) => sum + one.falseAlarms, 0);
  const kinds = [...new Set(planted.map(({ one }) => kindOf(one)))].sort();
  const lines = [
    '| planted | cases | found |',
    '|---|---|---|',
    ...kinds.map((kind) => {
      const ofKind = planted.filter(({ one }) => kindOf(one) === kind);
      return `| ${kind} | ${ofKind.length} | ${ofKind.filter(({ hit }) => hit).length} |`;
    }),
    '',
    `recall ${percent(hits, planted.length)} (${hits} of ${planted.length}) · precision ${percent(hits, hits + falseAlarms)} (${falseAlarms} false alarms in ${cases.length - soft.length} cases) · soft ones taken for hard ${soft.filter((each) => each.falseAlarms > 0).length} of ${soft.length}`,
  ];
  return lines.join('\n');
}

const kindOf = ({ how }: ConflictCase): string => how.replace(/ [+-]\d+$/, '');
