/** How an outlet sets quotations: marks outside and inside, the apostrophe, the dash and the dots. */
export type HouseStyle = Readonly<{
  outer: readonly [string, string];
  inner: readonly [string, string];
  apostrophe: string;
  dash: string;
  dots: string;
  /** True where the comma before `said` goes inside the marks. */
  commaInside: boolean;
}>;

export type Outlet = Readonly<{ name: string; style: HouseStyle }>;

const british: HouseStyle = {
  outer: ['“', '”'],
  inner: ['‘', '’'],
  apostrophe: '’',
  dash: '–',
  dots: '…',
  commaInside: false,
};
const american: HouseStyle = { ...british, dash: '—', commaInside: true };
const typewritten: HouseStyle = {
  outer: ['"', '"'],
  inner: ["'", "'"],
  apostrophe: "'",
  dash: '-',
  dots: '...',
  commaInside: true,
};
const singleMarks: HouseStyle = { ...british, outer: ['‘', '’'], inner: ['“', '”'] };

export const outlets: readonly Outlet[] = [
  { name: 'Harrowby Gazette', style: british },
  { name: 'The Estuary Post', style: british },
  { name: 'Northern Echo-Chronicle', style: { ...british, dots: '...' } },
  { name: 'Lowland Courier', style: american },
  { name: 'Dunmere Tribune', style: american },
  { name: 'Coast Wire', style: typewritten },
  { name: 'Valley Broadcasting', style: { ...typewritten, dash: '--' } },
  { name: 'The Ansel Review', style: singleMarks },
];

/** Words in the generator's own typography (‘ ’, ’, –, …) set as an outlet sets them. */
export function setInStyle(words: string, style: HouseStyle): string {
  return words
    .replace(/(?<=\p{L})’(?=\p{L})/gu, '\u0000')
    .replace(/‘/gu, style.inner[0])
    .replace(/’/gu, style.inner[1])
    .replace(/\0/gu, style.apostrophe)
    .replace(/–/gu, style.dash)
    .replace(/…/gu, style.dots);
}
