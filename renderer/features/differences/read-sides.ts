import { type Photo } from '#shared/evidence/evidence.ts';
import { evidenceOf, findingsOf } from '#shared/record/read-visit-fields.ts';
import { sideOf } from '#shared/differences/settled-matters.ts';
import { noFinding, type Finding } from '#shared/model/finding.ts';
import { itemsOf, type Item } from '#shared/model/standard.ts';
import { scoreBasis, scoreOn } from '#shared/scoring/score-basis.ts';
import type { ItemScore } from '#shared/scoring/score-result.ts';
import type { Store } from '#renderer/store/store.ts';
import type { Matter } from '#shared/differences/matter.ts';

/** An item of a visit as each machine had it. */
export interface ItemSides {
  readonly item: Item;
  readonly section: string;
  readonly byDevice: ReadonlyMap<string, ItemSide>;
}

/** What one machine had of an item: what was found, what it gives, who photographed what. */
export interface ItemSide {
  readonly finding: Finding;
  readonly score: ItemScore | undefined;
  readonly photos: readonly Photo[];
}

/** Reads how each side of a matter had the item; null where the matter is no item of a visit, or the standard is not here. */
export async function readSides(store: Store, { group, sides }: Matter): Promise<ItemSides | null> {
  const { subject, itemId } = group;
  const [, roundId = '', unitId = ''] = subject.split('/');
  if (itemId === null) return null;
  const [round, unit, record, history] = await Promise.all([
    store.round(roundId),
    store.unit(unitId),
    store.visits(roundId).then((visits) => visits.find((visit) => visit.unitId === unitId)),
    store.history(subject),
  ]);
  const standardHash = record?.standardHash ?? round?.standardHash ?? null;
  const standard = standardHash === null ? undefined : await store.standard(standardHash);
  const place = standard === undefined ? undefined : itemsOf(standard).find(({ item }) => item.id === itemId);
  if (standard === undefined || place === undefined || unit === undefined) return null;
  const basis = scoreBasis(round, unit, record?.selfTotal ?? null, record?.below ?? []);
  const byDevice = sides.map(({ device, values }) => {
    const registers = sideOf(
      history.filter((entry) => entry.subject === subject),
      device,
      Object.keys(values),
    );
    const findings = findingsOf(registers);
    const score = scoreOn(standard, findings, basis).items.find((one) => one.itemId === itemId);
    const photos = evidenceOf(registers).photos.filter((photo) => photo.itemId === itemId);
    return [device, { finding: findings[itemId] ?? noFinding, score, photos }] as const;
  });
  return { item: place.item, section: place.section.title, byDevice: new Map(byDevice) };
}
