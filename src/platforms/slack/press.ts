import { PRESS_ACTIONS, type Press } from '../../cards/card.js';

/** `otr:share`: marks our buttons among whatever else may be pressed in a workspace. */
export const ourActions = /^otr:/;

export function actionId(press: Press): string {
  return `otr:${press.action}`;
}

/** Null for a button of an earlier version that no longer exists, and for one that is not ours. */
export function pressOf(id: string, answer: string | undefined): Press | null {
  const action = PRESS_ACTIONS.find((known) => id === `otr:${known}`);
  return action === undefined || answer === undefined ? null : { action, answer };
}
