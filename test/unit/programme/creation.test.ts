import { describe, expect, it } from 'vitest';
import { creationStep, noAward, type Award, type CreationFacts } from '#shared/programme/creation.ts';

const facts = (over: Partial<CreationFacts> = {}): CreationFacts => ({
  visited: true,
  finished: true,
  outcome: 'accepted',
  lacksSignature: false,
  award: noAward('u'),
  ...over,
});
const applied: Award = { ...noAward('u'), subsidy: { yuan: null, use: '', appliedOn: '2024-12-30' } };
const titled: Award = {
  ...applied,
  title: {
    id: 'r',
    unitId: 'u',
    word: '八好',
    level: 'county',
    roundId: 'r',
    proposedOn: null,
    givenOn: '2025-01-15',
    document: '',
    until: null,
    plateOn: null,
    revoked: null,
  },
};

describe('the step that a unit is at', () => {
  it('goes from carrying out over inspection, both signatures and the subsidy to the title', () => {
    expect(creationStep(facts({ visited: false, outcome: null }))).toBe('carry-out');
    expect(creationStep(facts({ outcome: null }))).toBe('inspect');
    expect(creationStep(facts({ outcome: null, finished: false, lacksSignature: true }))).toBe('inspect');
    expect(creationStep(facts({ outcome: null, lacksSignature: true }))).toBe('sign');
    expect(creationStep(facts({ outcome: 'rectify', lacksSignature: true }))).toBe('inspect');
    expect(creationStep(facts({ lacksSignature: true }))).toBe('sign');
    expect(creationStep(facts())).toBe('apply');
    expect(creationStep(facts({ award: applied }))).toBe('grant');
    expect(creationStep(facts({ award: titled }))).toBe('done');
    expect(creationStep(facts({ outcome: 'rejected' }))).toBe('rejected');
  });

  it('asks for both signatures although the subsidy was applied for already', () => {
    expect(creationStep(facts({ lacksSignature: true, award: applied }))).toBe('sign');
  });
});
