/** Words of grammar, folded: they stand in every sentence, so two that share only these need not say the same. */
export const GRAMMAR: ReadonlySet<string> = new Set(
  (
    'a an the and or but nor so if of to in on at by for from with as that this these those it its he him his she her ' +
    'they them their we us our i me my you your is are was were be been being am do does did have has had will would ' +
    'shall should can could may might must not no there here then than who whom which what when where why how all any ' +
    'some each every into out up down over about after before again very just too also'
  ).split(' '),
);
