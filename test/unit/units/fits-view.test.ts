import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/model/unit.ts';
import { fitsView } from '#renderer/features/units/fits-view.ts';
import type { ListView } from '#renderer/features/units/list-address.ts';
import type { UnitRow } from '#renderer/features/units/use-unit-rows.ts';

const row = (id: string, stage: UnitRow['stage'], more: Partial<Unit> = {}): UnitRow => ({
  unit: { id, name: id, aliases: [], town: '工业园区', kind: 'enterprise', uscc: null, orgUscc: null, facts: {}, ...more },
  members: null,
  stage,
  filing: null,
  results: new Map(),
});
const rows = [
  row('works', 'listed'),
  row('excused', 'excused'),
  row('outside', null),
  row('closed', 'decided', { ended: { kind: 'closed', on: '2024-01-01', reason: '破产' } }),
  row('merged', null, { ended: { kind: 'merged', into: 'works', on: '2024-01-01', reason: '' } }),
];
const shown = (stage: ListView['stage'], more: Partial<ListView> = {}) =>
  rows.filter((one) => fitsView(one, { query: '', town: null, kind: null, stage, sort: null, descending: false, page: 1, ...more })).map(({ unit }) => unit.id);

describe('the list of units', () => {
  it('leaves out what no longer exists, and finds it under 已注销', () => {
    expect(shown(null)).toEqual(['works', 'excused', 'outside']);
    expect(shown('ended')).toEqual(['closed', 'merged']);
    expect(shown('none')).toEqual(['outside']);
    expect(shown('decided')).toEqual([]);
  });
  it('tells units that need not submit from those that are missing', () => {
    expect(shown('listed')).toEqual(['works']);
    expect(shown('excused')).toEqual(['excused']);
  });
  it('filters by a park as by a town', () => {
    expect(shown(null, { town: '工业园区' })).toEqual(['works', 'excused', 'outside']);
    expect(shown(null, { town: '城关镇' })).toEqual([]);
  });
});
