/** A row of `subjects` as it was when version 2 shipped: only what the upgrade reads of it. */
export interface FrozenSubject {
  readonly subject: string;
  readonly registers: Readonly<Record<string, { readonly winner: { readonly value: unknown; readonly at: string } }>>;
}

/** A row of `pictures` as version 2 made it. */
export interface FrozenPictures {
  /** `roundId/unitId/phase` */
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: string;
  readonly photos: readonly { readonly itemId: string; readonly sha256: string; readonly print: string | null }[];
}

const phases = /^(?:first|re|first~.+)$/u;
const photoField = /^item\/(.+)\/photo\/([^/]+)$/u;

/**
 * The photos of a visit in the order they were added, as version 2 read them; undefined for a subject that is no visit, and for a visit without photos.
 * Frozen: an upgrade must do on every machine what it did when it shipped, so this never follows the reader that the program uses today.
 */
export function frozenPicturesOf({ subject, registers }: FrozenSubject): FrozenPictures | undefined {
  const [kind, roundId, unitId, phase] = subject.split('/');
  if (kind !== 'visit' || roundId === undefined || unitId === undefined || phase === undefined || !phases.test(phase)) return undefined;
  const found = Object.entries(registers).flatMap(([field, { winner }]) => {
    const [, itemId, sha256] = photoField.exec(field) ?? [];
    return itemId === undefined || sha256 === undefined || winner.value === null ? [] : [{ itemId, sha256, print: printIn(winner.value), at: winner.at }];
  });
  if (found.length === 0) return undefined;
  found.sort((a, b) => (a.at.slice(0, 15) === b.at.slice(0, 15) ? (a.sha256 < b.sha256 ? -1 : 1) : a.at < b.at ? -1 : 1));
  return { id: `${roundId}/${unitId}/${phase}`, roundId, unitId, phase, photos: found.map(({ itemId, sha256, print }) => ({ itemId, sha256, print })) };
}

/** What a photo looks like, as its field says; null where that was written before there were prints, or cannot be read. */
function printIn(value: unknown): string | null {
  if (typeof value !== 'object' || value === null || !('print' in value)) return null;
  return typeof value.print === 'string' ? value.print : null;
}
