import { describe, expect, it } from 'vitest';
import { roundUnitRows } from '#electron/commands/hub/hub-rows.ts';
import type { Round } from '#shared/model/round.ts';

describe('the units of a round in the hub', () => {
  it('are without those that nobody visits, as on a laptop', () => {
    const round = { id: 'r', unitIds: ['a', 'b', 'c'], skips: { b: '停产歇业' }, filings: { c: { kind: 'excused', reason: '停产' } } } as unknown as Round;
    expect(roundUnitRows({ county: 7, withPersons: false }, round)).toEqual([
      [7, 'r', 'a', null, null],
      [7, 'r', 'c', 'excused', null],
    ]);
  });
});
