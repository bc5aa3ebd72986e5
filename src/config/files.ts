import { z } from 'zod';
import { isRealDay } from '../calendar/calendar.js';
import { isZone } from '../calendar/zones.js';
import type { HouseStyle, Loudness } from '../domain/check.js';

const zone = z.string().refine(isZone, 'expected an IANA time zone such as Europe/London');
const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'expected lower-case words joined by hyphens');
const names = z.array(z.string().min(1)).default([]);

const loudness = z.enum(['quiet', 'note', 'warning']);

/**
 * What the agencies and papers print about dropping fillers: AP and Reuters change nothing without a mark, the Guardian
 * has let a filler go, the BBC says nothing of it.
 */
const knownStyles: Readonly<Record<string, Loudness>> = {
  ap: 'warning',
  reuters: 'warning',
  guardian: 'quiet',
  bbc: 'note',
};

/** Every house style by name, the newsroom's own first; null when it names one that there is not. */
export function houseStylesOf({
  houseStyle,
  houseStyles,
}: z.infer<typeof newsroomFile>): readonly [HouseStyle, ...HouseStyle[]] | null {
  const styles = Object.entries({ ...knownStyles, ...houseStyles }).map(([name, cleaned]) => ({ name, cleaned }));
  const own = styles.find((style) => style.name === houseStyle);
  return own ? [own, ...styles.filter((style) => style !== own)] : null;
}

/** `config/newsroom.yml` */
export const newsroomFile = z.strictObject({
  name: z.string().min(1).max(35).default('On the Record').describe('What the bot is called'),
  zone: zone.default('UTC').describe('The newsroom’s time zone, an IANA name'),
  commandPrefix: z
    .string()
    .regex(/^[a-z0-9-]{0,16}$/, 'expected at most 16 lower-case letters, digits and hyphens')
    .default('')
    .describe('Put before every Slack command, where another app has the names'),
  editors: names.describe('Slack user ids, Discord user or role ids: who may see held and embargoed pieces'),
  houseStyle: z.string().default('bbc').describe('The house style by which drafts are checked'),
  houseStyles: z
    .record(z.string().regex(/^[a-z0-9-]+$/, 'expected lower-case letters, digits and hyphens'), loudness)
    .default({})
    .describe('How loudly each flags a quotation from which only fillers were dropped'),
});

/** `config/storylines.yml` */
export const storylinesFile = z.strictObject({
  storylines: z
    .record(
      slug,
      z.strictObject({
        title: z.string().min(1).max(100),
        articles: names.describe('Article ids'),
        basedOn: names.describe('File names that retellings are based on'),
        terms: names.describe('Phrases; an article that holds one of them belongs'),
      }),
    )
    .default({}),
});

const day = z.string('expected a day such as 2017-04-10').refine(isRealDay, 'expected a day such as 2017-04-10');

const office = z
  .strictObject({
    title: z.string().min(1).describe('As people ask for it'),
    from: day.nullable().default(null).describe('The first day; absent: since before anything held'),
    to: day.nullable().default(null).describe('The last day; absent: to this day'),
  })
  .refine(({ from, to }) => from === null || to === null || from <= to, {
    path: ['to'],
    message: 'expected a day that is not before from',
  });

/** `config/speakers.yml` */
export const speakersFile = z.strictObject({
  speakers: z
    .array(z.strictObject({ name: z.string().min(1), alsoKnownAs: names, offices: z.array(office).default([]) }))
    .default([]),
});

/** `config/digests.yml` */
export const digestsFile = z.strictObject({
  digests: z
    .array(
      z.strictObject({
        id: slug,
        platform: z.enum(['slack', 'discord']),
        channel: z.string().min(1),
        when: z.string().min(1),
        storyline: slug.nullable().default(null),
        zone: zone.optional(),
      }),
    )
    .default([]),
});
