/** Past tenses of irregular verbs, in small letters: what plain copy tells with. */
export const IRREGULAR_PASTS: readonly string[] = (
  'said told came fell rose met won began made held went got gave left lost found saw sent spoke struck shot hit ' +
  'cut put set led ran sold bought paid broke took wrote quit knew thought became brought stood kept drew grew ' +
  'threw drove flew fought caught taught felt heard chose spread beat rode tore bled blew built crept dealt fed ' +
  'fled forbade forgot froze hung leapt lent misled overthrew overtook rang rebuilt resold sank sang shook shrank ' +
  'slept slid sought spent split sprang stole stuck stung swam swept swore swung underwent undertook upheld ' +
  'withdrew withheld woke wore hid meant oversaw sat understood'
).split(' ');
