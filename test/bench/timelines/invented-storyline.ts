import { addDays, inWords, WEEKDAYS, weekdayOf } from '../../../src/calendar/calendar.js';
import { type Seeded, seeded } from '../verdicts/seeded.js';

/** An article of a storyline, as lines; the first of them is its headline. */
export type StorylineArticle = Readonly<{ id: string; published: string; lines: readonly string[] }>;

const LINES = 25;
const FIRST_DAY = '2031-03-03';
const PEOPLE = ['Merrin Oskallow', 'Ivo Tarnbeck', 'Juno Hask', 'Osric Pellamy', 'Davith Orrin', 'Lio Fennimark'];
const OFFICES = ['the mayor', 'the harbour minister', 'the port director', 'the police commissioner', 'the judge'];
const THINGS = ['the Tarn Bridge', 'the Holt line', 'the Marl Tunnel', 'the ferry Osprey', 'the Selby Dock'];
const DONE_BY = ['resigned', 'was arrested', 'was appointed', 'met the council', 'denied the report', 'was sacked'];
const DONE_TO = ['was closed', 'reopened', 'collapsed', 'was launched', 'was sold', 'sank'];
const ASIDES = [
  'Divers found oil some four miles off the coast, and crews laid more than 3,000 metres of boom.',
  'Shares fell by 12% as insurers said that repairs could cost up to £400m over the next two years.',
  '“We will not put up with the harbour being closed for another winter,” {person} said.',
  'Residents who have lived there for decades say nobody told them, and that the council never asked.',
  'The company, which employs 1,200 people, said it was working with engineers to find the cause.',
  'Inspectors had warned about the state of the pumps since at least 2019, according to letters seen this week.',
];

/** Always the same so many articles about a port, a few a day: each tells what its storyline does, in words of its own. */
export function inventedStoryline(articles: number): readonly StorylineArticle[] {
  const random = seeded(17);
  const events = Array.from({ length: Math.ceil(articles / 3) }, (_, n) => ({
    day: addDays(FIRST_DAY, n),
    ...(random.chance(0.5)
      ? { who: random.pick(PEOPLE), what: random.pick(DONE_BY) }
      : { who: random.pick(THINGS), what: random.pick(DONE_TO) }),
  }));
  return Array.from({ length: articles }, (_, n) => {
    const published = addDays(FIRST_DAY, Math.floor(n / 3) + 1);
    const told = events.filter(({ day }) => day < published).slice(-12);
    const lines = Array.from({ length: LINES }, () => {
      const event = random.chance(0.2) ? random.pick(told) : undefined;
      if (!event) return random.pick(ASIDES).replace('{person}', random.pick(PEOPLE));
      const office = random.chance(0.5) ? `, ${random.pick(OFFICES)} said` : '';
      return opened(`${event.who} ${event.what} ${printed(event.day, published, random)}${office}.`);
    });
    return { id: `port-${String(n).padStart(5, '0')}`, published, lines };
  });
}

/** A day as copy of another day prints it. */
function printed(day: string, published: string, random: Seeded): string {
  const weekday = WEEKDAYS[weekdayOf(day)];
  const [date, month] = inWords(day).split(' ');
  const near = addDays(day, 1) === published ? ['yesterday'] : addDays(day, 6) >= published ? [`on ${weekday}`] : [];
  return random.pick([...near, `on ${date} ${month}`, `on ${weekday}, ${month} ${date}`, `on ${inWords(day)}`]);
}

const opened = (sentence: string): string => `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
