import type { Entry } from '../model/ledger.ts';
import { clockStart, laterClock } from './clock.ts';

/** The last entry of one device's chain. */
interface Head {
  readonly seq: number;
  readonly hash: string;
}

/** How far a ledger reaches: the head of every device's chain and the latest clock reading in it. */
export interface Position {
  readonly heads: Readonly<Record<string, Head>>;
  readonly at: string;
}

/** The position of an empty ledger. */
export const noPosition: Position = { heads: {}, at: clockStart };

/** The position after more entries became known, in whatever order they came. */
export function advance(position: Position, entries: readonly Entry[]): Position {
  const heads: Record<string, Head> = { ...position.heads };
  let at = position.at;
  for (const entry of entries) {
    at = laterClock(at, entry.at);
    if (entry.seq > (heads[entry.device]?.seq ?? 0)) heads[entry.device] = { seq: entry.seq, hash: entry.hash };
  }
  return { heads, at };
}
