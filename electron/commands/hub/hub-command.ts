import type { ParseArgsConfig } from 'node:util';
import type { HubPlace } from './open-hub.ts';

/** Where a command tells what it did, and what it could not do. */
export interface HubVoice {
  result(sentence: string): void;
  problem(sentence: string): void;
}

/** One thing that `npm run hub` can do. */
export interface HubCommand {
  /** How it is written, after `npm run hub --`. */
  readonly usage: string;
  /** Its own options besides those that say which database is meant. */
  readonly options: NonNullable<ParseArgsConfig['options']>;
  /** Does it; false where something could not be done, which it has told. Rejects where nothing could. */
  run(place: HubPlace, words: readonly string[], options: Readonly<Record<string, unknown>>, say: HubVoice): Promise<boolean>;
}
