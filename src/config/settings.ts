import type { ConfiguredDigest } from '../digests/configured.js';
import type { HouseStyle } from '../domain/check.js';
import type { KnownSpeaker, Storyline } from '../domain/storyline.js';
import type { LogLevel } from '../log.js';

/** Everything that an operator can decide; checked, and complete. */
export type Settings = Readonly<{
  name: string;
  /** IANA name: the day that `Thursday` means where no outlet says otherwise. */
  zone: string;
  /** The folder whose articles are read. */
  archiveDir: string;
  /** Where the database lies. */
  dataDir: string;
  web: Readonly<{ host: string; port: number }>;
  /** Where readers reach the web page from outside, without a final slash; null when they cannot. */
  publicUrl: string | null;
  logLevel: LogLevel;
  commandPrefix: string;
  /** User ids (and Discord role ids) that may see held and embargoed pieces. */
  editors: readonly string[];
  slack: SlackTokens | null;
  discord: Readonly<{ token: string; guild: string | null }> | null;
  storylines: readonly Storyline[];
  speakers: readonly KnownSpeaker[];
  digests: readonly ConfiguredDigest[];
  /** The newsroom's own first. */
  houseStyles: readonly [HouseStyle, ...HouseStyle[]];
}>;

export type SlackTokens = Readonly<{
  botToken: string;
  receive: Readonly<{ kind: 'socket'; appToken: string } | { kind: 'http'; signingSecret: string; port: number }>;
}>;
