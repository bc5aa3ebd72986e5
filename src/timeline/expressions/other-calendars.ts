import { pattern } from '../../text/pattern.js';
import { openDate } from './meaning.js';
import { family, rule } from './rule.js';

const MONTHS_OF_OTHERS =
  "Muharram|Safar|Rabi(?:_al)?_a[wl]{1,4}al|Rabi_al_Thani|Jumada(?: al_\\w{4,6})?|Rajab|Sha[ʿ’']?ban|Ramadan|Shawwal|Dhu al_\\w{4,7}|Nisan|Iyar|Sivan|Tammuz|Elul|Tishrei|Tishri|Cheshvan|Kislev|Tevet|Shevat|Adar|Farvardin|Ordibehesht|Khordad|Tir|Mordad|Shahrivar|Mehr|Aban|Azar|Bahman|Esfand|Vendémiaire|Brumaire|Thermidor";

const ERA = pattern()`A\.?H|\p{Lu}\p{Ll}`;

/** Dates of calendars that are not ours to convert: shown as printed, and dated by no one. */
export const OTHER_CALENDARS = family(
  'muharram safar rabi jumada rajab shaban ramadan shawwal dhu nisan iyar sivan tammuz elul tishrei tishri cheshvan kislev tevet shevat adar farvardin ordibehesht khordad mordad shahrivar mehr aban azar bahman esfand brumaire thermidor ah heisei showa reiwa meiji taisho calendar',
  6,
  [
    // 12 Ramadan 1443; 9 Av 5782
    rule(`(?:the )?\\d{1,2}(?:st|nd|rd|th)? (?:of )?(?:${MONTHS_OF_OTHERS})(?:,? \\d{3,4}(?: AH)?)?`, () =>
      openDate('XXXX-XX-XX', 'a day of another calendar'),
    ),
    // 1443 AH; 5782 AM of the Jewish calendar
    rule(
      '\\d{3,4} A\\.?H\\b\\.?|A\\.?H\\.? \\d{3,4}|(?:Heisei|Showa|Reiwa|Meiji|Taisho) \\d{1,2}|\\d{3,4} in the (?:Islamic|Jewish|Hebrew|Persian|Iranian|Buddhist|Chinese) calendar',
      ({ words }) => (ERA.test(words) ? openDate('XXXX', 'a year of another calendar') : null),
    ),
  ],
);
