export const REMEMBERED_MS = 10 * 60_000;
/** About 16 requests a second for ten minutes; beyond that the oldest are forgotten first. */
export const REMEMBERED_AT_MOST = 10_000;

export type SeenRequests = Readonly<{
  /** True the first time an id is met, false again within 10 minutes. `at` never goes back. */
  firstTime(id: string, at: Date): boolean;
}>;

/** Chat services send a request again when they doubt that it arrived; it is to be answered once. */
export function rememberRequests(): SeenRequests {
  /** Oldest first: a map keeps the order in which keys were added. */
  const metAt = new Map<string, number>();

  const forgetOld = (now: number): void => {
    for (const [id, at] of metAt) {
      if (now - at < REMEMBERED_MS && metAt.size < REMEMBERED_AT_MOST) return;
      metAt.delete(id);
    }
  };

  return {
    firstTime(id, at) {
      forgetOld(at.getTime());
      if (metAt.has(id)) return false;
      metAt.set(id, at.getTime());
      return true;
    },
  };
}
