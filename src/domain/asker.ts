export type PlatformName = 'slack' | 'discord' | 'web' | 'terminal';

/** Where an answer goes: a channel, or a private conversation with one person. */
export type Place = Readonly<{ platform: PlatformName; id: string }>;

/** `reader` sees what is live; `editor` also what is held or embargoed. */
export type Seniority = 'reader' | 'editor';

/** Nobody can ask without being someone, somewhere, at some time. */
export type Asker = Readonly<{
  place: Place;
  user: string;
  role: Seniority;
  /** May change what is posted in the place: editors, and whoever the chat says manages it. */
  mayManage: boolean;
  at: Date;
}>;
