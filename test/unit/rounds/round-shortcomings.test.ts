import { describe, expect, it } from 'vitest';
import type { Filing, Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { roundShortcomings } from '#shared/rounds/round-shortcomings.ts';
import { shippedStandards } from '#resources/standards/index.ts';

const unit = (id: string): Unit => ({ id, name: `${id}社区工会`, aliases: [], town: '', kind: 'community', uscc: null, orgUscc: null, facts: {} });

describe('形式审查 of units that need not submit', () => {
  const [standard] = shippedStandards;
  const asked = (filings: Readonly<Record<string, Filing>>) => {
    const round = { id: 'r', unitIds: ['a', 'b', 'c'], visitUntil: null, locked: false, filings } as unknown as Round;
    if (standard === undefined) throw new Error('no standard is shipped');
    const papers = { round, standard, standards: new Map(), units: ['a', 'b', 'c'].map(unit), submissions: [], documents: new Map(), on: '2024-11-20' };
    return [...roundShortcomings(papers).keys()];
  };

  it('asks nothing of an excused unit, and of one granted a later day only once that is over', () => {
    expect(asked({})).toEqual(['a', 'b', 'c']);
    expect(asked({ a: { kind: 'excused', reason: '停产' }, b: { kind: 'deferred', until: '2024-11-20', reason: '换届' } })).toEqual(['c']);
    expect(asked({ b: { kind: 'deferred', until: '2024-11-19', reason: '换届' } })).toEqual(['a', 'b', 'c']);
  });
});
