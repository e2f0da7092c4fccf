import { describe, expect, it } from 'vitest';
import { addPhoto, withdrawPhoto, type VisitKey } from '#shared/ledger/acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { photoDoubts } from '#renderer/features/visit/photo-doubts.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
const round = { year: 2025, openedOn: '2026-01-10', visitUntil: '2026-03-31' };
const sha256 = 'ab'.repeat(32);

function doubtOf(takenOn: string | null, visitUntil: string | null = round.visitUntil): string | undefined {
  const drafts = [addPhoto(visit, '1', { sha256, name: 'a.jpg', takenOn }), withdrawPhoto(visit, '2', 'cd'.repeat(32))];
  const { entries } = makeEntries(drafts, noPosition, { device: 'a', by: '张', batch: 'b', nowMs: 0 });
  return photoDoubts(entries, { ...round, visitUntil }, '2026-02-01')[sha256];
}

describe('the date of taking', () => {
  it.each([['2025-01-01'], ['2025-12-31'], ['2026-01-10'], ['2026-03-31'], [null]])('%s raises no doubt', (takenOn) => {
    expect(doubtOf(takenOn)).toBeUndefined();
  });

  it.each([['2024-12-31'], ['2026-01-09'], ['2026-04-01']])('%s is pointed out', (takenOn) => {
    expect(doubtOf(takenOn)).toContain(takenOn);
  });

  it('is held against today where the round has no last day', () => {
    expect(doubtOf('2026-02-01', null)).toBeUndefined();
    expect(doubtOf('2026-02-02', null)).toBeDefined();
  });
});
