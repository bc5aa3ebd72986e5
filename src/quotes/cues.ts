import type { Manner } from '../domain/quotation.js';

/** How surely the verb reports words: `strong` ones do in nearly every sentence, `weak` ones only beside a quotation. */
export type Cue = Readonly<{
  strength: 'strong' | 'weak';
  form: 'finite' | 'participle';
  /** True of `call` and `report`, which are nouns too: as verbs they need a plural subject or an auxiliary. */
  base: boolean;
  /** `told LBC`: what follows is the hearer, never the speaker. */
  takesHearer: boolean;
  manner: Manner;
  /** `retweeted`, `reposted`: hands on what somebody else has written. */
  handsOn: boolean;
}>;

/** The reporting verb that `word` (lower case) is a form of; null when it is none. */
export function reportingVerb(word: string): Cue | null {
  return VERBS.get(word) ?? null;
}

/** Nouns that introduce somebody's words: `his claim that`, `in a statement`. */
export const REPORTING_NOUNS: ReadonlySet<string> = new Set(
  (
    'claim claims assertion suggestion allegation allegations accusation comment comments remark remarks warning promise pledge ' +
    'vow statement declaration insistence admission belief view argument contention complaint call demand description ' +
    'prediction boast boasts taunt threat announcement reply response answer question message words observation conclusion'
  ).split(' '),
);

const STRONG =
  'say tell add ask argue explain note insist continue declare announce warn reply respond acknowledge testify remark observe ' +
  'state comment conclude recall exclaim quip joke boast echo chime lament muse shout yell whisper scream mutter retort counter ' +
  'write tweet retweet quote-tweet quote-post post blog email text claim admit concede contend assert reiterate stress emphasize emphasise ' +
  'answer caution complain confess confirm deny vow pledge predict allege suggest repeat elaborate opine interject concur deadpan ' +
  'recount plead snap sneer rant tease gush beam agree disagree sob fume rage storm moan thunder inform advise assure remind inquire enquire wonder';
const WEAK =
  'call describe accuse criticize criticise blast slam denounce condemn dub label brand praise dismiss mock urge promise ' +
  'report reveal show read mention express believe think feel decry deride attack portray characterize characterise hail ' +
  'blame refer demand cite highlight propose speak talk begin start go open close sum compare thank apologize apologise ' +
  'put denigrate ridicule tout defend maintain recommend indicate order issue charge chide rail rip quote tout hope fear want ' +
  'sign sing chant pray preach lecture lash disclose outline offer point sound conclude threaten lambast welcome ' +
  'bemoan brag summarize summarise hint signal ponder invite vent vouch view regard consider liken ' +
  'share reshare re-share repost re-post boost';

const HEARERS = new Set('tell ask inform advise assure remind warn urge accuse'.split(' '));
const WRITTEN = new Set('write blog email text sign'.split(' '));
const HANDED_ON = new Set('retweet repost re-post reshare re-share boost'.split(' '));
const POSTED = new Set(['tweet', 'quote-tweet', 'quote-post', 'post', 'share', ...HANDED_ON]);
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  // A quotation left in Spanish, French, German or Italian keeps its own verb.
  say: ['says', 'said', 'saying', 'dijo', 'dit', 'sagte', 'disse'],
  tell: ['tells', 'told', 'telling'],
  write: ['writes', 'wrote', 'written', 'writing'],
  read: ['reads', 'read', 'reading'],
  speak: ['speaks', 'spoke', 'spoken', 'speaking'],
  think: ['thinks', 'thought', 'thinking'],
  feel: ['feels', 'felt', 'feeling'],
  begin: ['begins', 'began', 'begun', 'beginning'],
  go: ['goes', 'went', 'going'],
  put: ['puts', 'put', 'putting'],
  show: ['shows', 'showed', 'shown', 'showing'],
  sing: ['sings', 'sang', 'sung', 'singing'],
};
const DOUBLED = new Set('admit quip refer rip slam dub chat snap sum brag blog rap ban drop expel grin nod'.split(' '));

/** The third person, the past and the participle. */
export function formsOf(verb: string): readonly string[] {
  const irregular = IRREGULAR[verb];
  if (irregular) return irregular;
  const stem = DOUBLED.has(verb) ? verb + verb.at(-1) : verb.replace(/e$/, '');
  if (/[^aeiou]y$/.test(verb)) return [verb.replace(/y$/, 'ies'), verb.replace(/y$/, 'ied'), `${verb}ing`];
  return [
    /(?:[sxz]|ch|sh)$/.test(verb) ? `${verb}es` : `${verb}s`,
    `${stem}ed`,
    verb === 'agree' ? 'agreeing' : `${stem}ing`,
  ];
}

function lexicon(): ReadonlyMap<string, Cue> {
  const verbs = new Map<string, Cue>();
  for (const [list, strength] of [
    [WEAK, 'weak'],
    [STRONG, 'strong'],
  ] as const) {
    for (const verb of list.split(' ')) {
      const manner: Manner = WRITTEN.has(verb) ? 'wrote' : POSTED.has(verb) ? 'post' : 'said';
      const cue = { strength, takesHearer: HEARERS.has(verb), manner, handsOn: HANDED_ON.has(verb) };
      verbs.set(verb, { ...cue, form: 'finite', base: true });
      for (const form of formsOf(verb))
        verbs.set(form, { ...cue, form: form.endsWith('ing') ? 'participle' : 'finite', base: false });
    }
  }
  return verbs;
}

const VERBS = lexicon();
