import type { Door } from '../ledger/door.ts';
import type { LedgerPackage } from '../ledger/package.ts';
import type { Entry } from '../model/ledger.ts';
import { isDeciding } from './deciding.ts';
import { deviceKeysSubject, knownKeys } from './device-keys.ts';
import { contentFault } from './entry-content.ts';

/** Signatures count only where somebody checked them. */
const fitsIn =
  ({ fitting }: Pick<LedgerPackage, 'fitting'>) =>
  (entry: Entry): boolean =>
    fitting?.has(entry.hash) === true;

/** What the door for somebody's package depends on. */
interface MergeFacts extends Pick<Door, 'device' | 'nowMs'> {
  /** Whether entries dated ahead may come in, because a person said that the other clock was wrong. */
  readonly futureMayCome?: boolean;
  /** What is here. */
  readonly entries: readonly Entry[];
}

/**
 * The door for somebody's package: nothing in this laptop's own name beyond what it wrote, nothing dated ahead, nothing decided by a laptop that signs and did not sign it. `device` is this laptop's
 * name in the ledger, `nowMs` its clock (milliseconds since 1970-01-01 UTC).
 */
export function mergeDoor(read: Pick<LedgerPackage, 'fitting'>, { device, nowMs, futureMayCome = false, entries }: MergeFacts): Door {
  const keys = knownKeys(
    entries.filter(({ subject }) => subject === deviceKeysSubject),
    device,
  );
  const compared = new Map(Array.from(keys.values()).flatMap((known) => (known.compared.size === 0 ? [] : [[known.device, known.compared] as const])));
  return { device, nowMs, ownMayCome: false, futureMayCome, contentFault, fits: fitsIn(read), trust: { decides: isDeciding, compared } };
}

/** The door for a backup that a person chose to restore: it may bring back what this laptop wrote and lost, also to one whose clock stands still in another year. Who signed is told before, and is for the person. */
export const restoreDoor = (read: Pick<LedgerPackage, 'fitting'>): Door => ({
  device: '',
  nowMs: 0,
  ownMayCome: true,
  futureMayCome: true,
  contentFault,
  fits: fitsIn(read),
  trust: null,
});
