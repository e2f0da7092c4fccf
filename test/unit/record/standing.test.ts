import { expect, it } from 'vitest';
import { standingVisits } from '#shared/record/standing.ts';
import type { ReadEvidence } from '#renderer/hooks/read-visit-evidence.ts';
import { section, item, standard } from '../scoring/make-standard.ts';

const visit = (unitId: string, phase: 'first' | 're', completedMs: number | null): ReadEvidence => ({
  unitId,
  unit: unitId,
  town: '',
  phase,
  standard: standard([section('a', [item({ id: 'a1', max: 4 })])]),
  evidence: { photos: [], files: [] },
  completedMs,
  total: 0,
  unproven: [],
});

it('counts of each unit the visit that counts now, and none twice', () => {
  const visits = [visit('u', 'first', 1), visit('u', 're', 2), visit('v', 'first', 1), visit('v', 're', null), visit('w', 'first', null)];
  expect(standingVisits(visits).map(({ unitId, phase }) => `${unitId}/${phase}`)).toEqual(['u/re', 'v/first', 'w/first']);
});
