import { describe, expect, it } from 'vitest';
import { factsOfYear, fieldsOfYear, fieldsToldIn, undatedFacts, yearlyFacts } from '#shared/facts/ballot-facts.ts';
import { undatedWords } from '#shared/facts/ballot-words.ts';
import { factWord } from '#shared/facts/fact-words.ts';
import { factsToLock, scoringFacts } from '#shared/facts/scoring-facts.ts';
import type { Facts, Unit } from '#shared/model/unit.ts';

/** A unit's facts after fields were written, as the ledger keeps them. */
const after = (facts: Facts, fields: Facts): Facts => ({
  ...facts,
  ...Object.fromEntries(Object.entries(fields).map(([field, value]) => [field.replace('fact/', ''), value])),
});

const given = (satisfied: number) => ({ surveyIssued: 110, surveyReturned: 104, ballots: 100, satisfied, memberAppraisal: satisfied });
const unit = (facts: Facts): Unit => ({ id: 'u', name: '甲', aliases: [], town: '', kind: 'enterprise', uscc: null, orgUscc: null, facts });
const round = (year: number) => ({ year, locked: false, unitIds: ['u'] });

describe('a ballot of a year', () => {
  it('is neither overwritten by the next year’s nor counted for it', () => {
    const first = after({ workers: 12 }, fieldsOfYear({ workers: 12 }, 2023, given(80)));
    expect(scoringFacts(round(2023), unit(first), null)).toMatchObject({ workers: 12, satisfied: 80, memberAppraisal: 80, ballotYear: 2023 });
    const next = scoringFacts(round(2024), unit(first), null);
    expect([next['satisfied'], next['ballots'], next['memberAppraisal'], next['workers']]).toEqual([undefined, undefined, undefined, 12]);
    const second = after(first, fieldsOfYear(first, 2024, given(90)));
    expect(scoringFacts(round(2024), unit(second), null)).toMatchObject({ satisfied: 90, memberAppraisal: 90 });
    expect(scoringFacts(round(2023), unit(second), null)).toMatchObject({ satisfied: 80, memberAppraisal: 80 });
    expect(scoringFacts(round(2025), unit(second), null)['satisfied']).toBeUndefined();
  });

  it('of an earlier year, entered late, leaves the present one alone', () => {
    const present = after({}, fieldsOfYear({}, 2024, given(90)));
    const both = after(present, fieldsOfYear(present, 2023, given(70)));
    expect(factsOfYear(both, 2024)).toMatchObject({ satisfied: 90 });
    expect(factsOfYear(both, 2023)).toMatchObject({ satisfied: 70, ballotYear: 2023 });
  });

  it('without a year counts for no round, until a person says of which it is', () => {
    const old: Facts = { workers: 12, satisfied: 60, ballots: 100 };
    for (const year of [2023, 2024]) expect(factsOfYear(old, year)).toEqual({ workers: 12 });
    expect(undatedWords(old)).toBe('满意票数60、有效票数100没有注明年度，不计');
    expect(undatedWords({ surveyValid: 100, surveySatisfied: 84 })).toBe('测评有效票数100、测评满意票数84没有注明年度，不计');
    expect([...yearlyFacts].filter((fact) => /[a-z]/iu.test(factWord(fact)))).toEqual([]);
    const dated = after(old, { 'fact/ballotYear': 2024 });
    expect([undatedWords(dated), undatedFacts(dated)]).toEqual(['', {}]);
    expect(factsOfYear(dated, 2024)).toMatchObject({ satisfied: 60, ballots: 100 });
    expect(factsOfYear(dated, 2023)['satisfied']).toBeUndefined();
  });

  it('without a year stays beside a new one, and never becomes part of it', () => {
    const counted = after({ satisfied: 60, delegates: 20 }, fieldsOfYear({ satisfied: 60, delegates: 20 }, 2024, given(90)));
    expect(factsOfYear(counted, 2024)).toMatchObject({ satisfied: 90 });
    expect(factsOfYear(counted, 2024)['delegates']).toBeNull();
    expect(counted).toMatchObject({ 'satisfied@0000': 60, 'delegates@0000': 20 });
    expect(factWord('delegates@0000')).toBe('工会代表和职工代表人数（未注明年度）');
  });

  it('is entered for the year of the round in which it is typed, beside what lasts', () => {
    const present = after({}, fieldsOfYear({}, 2024, given(90)));
    const late = after(present, fieldsToldIn(present, 2023, { workers: 30, delegates: 21 }));
    expect(late).toMatchObject({ workers: 30, 'delegates@2023': 21, satisfied: 90, ballotYear: 2024 });
    expect(factsOfYear(late, 2023)['delegates']).toBe(21);
    expect(factsOfYear(late, 2024)['delegates']).toBeUndefined();
    expect(fieldsToldIn(present, null, { workers: 31 })).toEqual({ 'fact/workers': 31 });
  });

  it('is locked with its round, and named with its year', () => {
    const both = after({}, fieldsOfYear({}, 2023, given(80)));
    expect(factsToLock(round(2023), [unit(both)])['u']).toMatchObject({ satisfied: 80 });
    expect(factsToLock(round(2024), [unit(both)])['u']?.['satisfied']).toBeUndefined();
    expect(factWord('satisfied@2023')).toBe('2023年满意票数');
  });
});
