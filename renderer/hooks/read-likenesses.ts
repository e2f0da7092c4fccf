import { alike, type PicturePlace, type VisitPictures } from '#shared/evidence/alike.ts';
import { itemsOf } from '#shared/model/standard.ts';
import type { Store } from '#renderer/store/store.ts';

/** A photo with the names a person knows its place by. */
export interface NamedPlace extends PicturePlace {
  readonly unit: string;
  readonly round: string;
  /** “第 3 项”, or empty where the standard is not here. */
  readonly place: string;
  /** The text of the item. */
  readonly item: string;
  readonly by: string;
  readonly takenOn: string | null;
}

/** Two photos that show the same picture, named. */
export interface NamedLikeness {
  readonly own: NamedPlace;
  readonly other: NamedPlace;
  readonly same: boolean;
}

/** Finds, for the chosen visits, photos that another unit or another round holds too. */
export async function readLikenesses(store: Store, chosen: (visit: VisitPictures) => boolean): Promise<readonly NamedLikeness[]> {
  const all = await store.pictures();
  const found = alike(all.filter(chosen), all);
  const named = new Map<string, NamedPlace>();
  for (const place of found.flatMap(({ own, other }) => [own, other])) {
    const key = keyOf(place);
    if (!named.has(key)) named.set(key, await nameOf(store, place));
  }
  return found.flatMap(({ own, other, same }) => {
    const [ownNamed, otherNamed] = [named.get(keyOf(own)), named.get(keyOf(other))];
    return ownNamed === undefined || otherNamed === undefined ? [] : [{ own: ownNamed, other: otherNamed, same }];
  });
}

const keyOf = (place: PicturePlace): string => [place.roundId, place.unitId, place.phase, place.itemId, place.sha256].join('/');

async function nameOf(store: Store, place: PicturePlace): Promise<NamedPlace> {
  const { roundId, unitId, phase, itemId, sha256 } = place;
  const [unit, round, visit, evidence] = await Promise.all([
    store.unit(unitId),
    store.round(roundId),
    store.visit(roundId, unitId, phase),
    store.evidence(roundId, unitId, phase),
  ]);
  const standard = visit === undefined ? undefined : await store.standard(visit.record.standardHash);
  const items = standard === undefined ? [] : itemsOf(standard).map(({ item }) => item);
  const at = items.findIndex((item) => item.id === itemId);
  const photo = evidence.photos.find((one) => one.itemId === itemId && one.sha256 === sha256);
  return {
    ...place,
    unit: unit?.name ?? '未知单位',
    round: `${round?.title ?? '未知批次'}${phase === 're' ? '（复验）' : ''}`,
    place: at < 0 ? '' : `第 ${String(at + 1)} 项`,
    item: items[at]?.text ?? '',
    by: photo?.by ?? '',
    takenOn: photo?.takenOn ?? null,
  };
}
