import { federationName } from '#shared/output/collect-acceptance.ts';
import { fail, ok } from '#shared/result.ts';
import type { UnitPaperSource } from '#renderer/hooks/unit-papers.ts';
import { issuedSupplement } from './supplement-paper.ts';

/** 一次性告知书, as it was issued. */
export const supplementSource: UnitPaperSource = {
  id: 'supplement',
  name: '一次性告知书',
  read: async ({ store, round, federation, unit }) => {
    const check = (await store.completenessChecks(round.id)).find(({ unitId }) => unitId === unit.unitId);
    if (check === undefined || check.notice === null) return fail('没有发出一次性告知书。');
    const head = { federation: federationName(federation === '' ? undefined : federation, round.title), roundTitle: round.title };
    return ok(await issuedSupplement(store, head, { name: unit.name, check }, check.notice));
  },
};
