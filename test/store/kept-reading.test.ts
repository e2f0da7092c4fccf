import { describe, expect, it } from 'vitest';
import { keptReading } from '#renderer/hooks/kept-reading.ts';
import { registerUnit } from '#shared/record/unit-acts.ts';
import type { Unit } from '#shared/model/unit.ts';
import { newMachine } from './machine.ts';

const unit = (id: string): Unit => ({ id, name: `单位${id}`, aliases: [], town: '城关镇', kind: 'office', uscc: null, orgUscc: null, facts: {} });

describe('a kept reading', () => {
  it('is read again after an act, an undo and a document, and not otherwise', async () => {
    const store = await newMachine().open();
    let reads = 0;
    const names = keptReading(
      (suffix: string) => suffix,
      async (from, suffix) => {
        reads += 1;
        return (await from.units()).map(({ name }) => `${name}${suffix}`);
      },
    );
    expect([await names(store, '甲'), await names(store, '甲'), reads]).toEqual([[], [], 1]);
    const [entry] = await store.act([registerUnit(unit('u1'))]);
    expect([await names(store, '甲'), await names(store, '甲'), reads]).toEqual([['单位u1甲'], ['单位u1甲'], 2]);
    expect([await names(store, '乙'), await names(store, '甲'), reads]).toEqual([['单位u1乙'], ['单位u1甲'], 3]);
    await store.undo(entry?.batch ?? '');
    expect([await names(store, '甲'), reads]).toEqual([[], 4]);
    await store.keepDocument(new Uint8Array([1]));
    await names(store, '甲');
    expect(reads).toBe(5);
  });

  it('that an act came into is not kept', async () => {
    const store = await newMachine().open();
    const names = keptReading(
      () => '',
      async (from) => {
        const before = await from.units();
        if (before.length === 0) await from.act([registerUnit(unit('u1'))]);
        return before.length;
      },
    );
    expect([await names(store, undefined), await names(store, undefined)]).toEqual([0, 1]);
  });
});
