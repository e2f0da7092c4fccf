import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { advance, noPosition } from '#shared/ledger/position.ts';
import { planUndo } from '#shared/ledger/undo.ts';
import { mayDo, pinWaitMs, roleInForce, rolesFor } from '#shared/model/rights.ts';
import { decide } from '#shared/record/decision-acts.ts';
import { overstepsIn, overstepSubject, overstepWords, recordOverstep } from '#shared/record/rights-acts.ts';

describe('who may do what', () => {
  it('lets those who visit neither override nor lock, rule, notify, publish or restore', () => {
    for (const role of ['成员', '组长'] as const)
      for (const act of ['adopt', 'override', 'lock', 'unlock', 'rule', 'notify', 'close', 'publish', 'move', 'restore', 'manage'] as const)
        expect(mayDo(role, act)).toBe(false);
    expect(mayDo('分管领导', 'override')).toBe(true);
    expect(mayDo('分管领导', 'restore')).toBe(false);
    expect(rolesFor('lock')).toEqual(['经办人', '分管领导']);
  });

  it('takes someone without a role for 经办人, and where the county set a PIN for 成员', () => {
    expect(roleInForce('', false)).toBe('经办人');
    expect(roleInForce('', true)).toBe('成员');
    expect(roleInForce('组长', false)).toBe('组长');
    expect(roleInForce('省里来的', true)).toBe('成员');
  });

  it('keeps a step beyond the own role with the act, and shows when it was taken back', () => {
    const drafts = [
      decide('r', 'u', { outcome: 'accepted', adopted: false, reason: '补交属实', recommended: 'rectify' }),
      recordOverstep('o1', { act: 'override', role: '成员', reason: '组长电话同意', subjects: ['decision/r/u'] }),
    ];
    const done = makeEntries(drafts, noPosition, { device: 'a', by: '张明', batch: 'b1', nowMs: 1000 }).entries;
    const [line] = overstepsIn(done.filter(({ subject }) => subject === overstepSubject));
    expect(line).toMatchObject({ word: '改判', by: '张明', role: '成员', batch: 'b1', undone: false });
    expect(line === undefined ? '' : overstepWords(line)).toContain('组长电话同意');
    const undo = makeEntries(planUndo(done, 'b1'), advance(noPosition, done), { device: 'a', by: '张明', batch: 'b2', nowMs: 2000 }).entries;
    expect(overstepsIn([...done, ...undo].filter(({ subject }) => subject === overstepSubject))).toMatchObject([{ undone: true }]);
  });
});

describe('wrong tries of a PIN', () => {
  it('cost nothing for the first two, then longer and longer, at most five minutes, whatever the clock says', () => {
    expect(pinWaitMs({ wrong: 2, lastMs: 0 }, 0)).toBe(0);
    expect(pinWaitMs({ wrong: 3, lastMs: 1000 }, 1000)).toBe(5000);
    expect(pinWaitMs({ wrong: 4, lastMs: 1000 }, 1000)).toBe(10_000);
    expect(pinWaitMs({ wrong: 4, lastMs: 1000 }, 11_000)).toBe(0);
    expect(pinWaitMs({ wrong: 40, lastMs: 1000 }, 1000)).toBe(300_000);
    expect(pinWaitMs({ wrong: 40, lastMs: 10_000_000 }, 0)).toBe(300_000);
  });
});
