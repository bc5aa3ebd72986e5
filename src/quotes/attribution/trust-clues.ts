import { type Clues, cluesFrom, share } from './clues.js';
import type { Credit } from './credits.js';
import { personalPronoun } from './referent-clues.js';
import type { Sight } from './sight.js';

/** What tells how far a credit can be trusted. */
export function trustClues(sight: Sight, credit: Credit): Clues {
  const { source, resolved, speech, speakerChance, sourceChance, referentChance, lead, passage } = credit;
  const rule = passage.region === null ? undefined : sight.rules[passage.region];
  const ruled = rule?.attribution;
  const view =
    ruled === undefined
      ? 'unasked'
      : ruled.kind === 'none'
        ? ruled.because
        : ruled.speaker.name === resolved?.speaker.name
          ? 'same'
          : 'other';
  const level = ruled?.kind === 'speaker' ? share(ruled.confidence, 10) : -1;
  const pronoun = source ? personalPronoun(sight.scene, source) !== null : false;
  const kind = resolved?.isOpen ? 'open' : (resolved?.speaker.kind ?? 'none');
  const where =
    source === null
      ? 'none'
      : source.frame === passage.first.frame || source.frame === passage.last.frame
        ? 'here'
        : 'elsewhere';
  return cluesFrom((note) => {
    note('trust');
    note('speaker', share(speakerChance, 20));
    note('speaker view', share(speakerChance, 10), view);
    note('speaker where', share(speakerChance, 10), where);
    note('source', share(sourceChance, 12));
    note('speech', share(speech, 20));
    note('speech view', share(speech, 8), view);
    note('lead', share(lead, 12));
    note('referent', pronoun ? share(referentChance, 12) : -1, view);
    note('view', view, level, where);
    note('view rule', view, ruled?.kind === 'speaker' && ruled.because.kind === 'rule' ? ruled.because.rule : 'none');
    note('kind', kind, view, pronoun);
    note('kind found', kind, source?.found ?? 'none', where);
    note('unsaid', rule?.unsaid ?? false, share(speakerChance, 4));
    note('sure', share(source?.sureness ?? null, 8), where);
    note('familiar', resolved?.person ? Math.min(4, sight.voices.get(resolved.person) ?? 0) : -1, view);
  });
}
