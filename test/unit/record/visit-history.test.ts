import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import type { Draft, Entry } from '#shared/model/ledger.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { settleDifference } from '#shared/record/settling-acts.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { completeVisit, givePoints, giveReply, giveVerdict, openVisit, reopenVisit, ruleObjection, writeNote } from '#shared/record/visit-acts.ts';
import { outdatedByReopening } from '#shared/record/reopening.ts';
import { itemHistory, reopening, visitCourse } from '#shared/record/visit-history.ts';
import { standard } from '../../store/county.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
const subject = visitSubject('r', 'u', 'first');
const [first, second] = itemsOf(standard).map(({ item }) => item);
if (first === undefined || second === undefined) throw new Error('no items');

/** A device that writes after what it knows of. */
const on =
  (device: string, by: string) =>
  (known: readonly Entry[], batch: string, ...drafts: readonly Draft[]): readonly Entry[] =>
    makeEntries(drafts, advance(noPosition, known), { device, by, batch, nowMs: 1_700_000_000_000 + known.length * 1000 }).entries;

const zhang = on('a', '张明');
const wang = on('b', '王立新');
const inOrder = (entries: readonly Entry[]): readonly Entry[] => entries.toSorted((x, y) => (x.at < y.at ? -1 : 1));

const told = (entries: readonly Entry[]) =>
  itemHistory(inOrder(entries), first).map(({ by, act, changes, reason }) => [
    by,
    act,
    changes.map(({ word, before, after }) => `${word}：${before} → ${after}`).join('；'),
    reason,
  ]);

describe('the history of one item', () => {
  it('tells old and new value, who and by which act, the newest first, and nothing of other items', () => {
    const opened = zhang([], 'b1', openVisit(visit, 'h'), giveVerdict(visit, [first.id, second.id], 'met'));
    const noted = [...opened, ...zhang(opened, 'b2', writeNote(visit, second.id, '别的项'))];
    const changed = [...noted, ...wang(noted, 'b3', giveVerdict(visit, [first.id], 'unmet'), givePoints(visit, first.id, 50))];
    expect(told(changed)).toEqual([
      ['王立新', '给考评分', '考评分：按规则计算 → 手定 0.5 分', null],
      ['王立新', '判定', '判定：符合 → 不符合', null],
      ['张明', '判定', '判定：未判定 → 符合', null],
    ]);
  });

  it('tells what was taken back, and what the unit said and was ruled', () => {
    const opened = zhang([], 'b1', openVisit(visit, 'h'), giveVerdict(visit, [first.id], 'unmet'));
    const replied = [...opened, ...zhang(opened, 'b2', giveReply(visit, [first.id], { stance: 'disputed', words: '材料已有' }))];
    const ruling = { accepted: true, points: 100, lifted: false, words: '材料已有', reason: '补交属实', ruledOn: '2024-11-20', ruledBy: '李红' };
    const ruled = [...replied, ...wang(replied, 'b3', ruleObjection(visit, first.id, ruling))];
    const undone = [...ruled, ...wang(ruled, 'b4', ...planUndo(ruled, 'b3'))];
    expect(told(undone).slice(0, 3)).toEqual([
      ['王立新', '撤销', '申诉复核：采纳，改为 1 分：补交属实 → 无', null],
      ['王立新', '复核异议', '申诉复核：无 → 采纳，改为 1 分：补交属实', null],
      ['张明', '记录单位意见', '单位意见：无 → 异议：“材料已有”', null],
    ]);
    expect(itemHistory(undone, first).map((line) => line.undone)).toEqual([false, true, false, false]);
  });

  it('tells what a merge brought beside, and how that was settled', () => {
    const opened = zhang([], 'b1', openVisit(visit, 'h'));
    const here = zhang(opened, 'b2', giveVerdict(visit, [first.id], 'met'));
    const there = on('b', '王立新')(opened, 'b3', giveVerdict(visit, [first.id], 'unmet'));
    const merged = [...opened, ...here, ...there];
    const settled = [
      ...merged,
      ...zhang(merged, 'b4', settleDifference('r', subject, { [`item/${first.id}/verdict`]: 'met' }, { matter: first.id, reason: '当面核对' })),
    ];
    const lines = itemHistory(inOrder(settled), first);
    expect(lines[0]).toMatchObject({ by: '张明', act: '裁定不同', reason: '当面核对' });
    expect(lines.map(({ by }) => by).toSorted()).toEqual(['张明', '张明', '王立新'].toSorted());
  });
});

describe('a visit that was held elsewhere', () => {
  it('names its day and inspectors for what was recorded together, and the writer for what came later', () => {
    const held = zhang([], 'b1', openVisit(visit, 'h', { visitedOn: '2024-11-05', inspectors: ['李红', '周云'] }), giveVerdict(visit, [first.id], 'met'));
    const later = [...held, ...wang(held, 'b2', giveVerdict(visit, [first.id], 'unmet'))];
    const lines = itemHistory(later, first);
    expect(lines.map(({ by }) => by)).toEqual(['王立新', '李红、周云']);
    expect(new Date(lines[1]?.ms ?? 0).toLocaleDateString('sv')).toBe('2024-11-05');
  });
});

describe('opening a completed visit again', () => {
  const done = zhang([], 'b1', openVisit(visit, 'h'), completeVisit(visit));
  const again = [...done, ...wang(done, 'b2', reopenVisit(visit, '单位补交材料'))];
  const now = (entries: readonly Entry[]) => reopening(fold(entries).get(subject) ?? {});

  it('keeps the reason, in the course of the visit and beside it, until it is completed again', () => {
    expect(visitCourse(again).map(({ act, by, reason }) => [act, by, reason])).toEqual([
      ['重新打开核查', '王立新', '单位补交材料'],
      ['完成核查', '张明', null],
      ['开始核查', '张明', null],
    ]);
    expect(now(done)).toBeNull();
    expect(now(again)).toMatchObject({ reason: '单位补交材料', by: '王立新' });
    expect(now([...again, ...zhang(again, 'b3', completeVisit(visit))])).toBeNull();
  });

  it('says what becomes out of date', () => {
    expect(outdatedByReopening({ signatures: {}, rulings: 0, decision: undefined, rectification: undefined })).toEqual([]);
    const signature = { name: '王芳', post: '主席', image: null, signedOn: '2024-11-20', seals: 'x' };
    const decision = { roundId: 'r', unitId: 'u', outcome: 'accepted', adopted: true, reason: '', recommended: null, decidedBy: '李红', decidedMs: 0 } as const;
    const sentences = outdatedByReopening({ signatures: { unit: signature }, rulings: 2, decision, rectification: undefined });
    expect(sentences).toHaveLength(3);
    expect(sentences[0]).toContain('受检单位王芳');
    expect(sentences[2]).toContain('“合格”');
  });
});
