import { describe, expect, it } from 'vitest';
import type { Unit } from '#shared/model/unit.ts';
import { scoringFacts } from '#shared/facts/scoring-facts.ts';

const unit = (facts: Unit['facts']): Unit => ({ id: 'u', name: '城关小学工会', aliases: [], town: '城关镇', kind: 'school', uscc: null, orgUscc: null, facts });

describe('what scoring knows of a unit', () => {
  it('is its facts, its kind whatever the facts say, and the self total of its submission', () => {
    expect(scoringFacts(undefined, unit({ members: 12, kind: '企业' }), 9250)).toEqual({ members: 12, kind: 'school', selfTotal: 92.5 });
    expect(scoringFacts(undefined, unit({}), null)).toEqual({ kind: 'school' });
  });

  it('leaves a self total that a person entered', () => {
    expect(scoringFacts(undefined, unit({ selfTotal: 91 }), 9250)).toMatchObject({ selfTotal: 91 });
  });

  it('uses the facts of a locked round as they were then', () => {
    const round = { locked: true, lockedFacts: { u: { members: 5, kind: 'school' } } };
    expect(scoringFacts(round, unit({ members: 12 }), 9250)).toEqual({ members: 5, kind: 'school', selfTotal: 92.5 });
  });
});
