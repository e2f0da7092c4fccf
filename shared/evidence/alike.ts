import type { SheetPhase } from '../model/round.ts';
import type { Evidence } from './evidence.ts';
import { printDistance, printWords } from './picture-print.ts';

/** The pictures of one visit as the search for the same picture needs them. */
export interface VisitPictures {
  /** `roundId/unitId/phase` */
  readonly id: string;
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: SheetPhase;
  readonly photos: readonly { readonly itemId: string; readonly sha256: string; readonly print: string | null }[];
}

/** One photo of a visit. */
export interface PicturePlace {
  readonly roundId: string;
  readonly unitId: string;
  readonly phase: SheetPhase;
  readonly itemId: string;
  readonly sha256: string;
}

/** Two photos that show the same picture, or nearly the same. `own` is the one that asks. */
interface Likeness {
  readonly own: PicturePlace;
  readonly other: PicturePlace;
  /** The very same file; otherwise nearly the same picture. */
  readonly same: boolean;
}

/** In how many of 128 bits the prints of nearly the same picture may differ. Measured in test/e2e/evidence/picture-print.spec.ts. */
export const nearDistance = 16;

/** The pictures of a visit for {@link alike}; undefined while it has none. */
export function picturesOf(key: Pick<VisitPictures, 'roundId' | 'unitId' | 'phase'>, evidence: Evidence): VisitPictures | undefined {
  if (evidence.photos.length === 0) return undefined;
  const { roundId, unitId, phase } = key;
  const photos = evidence.photos.map(({ itemId, sha256, print }) => ({ itemId, sha256, print }));
  return { id: `${roundId}/${unitId}/${phase}`, roundId, unitId, phase, photos };
}

/**
 * Finds the photos of visits that another unit used, or the same unit in another round. One unit may show one picture to several items and again at its
 * re-inspection: that says nothing. For each photo and other visit the likest one is told. Never a deduction by itself.
 */
export function alike(owns: readonly VisitPictures[], all: readonly VisitPictures[]): readonly Likeness[] {
  const others = all.map(spread);
  return owns.map(spread).flatMap((own) => {
    const strange = others.filter((other) => other.visit.unitId !== own.visit.unitId || other.visit.roundId !== own.visit.roundId);
    return own.visit.photos.flatMap((_, at) => strange.flatMap((other) => likest(own, at, other) ?? []));
  });
}

interface Spread {
  readonly visit: VisitPictures;
  readonly prints: readonly (Uint32Array | undefined)[];
}

const spread = (visit: VisitPictures): Spread => ({ visit, prints: visit.photos.map(({ print }) => (print === null ? undefined : printWords(print))) });

function likest(own: Spread, at: number, other: Spread): Likeness | undefined {
  const photo = own.visit.photos[at];
  const print = own.prints[at];
  let found: VisitPictures['photos'][number] | undefined;
  let least = nearDistance + 1;
  other.visit.photos.forEach((candidate, index) => {
    const theirs = other.prints[index];
    const distance = candidate.sha256 === photo?.sha256 ? -1 : print === undefined || theirs === undefined ? least : printDistance(print, theirs);
    if (distance < least) [found, least] = [candidate, distance];
  });
  if (photo === undefined || found === undefined) return undefined;
  return { own: placeOf(own.visit, photo), other: placeOf(other.visit, found), same: least < 0 };
}

const placeOf = ({ roundId, unitId, phase }: VisitPictures, photo: VisitPictures['photos'][number]): PicturePlace => ({
  roundId,
  unitId,
  phase,
  itemId: photo.itemId,
  sha256: photo.sha256,
});
