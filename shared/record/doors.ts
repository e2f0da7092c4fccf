import type { Door } from '../ledger/door.ts';
import { contentFault } from './entry-content.ts';

/**
 * The door for somebody's package: nothing in this laptop's own name beyond what it wrote, nothing dated ahead, unless a person said that the other clock was wrong.
 * `device` is this laptop's name in the ledger, `nowMs` its clock (milliseconds since 1970-01-01 UTC).
 */
export const mergeDoor = ({ device, nowMs, futureMayCome = false }: Pick<Door, 'device' | 'nowMs'> & { readonly futureMayCome?: boolean }): Door => ({
  device,
  nowMs,
  ownMayCome: false,
  futureMayCome,
  contentFault,
});

/** The door for a backup that a person chose to restore: it may bring back what this laptop wrote and lost, also to one whose clock stands still in another year. */
export const restoreDoor: Door = { device: '', nowMs: 0, ownMayCome: true, futureMayCome: true, contentFault };
