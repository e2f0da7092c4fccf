import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { chooseNote, giveVerdict, openVisit, writeNote } from '#shared/record/visit-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import { lastStandingRun } from '#shared/record/undo-run.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
type Step = readonly [batch: string, nowMs: number, ...drafts: readonly Draft[]];

const ledger = (...steps: readonly Step[]): readonly Entry[] =>
  steps.reduce<readonly Entry[]>(
    (entries, [batch, nowMs, ...drafts]) => [...entries, ...makeEntries(drafts, advance(noPosition, entries), { device: 'a', by: '张', batch, nowMs }).entries],
    [],
  );
const pause = (batch: string, nowMs: number, note: string, item = '1'): Step => [batch, nowMs, writeNote(visit, item, note)];

describe('what one undo takes back', () => {
  it('is nothing where nothing was done', () => {
    expect(lastStandingRun([], 'a')).toEqual([]);
  });

  it('is one act', () => {
    const entries = ledger(['b1', 0, giveVerdict(visit, ['1'], 'met')], ['b2', 10, giveVerdict(visit, ['2'], 'met'), writeNote(visit, '2', '好')]);
    expect(lastStandingRun(entries, 'a')).toEqual(['b2']);
  });

  it('is the whole note, however many pauses it was typed with, and not the act before it', () => {
    const entries = ledger(
      ['b0', 0, giveVerdict(visit, ['1'], 'met')],
      pause('b1', 1000, '委员'),
      pause('b2', 2000, '委员名单'),
      pause('b3', 60_000, '委员名单缺1人'),
    );
    expect(lastStandingRun(entries, 'a')).toEqual(['b3', 'b2', 'b1']);
  });

  it('is the whole note where its first words opened the visit', () => {
    const entries = ledger(['b1', 0, openVisit(visit, 'h'), writeNote(visit, '1', '委')], pause('b2', 500, '委员'));
    expect(lastStandingRun(entries, 'a')).toEqual(['b2', 'b1']);
  });

  it('ends at the note of another item, at another act and at a long pause', () => {
    expect(lastStandingRun(ledger(pause('b1', 0, '一', '1'), pause('b2', 500, '二', '2')), 'a')).toEqual(['b2']);
    expect(lastStandingRun(ledger(pause('b1', 0, '一'), ['b2', 5, giveVerdict(visit, ['1'], 'met')], pause('b3', 9, '一二')), 'a')).toEqual(['b3']);
    expect(lastStandingRun(ledger(pause('b1', 0, '一'), pause('b2', 600_000, '一二')), 'a')).toEqual(['b2']);
  });

  it('goes on before what was already taken back', () => {
    const noted = ledger(['b0', 0, giveVerdict(visit, ['1'], 'met')], pause('b1', 1000, '一'), pause('b2', 1500, '一二'));
    const undone = lastStandingRun(noted, 'a').reduce<readonly Entry[]>(
      (entries, batch) => [
        ...entries,
        ...makeEntries(planUndo(entries, batch), advance(noPosition, entries), { device: 'a', by: '张', batch: `undo-${batch}`, nowMs: 2000 }).entries,
      ],
      noted,
    );
    expect(lastStandingRun(undone, 'a')).toEqual(['b0']);
  });

  it('does not take back along what another window of this machine wrote into the same note, nor a choice between two texts', () => {
    const entries = ledger(pause('b1', 1000, '甲窗口写的：委员名单齐全'), pause('b2', 2000, '乙窗口：缺一份会议记录'));
    expect(lastStandingRun(entries, 'a')).toEqual(['b2']);
    const chosen = ledger(pause('b1', 1000, '委员名单齐全'), ['b2', 2000, chooseNote(visit, '1', '委员名单齐全；缺会议记录')]);
    expect(lastStandingRun(chosen, 'a')).toEqual(['b2']);
  });
});
