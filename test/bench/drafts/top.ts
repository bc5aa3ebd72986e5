import { type HouseStyle, setInStyle } from '../verdicts/outlets.js';
import { isQuiet } from '../verdicts/phrase-changes.js';
import type { Seeded } from '../verdicts/seeded.js';
import { capitalised, type Token, wording } from '../verdicts/token.js';
import { wordChanges } from '../verdicts/word-changes.js';
import type { TopClaim } from './case.js';
import type { Paragraph } from './pieces.js';
import { type Plan, surname } from './plan.js';
import { matterOf } from './prose.js';

/** Headline and lead, and what each claims about a quotation of the body; `plan` is its index there. */
export type Top = Readonly<{
  headline: Paragraph;
  lead: Paragraph;
  claims: readonly Readonly<{ where: TopClaim['where']; key: string; plan: number; planted: TopClaim['planted'] }>[];
}>;

type Claim = Readonly<{
  plan: number;
  speaker: string;
  /** The words, or the one number, of the quotation that the claim repeats. */
  about: 'words' | 'number';
  tokens: readonly Token[];
  planted: TopClaim['planted'];
}>;

/** Writes the top of a draft out of true quotations of its body; with `wrong`, one of the two claims is not so. */
export function plannedTop(choose: Seeded, plans: readonly Plan[], style: HouseStyle, wrong: boolean): Top {
  const matter = matterOf(choose);
  const whole = choose
    .shuffled([...plans.keys()])
    .filter((index) => plans[index]?.planted === null && plans[index]?.handling === 'whole');
  const found = whole.flatMap((index) => trueClaim(choose, plans, index) ?? []).slice(0, 2);
  const spoiled = wrong ? choose.between(0, found.length - 1) : -1;
  const claims = found.map((claim, index) => (index === spoiled ? spoil(choose, plans, claim) : claim));
  const [first, second] = claims;
  return {
    headline: first === undefined ? [`Row over ${matter}`] : headlineOf(first, style),
    lead:
      second === undefined
        ? [`It was a long night for those who care about ${matter}.`]
        : leadOf(second, style, matter),
    claims: [
      ...(first === undefined
        ? []
        : [{ where: 'headline' as const, key: 'top/headline', plan: first.plan, planted: first.planted }]),
      ...(second === undefined
        ? []
        : [{ where: 'lead' as const, key: 'top/lead', plan: second.plan, planted: second.planted }]),
    ],
  };
}

/** Three to six words of one clause of a quotation, none of them loud; or a number of it. */
function trueClaim(choose: Seeded, plans: readonly Plan[], index: number): Claim | null {
  const plan = plans[index];
  if (plan === undefined) return null;
  const { tokens, speaker } = plan;
  const number = tokens.find(({ kind, after }) => kind === 'number' && after === '');
  if (number !== undefined && choose.chance(0.4)) {
    return { plan: index, speaker, about: 'number', tokens: [number], planted: null };
  }
  const runs = [...tokens.keys()].slice(1, -5).flatMap((from) =>
    [3, 4, 5, 6]
      .map((length) => tokens.slice(from, from + length))
      .filter((run) => run.every((token) => isQuiet(token) && token.after === ''))
      .filter((run) => run.some(({ kind }) => kind === 'content')),
  );
  return runs.length === 0 ? null : { plan: index, speaker, about: 'words', tokens: choose.pick(runs), planted: null };
}

function spoil(choose: Seeded, plans: readonly Plan[], claim: Claim): Claim {
  const others = plans.map(({ speaker }) => speaker).filter((speaker) => speaker !== claim.speaker);
  if (others.length > 0 && choose.chance(0.35)) return { ...claim, speaker: choose.pick(others), planted: 'speaker' };
  const change = wordChanges()[claim.about === 'number' ? 'number' : 'plain word'];
  const tokens = change?.(choose, claim.tokens)?.tokens ?? claim.tokens;
  return { ...claim, tokens, planted: claim.about === 'number' ? 'number' : 'wording' };
}

function headlineOf({ about, tokens, speaker, planted }: Claim, style: HouseStyle): Paragraph {
  const [open, close] = style.apostrophe === "'" ? ["'", "'"] : ['‘', '’'];
  const key = 'top/headline';
  const who = planted === 'speaker' ? { words: surname(speaker), key } : surname(speaker);
  const words = setInStyle(wording(tokens), style);
  if (about === 'number')
    return [planted === 'speaker' ? capitalised(words) : { words: capitalised(words), key }, ' at stake, says ', who];
  return [who, ` speaks of ${open}`, planted === 'speaker' ? words : { words, key }, close];
}

function leadOf({ about, tokens, speaker, planted }: Claim, style: HouseStyle, matter: string): Paragraph {
  const [open, close] = style.outer;
  const key = 'top/lead';
  const who = planted === 'speaker' ? { words: speaker, key } : speaker;
  const words = setInStyle(wording(tokens), style);
  const what = planted === 'speaker' ? words : { words, key };
  if (about === 'number') return ['The figure that ', who, ` gave in the matter of ${matter} was `, what, '.'];
  return [who, ` spoke of ${open}`, what, `${close} in the matter of ${matter}.`];
}
