import { remembered } from '../../text/remembered.js';

/**
 * A word (lower case) without its ending, so that the forms of a verb fall together: `argue`, `argued` and `arguing`
 * all give `argu`. Irregular verbs of reporting, thinking and wanting give their base form. Not for print.
 */
export const stem = remembered(stripped);

function stripped(word: string): string {
  const irregular = IRREGULAR.get(word);
  if (irregular !== undefined) return irregular;
  if (word.length < 5) return word.length === 4 && /[^s]s$/.test(word) ? word.slice(0, 3) : word;
  if (word.endsWith('ies') || word.endsWith('ied')) return word.slice(0, -3);
  if (word.endsWith('ing') && VOWEL.test(word.slice(0, -3))) return undoubled(word.slice(0, -3));
  if (word.endsWith('ed') && VOWEL.test(word.slice(0, -2))) return undoubled(word.slice(0, -2));
  if (/(?:[sxz]|ch|sh)es$/.test(word)) return word.slice(0, -2);
  if (/[^su]s$/.test(word)) return withoutVowel(word.slice(0, -1));
  return withoutVowel(word);
}

const VOWEL = /[aeiouy]/;
const withoutVowel = (word: string): string => (word.length > 3 && /[ey]$/.test(word) ? word.slice(0, -1) : word);
const undoubled = (word: string): string =>
  /([bdgmnprt])\1$/.test(word) ? word.slice(0, -1) : word.length > 3 && word.endsWith('y') ? word.slice(0, -1) : word;

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  (
    'say says said saying;tell tells told telling;think thinks thought thinking;feel feels felt feeling;know knows knew known;' +
    'write writes wrote written writing;speak speaks spoke spoken;hear hears heard hearing;see sees saw seen seeing;' +
    'find finds found;show shows showed shown;mean means meant;make makes made making;take takes took taken taking;' +
    'give gives gave given giving;go goes went gone going;get gets got gotten getting;have has had having;be is are was were been being am;' +
    'do does did done doing;come comes came coming;swear swears swore sworn;hold holds held;keep keeps kept;' +
    'lay lays laid laying;lead leads led;leave leaves left leaving;begin begins began begun;sing sings sang sung;' +
    'forget forgets forgot forgotten;understand understands understood;choose chooses chose chosen choosing;' +
    'seek seeks sought;teach teaches taught;bring brings brought;fight fights fought;foresee foresees foresaw foreseen;' +
    'deny denies denied denying;reply replies replied replying;imply implies implied implying;lie lies lied lying;' +
    'vow vows vowed vowing;use uses used using;agree agrees agreed agreeing;shoot shoots shot;stand stands stood;' +
    'put puts putting;set sets setting;read reads reading;run runs ran running;call calls called calling'
  )
    .split(';')
    .flatMap((verb) => {
      const forms = verb.split(' ');
      return forms.map((form) => [form, forms[0] ?? form] as const);
    }),
);
