import { z } from 'zod';
import { clockMs } from '../ledger/clock.ts';
import type { Registers } from '../ledger/registers.ts';
import { Marks } from '../model/marks.ts';

/** Fields of a visit that hold evidence: `photo`, `marks` and `file` of an item, by the hash of the photo or file. */
const evidenceShape = /^item\/(.+)\/(photo|marks|file)\/([0-9a-f]{64})$/u;

const PhotoValue = z.object({
  name: z.string().catch(''),
  takenOn: z.string().nullable().catch(null),
  print: z.string().nullable().catch(null),
});
const FileValue = z.object({ name: z.string().catch(''), size: z.int().nonnegative().catch(0) });

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

/** Reads the evidence out of a visit's fields. Whatever an older or newer program wrote, a photo is not lost over its caption. */
export function evidenceOf(registers: Registers): Evidence {
  const photos: Photo[] = [];
  const files: AttachedFile[] = [];
  for (const [field, { winner }] of Object.entries(registers)) {
    const [, itemId, part, sha256] = evidenceShape.exec(field) ?? [];
    if (itemId === undefined || sha256 === undefined || winner.value === null) continue;
    const added = { by: winner.by, addedMs: clockMs(winner.at) };
    if (part === 'file') files.push({ itemId, sha256, ...(FileValue.safeParse(winner.value).data ?? { name: '', size: 0 }), ...added });
    if (part === 'photo') {
      const value = PhotoValue.safeParse(winner.value).data ?? { name: '', takenOn: null, print: null };
      const marks = Marks.safeParse(registers[`item/${itemId}/marks/${sha256}`]?.winner.value ?? []).data ?? [];
      photos.push({ itemId, sha256, ...value, marks, ...added });
    }
  }
  return { photos: photos.sort(inOrder), files: files.sort(inOrder) };
}

/** What was drawn over a photo of an item; nothing where the visit has no such photo. */
export const marksIn =
  (evidence: Pick<Evidence, 'photos'>) =>
  (itemId: string, sha256: string): Marks =>
    evidence.photos.find((photo) => photo.itemId === itemId && photo.sha256 === sha256)?.marks ?? none;

const none: Marks = [];

const inOrder = (a: Photo | AttachedFile, b: Photo | AttachedFile): number => a.addedMs - b.addedMs || (a.sha256 < b.sha256 ? -1 : 1);
