import { describe, expect, it } from 'vitest';
import { compareBackup } from '#shared/backups/compare-backup.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { draftOf } from '#shared/record/draft-of.ts';
import { openRound } from '#shared/record/round-acts.ts';
import { decisionSubject } from '#shared/record/subject.ts';
import { openVisit } from '#shared/record/visit-acts.ts';
import { entriesOf } from '../programme/entries-of.ts';

const round = {
  id: 'r',
  title: '2024年验收',
  year: 2024,
  standardHash: 'h',
  openedOn: '2024-10-01',
  visitUntil: null,
  rectifyUntil: null,
  locked: false,
  unitIds: ['a', 'b', 'c'],
};
const visit = (unitId: string, phase: 'first' | 're'): Draft => openVisit({ roundId: 'r', unitId, phase }, 'h');
const decision = (unitId: string, outcome: string | null): Draft => draftOf('r', decisionSubject('r', unitId), 'decision-made', { outcome });

function roundsOf(...drafts: readonly Draft[]) {
  const entries = entriesOf([openRound(round), ...drafts]);
  const manifest = { format: 'yanshoutai-package/1', device: 'a', by: '张', writtenMs: 0, entries: { count: entries.length, sha256: '' }, documents: [] };
  const backup = { manifest: manifest as unknown as Parameters<typeof compareBackup>[0]['manifest'], entries, documents: [] };
  return compareBackup(backup, [], { documents: new Set(), lacking: [], device: 'b', publicKey: '' }).rounds;
}

describe('what a backup says of a round', () => {
  it('counts units, not visits: three units are three, though one was visited again', () => {
    expect(roundsOf(visit('a', 'first'), visit('a', 're'), visit('b', 'first'), visit('c', 'first'))).toEqual([
      { title: '2024年验收', visits: 3, decisions: 0 },
    ]);
  });

  it('does not count what was taken back', () => {
    expect(roundsOf(visit('a', 'first'), decision('a', 'accepted'), decision('b', 'rectify'), decision('b', null))).toEqual([
      { title: '2024年验收', visits: 1, decisions: 1 },
    ]);
  });
});
