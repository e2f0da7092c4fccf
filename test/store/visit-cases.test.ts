import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import { newMachine } from './machine.ts';

describe('the visits of a round', () => {
  it('read together are the visits read one by one', async () => {
    const store = await newMachine().open();
    const [standard] = shippedStandards;
    if (standard === undefined) throw new Error('no standard is shipped');
    const roundId = await loadSampleCounty(store, standard, undefined, {
      units: 30,
      applying2023: 24,
      progress2024: { submitted: 26, visited: 18, underWay: 3, decided: 9 },
    });
    for (const { id } of await store.rounds()) {
      const records = await store.visits(id);
      const single = await Promise.all(records.map(({ unitId, phase }) => store.readVisit(id, unitId, phase)));
      expect(await store.readVisits(id)).toEqual(single);
      expect(single).not.toContain(undefined);
    }
    expect((await store.readVisits(roundId)).length).toBeGreaterThan(15);
    expect(await store.readVisits('no such round')).toEqual([]);
  });
});
