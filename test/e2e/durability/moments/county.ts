import { shippedStandards } from '#resources/standards/index.ts';
import { itemsOf, type Standard } from '#shared/model/standard.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import type { Store } from '#renderer/store/store.ts';
import type { Unit } from '#shared/model/unit.ts';

const [standard] = shippedStandards as readonly [Standard, ...Standard[]]; // thirteen ship

/** The id of the first item of the county's standard. */
export const firstItem = itemsOf(standard)[0]?.item.id ?? '';

/** The visit that photos are added to. */
export const visit: VisitKey = { roundId: 'r1', unitId: 'u0', phase: 'first' };

/** A unit of the county. */
export const unitOf = (id: string, name: string): Unit => ({
  id,
  name,
  aliases: [],
  town: '城关镇',
  kind: 'community',
  uscc: null,
  orgUscc: null,
  facts: {},
});

/** A county of one round, so many units and one visit. */
export async function openCounty(store: Store, units: number): Promise<void> {
  const standardHash = await store.keepStandard(standard);
  const round = {
    id: 'r1',
    title: '2024年度验收',
    year: 2024,
    standardHash,
    openedOn: '2024-03-01',
    visitUntil: null,
    rectifyUntil: null,
    locked: false,
    unitIds: [],
  };
  const registered = Array.from({ length: units }, (_, index) => registerUnit(unitOf(`u${String(index)}`, '第0次')));
  await store.act([...registered, openRound(round), openVisit(visit, standardHash)]);
}

/** Bytes of a file that no other number and place has. */
export function fileBytes(length: number, number: number, place: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length);
  let state = (number * 7919 + place * 104_729 + 1) >>> 0;
  for (let at = 0; at < length; at += 4) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[at] = state >>> 24;
  }
  return bytes;
}

/** The whole numbers from 0 on, so many of them. */
export const counted = (length: number): readonly number[] => Array.from({ length }, (_, index) => index);
