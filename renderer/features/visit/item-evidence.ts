import type { AttachedFile, Evidence, Photo } from '#shared/evidence/evidence.ts';
import type { NamedLikeness } from '#renderer/hooks/read-likenesses.ts';

/** The evidence of one item beyond what its finding holds. */
export interface ItemEvidence {
  readonly photos: readonly Photo[];
  readonly files: readonly AttachedFile[];
  /** Photos that another unit or another round holds too. */
  readonly alike: readonly NamedLikeness[];
}

/** An item without evidence: one object, so that its row need not be drawn again. */
export const noEvidence: ItemEvidence = { photos: [], files: [], alike: [] };

/** The evidence of a visit by item. */
export function evidenceByItem(evidence: Evidence, likenesses: readonly NamedLikeness[]): Readonly<Record<string, ItemEvidence>> {
  const items = new Set([...evidence.photos, ...evidence.files].map(({ itemId }) => itemId));
  return Object.fromEntries(
    Array.from(items, (itemId) => [
      itemId,
      {
        photos: evidence.photos.filter((photo) => photo.itemId === itemId),
        files: evidence.files.filter((file) => file.itemId === itemId),
        alike: likenesses.filter(({ own }) => own.itemId === itemId),
      },
    ]),
  );
}
