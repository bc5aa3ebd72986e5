import { randomFrom } from '../../src/learning/random.js';

const PEOPLE = [
  'Merrin Oskallow',
  'Ivo Tarnbeck',
  'Juno Hask',
  'Osric Pellamy',
  'Davith Orrin',
  'Lio Fennimark',
  'Wilf Sarrow',
];
const WORDS =
  'we will not the harbour of closed another winter and because engines people town council money never asked that rope service safe could should have known it before anyone told us this is what happens when nobody listens to those who work there every day in all weathers for less than they were promised'.split(
    ' ',
  );

/** The nth of as many short articles as wanted, always the same: six quotations by two of seven people. */
export function inventedArticle(n: number): string {
  const random = randomFrom(n + 1);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sentence = (words: number): string => {
    const text = Array.from({ length: words }, () => pick(WORDS)).join(' ');
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  };
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor(random() * 365) * 86_400_000).toISOString().slice(0, 10);
  const [first, second] = [pick(PEOPLE), pick(PEOPLE)];
  const paragraphs = Array.from({ length: 6 }, (_, i) => {
    const speaker = i % 2 === 0 ? first : second;
    return `“${sentence(8 + Math.floor(random() * 14))},” ${speaker} said on Monday. ${sentence(16)}.`;
  });
  return `---\nid: invented-${n}\nheadline: ${sentence(6)}\npublished: ${day}\n---\n\n${sentence(18)}.\n\n${paragraphs.join('\n\n')}\n`;
}
