import type { Marks } from '../model/marks.ts';

/** Who tied a piece of evidence to an item, and when in milliseconds since 1970-01-01 UTC. */
interface Added {
  readonly by: string;
  readonly addedMs: number;
}

/** A photo of an item. */
export interface Photo extends Added {
  readonly itemId: string;
  readonly sha256: string;
  readonly name: string;
  /** The day the camera wrote, `YYYY-MM-DD`. */
  readonly takenOn: string | null;
  /** What the picture looks like (see `printOf`); null for photos that were added before there were prints. */
  readonly print: string | null;
  /** What was drawn over it; empty for nothing. */
  readonly marks: Marks;
}

/** A file of any kind that was attached to an item. */
export interface AttachedFile extends Added {
  readonly itemId: string;
  readonly sha256: string;
  readonly name: string;
  /** Bytes. */
  readonly size: number;
}

/** All evidence of a visit, each list in the order it was added. */
export interface Evidence {
  readonly photos: readonly Photo[];
  readonly files: readonly AttachedFile[];
}

/** What was drawn over a photo of an item; nothing where the visit has no such photo. */
export const marksIn =
  (evidence: Pick<Evidence, 'photos'>) =>
  (itemId: string, sha256: string): Marks =>
    evidence.photos.find((photo) => photo.itemId === itemId && photo.sha256 === sha256)?.marks ?? none;

const none: Marks = [];
