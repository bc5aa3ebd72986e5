import type { AnswerOf } from '../../../src/domain/answer.js';
import type { CheckedQuotation } from '../../../src/domain/check.js';
import { readDraft } from '../../../src/drafts/read-draft.js';
import { archiveOfArticles, type CheckedArchive } from '../held-articles.js';
import { FINDINGS, percent, rungOf } from '../verdicts/run.js';
import type { DraftCase, DraftQuotation, Stretch, TopClaim } from './case.js';
import { draftBench } from './recipe.js';

/** Checks every draft against the whole archive, and says how many planted errors are caught and what is alarmed for nothing. */
export async function draftsBench(root: string, show: number): Promise<string> {
  const { archive, drafts } = draftBench({ seed: 1, drafts: 200, quotations: 1_500 });
  const held = await archiveOfArticles(root, archive);
  const results: Result[] = [];
  const tops: TopResult[] = [];
  for (const draft of drafts) {
    const answer = await checked(draft, held);
    results.push(...draft.quotations.map((one) => resultOf(draft, one, answer.checked)));
    tops.push(...draft.top.map((claim) => topResultOf(draft, claim, answer)));
  }
  await held.close();
  return report(results, tops, show);
}

async function checked({ id, text }: DraftCase, held: CheckedArchive): Promise<AnswerOf<'check'>> {
  const read = readDraft({ name: `${id}.txt`, bytes: new TextEncoder().encode(text) });
  if (read.kind !== 'draft') throw new RangeError(`${id} ${read.because}`);
  return held.check(read);
}

type Result = Readonly<{ draft: DraftCase; of: DraftQuotation; own: readonly CheckedQuotation[]; alarm: boolean }>;

function resultOf(draft: DraftCase, of: DraftQuotation, all: readonly CheckedQuotation[]): Result {
  const own = all.filter(({ quotation }) => quotation.pieces.some((a) => of.pieces.some((b) => overlap(a, b))));
  return { draft, of, own, alarm: own.some(isAlarm) };
}

const overlap = (a: Stretch, b: Stretch): boolean => a.start < b.end && b.start < a.end;

function isAlarm({ finding, gravity }: CheckedQuotation): boolean {
  if (gravity === 'not speech') return false;
  if (finding.kind === 'held') return finding.verdict === 'altered' || finding.verdict === 'stitched';
  return finding.kind === 'other-speaker' || finding.kind === 'not-found';
}

/** Whether some alarm on it is of the kind that is due. */
function isAsExpected({ of: { expected }, own }: Result): boolean {
  return own.some(({ finding }) => {
    const verdict = finding.kind === 'held' || finding.kind === 'other-speaker' ? rungOf(finding) : null;
    return verdict === expected.verdict && FINDINGS[finding.kind] === expected.finding;
  });
}

type TopResult = Readonly<{ draft: DraftCase; claim: TopClaim; reported: string | null }>;

/** The one claim of a headline or a lead is reported when any difference of it is. */
function topResultOf(draft: DraftCase, claim: TopClaim, { top }: AnswerOf<'check'>): TopResult {
  const found = top.find(({ where }) => where === claim.where);
  return { draft, claim, reported: found ? `${found.about}: ${found.words}` : null };
}

function report(results: readonly Result[], tops: readonly TopResult[], show: number): string {
  const planted = results.filter(({ of }) => of.planted !== null);
  const unsaid = results.filter(({ of }) => of.handling === 'not speech');
  const whole = results.filter(({ of }) => of.planted === null && of.handling !== 'not speech');
  const alarmed = (all: readonly Result[]): number => all.filter(({ alarm }) => alarm).length;
  const expected = planted.filter((one) => one.alarm && isAsExpected(one)).length;
  const unbroken = whole.filter(({ of }) => !of.handling.endsWith('broken'));
  const wrongTops = tops.filter(({ claim }) => claim.planted !== null);
  const rightTops = tops.filter(({ claim }) => claim.planted === null);
  const reported = (all: readonly TopResult[]): number => all.filter((one) => one.reported !== null).length;
  const missed = planted.filter(({ alarm }) => !alarm);
  const false_ = whole.filter(({ alarm }) => alarm);
  return [
    `caught ${percent(alarmed(planted), planted.length)} of ${planted.length} planted errors, ${percent(expected, planted.length)} as what they are`,
    `false alarms on ${percent(alarmed(whole), whole.length)} of ${whole.length} true quotations`,
    `verdicts of unbroken true quotations: ${percent(unbroken.filter(isAsExpected).length, unbroken.length)} right`,
    `not speech: ${alarmed(unsaid)} alarms on ${unsaid.length}`,
    `the top: caught ${percent(reported(wrongTops), wrongTops.length)} of ${wrongTops.length}, false ${percent(reported(rightTops), rightTops.length)} of ${rightTops.length}`,
    '',
    ...table('planted', planted, ({ of }) => of.planted ?? ''),
    '',
    ...table('handling of a true quotation', whole, ({ of }) => of.handling),
    ...[...missed, ...false_].slice(0, show).map(described),
    ...[...wrongTops.filter((one) => one.reported === null), ...rightTops.filter((one) => one.reported !== null)]
      .slice(0, show)
      .map(topDescribed),
  ].join('\n');
}

function table(title: string, results: readonly Result[], of: (result: Result) => string): readonly string[] {
  const rows = [...new Set(results.map(of))].sort().map((name) => {
    const own = results.filter((result) => of(result) === name);
    const alarms = own.filter(({ alarm }) => alarm).length;
    return `| ${name} | ${own.length} | ${percent(alarms, own.length)} |`;
  });
  return [`| ${title} | quotations | alarms |`, '|---|---|---|', ...rows];
}

function described({ draft, of, own }: Result): string {
  const words = of.pieces.map(({ start, end }) => draft.text.slice(start, end)).join(' // ');
  const got = own.map(({ quotation, finding, gravity }) => {
    const said =
      finding.kind === 'held' || finding.kind === 'other-speaker'
        ? `${finding.verdict} (${finding.places[0].label.article}: ${finding.places[0].speaker})`
        : '';
    return `  got ${gravity} ${finding.kind} ${said}; speaker ${quotation.speaker?.name}: ${quotation.words}`;
  });
  return [
    '',
    `${draft.id} ${of.planted ?? of.handling} (${of.speaker}; ${of.expected.source.join(', ')}): ${words}`,
    ...got,
  ].join('\n');
}

function topDescribed({ draft, claim, reported }: TopResult): string {
  const paragraph = draft.text.split('\n\n')[claim.where === 'headline' ? 0 : 1];
  const said = draft.text.slice(claim.at.start, claim.at.end);
  const against = draft.quotations[claim.against]?.pieces
    .map(({ start, end }) => draft.text.slice(start, end))
    .join(' // ');
  return `\n${draft.id} ${claim.where}, ${claim.planted} at ${said}; reported ${reported}: ${paragraph}\n  body: ${against}`;
}
