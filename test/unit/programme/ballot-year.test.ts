import { describe, expect, it } from 'vitest';
import { ballotFields, factsOfYear } from '#shared/facts/ballot-facts.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { factsToLock, scoringFacts } from '#shared/facts/scoring-facts.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';

/** A unit's facts after fields were written, as the ledger keeps them. */
const after = (facts: Facts, fields: Readonly<Record<string, number | null>>): Facts => ({
  ...facts,
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field.replace('fact/', ''), value])),
});

const given = (satisfied: number) => ({ surveyIssued: 110, surveyReturned: 104, ballots: 100, satisfied, memberAppraisal: satisfied });
const unit = (facts: Facts): Unit => ({ id: 'u', name: '甲', aliases: [], town: '', kind: 'enterprise', uscc: null, orgUscc: null, facts });
const round = (year: number) => ({ year, locked: false, unitIds: ['u'] });

describe('a ballot of a year', () => {
  it('is neither overwritten by the next year’s nor counted for it', () => {
    const first = after({ workers: 12 }, ballotFields({ workers: 12 }, 2023, given(80)));
    expect(scoringFacts(round(2023), unit(first), null)).toMatchObject({ workers: 12, satisfied: 80, memberAppraisal: 80, ballotYear: 2023 });
    const next = scoringFacts(round(2024), unit(first), null);
    expect([next['satisfied'], next['ballots'], next['memberAppraisal'], next['workers']]).toEqual([undefined, undefined, undefined, 12]);
    const second = after(first, ballotFields(first, 2024, given(90)));
    expect(scoringFacts(round(2024), unit(second), null)).toMatchObject({ satisfied: 90, memberAppraisal: 90 });
    expect(scoringFacts(round(2023), unit(second), null)).toMatchObject({ satisfied: 80, memberAppraisal: 80 });
    expect(scoringFacts(round(2025), unit(second), null)['satisfied']).toBeUndefined();
  });

  it('of an earlier year, entered late, leaves the present one alone', () => {
    const present = after({}, ballotFields({}, 2024, given(90)));
    const both = after(present, ballotFields(present, 2023, given(70)));
    expect(factsOfYear(both, 2024)).toMatchObject({ satisfied: 90 });
    expect(factsOfYear(both, 2023)).toMatchObject({ satisfied: 70, ballotYear: 2023 });
  });

  it('without a year is of the round that reads it, until it is counted', () => {
    const old: Facts = { satisfied: 60, ballots: 100 };
    for (const year of [2023, 2024]) expect(factsOfYear(old, year)).toEqual(old);
    const counted = after(old, ballotFields(old, 2024, given(60)));
    expect(factsOfYear(counted, 2023)['satisfied']).toBeUndefined();
  });

  it('is locked with its round, and named with its year', () => {
    const both = after({}, ballotFields({}, 2023, given(80)));
    expect(factsToLock(round(2023), [unit(both)])['u']).toMatchObject({ satisfied: 80 });
    expect(factsToLock(round(2024), [unit(both)])['u']?.['satisfied']).toBeUndefined();
    expect(factWord('satisfied@2023')).toBe('2023年满意票数');
  });
});
