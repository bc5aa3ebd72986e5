import { showBounds, showDays } from '../calendar/show-days.js';
import type { AnswerOf, Label, TimelineEvent } from '../domain/answer.js';
import { basisWords, disputesOf, oneLine, reasonText } from './said-of-row.js';

/** The whole storyline as Markdown: disagreements first, then a list of events with every source's own words. */
export function timelineMarkdown(answer: AnswerOf<'timeline'>): string {
  const { title, rows, doubtedDates, undatedEvents, undated } = answer;
  const disputes = [...new Set(disputesOf(answer).values())].map(({ words }) => `> ${plain(words)}`);
  const doubts = doubtedDates.map(
    ({ label, day, because }) =>
      `- Publication date in doubt: ${linked(label)}, ${showDays({ from: day, to: day })}: ${plain(reasonText(because))}`,
  );
  const notDated = undatedEvents.map(({ label, sentence, between, says, because }) => {
    const bounds = says ? plain(reasonText(because)) : showBounds(between);
    return `- “${plain(oneLine(sentence.exact))}” ${linked(label)}${bounds === '' ? '' : ` (${bounds})`}`;
  });
  const silent = undated.length > 0 ? [`Nothing dated in ${undated.map(linked).join(', ')}.`] : [];
  const blocks = [
    [`# ${plain(title)}`],
    disputes.flatMap((line) => [line, '>']).slice(0, -1),
    doubts,
    rows.flatMap(eventLines),
    notDated.length > 0 ? ['## Without a day', '', ...notDated] : [],
    silent,
  ];
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function eventLines({ days, basis, tellings }: TimelineEvent): readonly string[] {
  const told = tellings.map(({ label, sentence, because }) => {
    const why = because.length > 0 ? ` (${plain(reasonText(because))})` : '';
    return `  - “${plain(oneLine(sentence.exact))}” ${linked(label)}${why}`;
  });
  return [`- **${showDays(days)}**, ${basisWords(basis)}`, ...told];
}

const linked = ({ text, url }: Label): string =>
  url ? `[${plain(text)}](<${url.replace(/[<>\s]/g, '')}>)` : plain(text);

/** Copy is not markup: what Markdown would read as such is escaped. */
const plain = (text: string): string => text.replace(/[\\`*_[\]<>#|~]/g, '\\$&');
