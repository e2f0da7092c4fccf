import { describe, expect, it } from 'vitest';
import { approvalState, whyNotApprove } from '#shared/desk/team-approval.ts';
import type { Approval } from '#shared/model/review.ts';

const visit = { total: 8650, recommendation: 'accepted', completedMs: 5 } as const;
const approval = (more: Partial<Approval> = {}): Approval => ({
  by: '张立军',
  on: '2024-12-02',
  words: '',
  total: 8650,
  recommended: 'accepted',
  completedMs: 5,
  ...more,
});

describe('the approval of a visit by the leader of its team', () => {
  it('is the leader’s; where nobody leads the team anybody gives it who says the own name', () => {
    expect(whyNotApprove('张立军', '张立军')).toBeNull();
    expect(whyNotApprove('王芳', '张立军')).toBe('由组长张立军审核。');
    expect(whyNotApprove('王芳', '')).toBeNull();
    expect(whyNotApprove(' ', '')).toBe('先写明由谁操作，才能审核。');
  });

  it('counts for the completion and the result that it saw, and from who leads the team now', () => {
    const state = (...approvals: readonly Approval[]) => approvalState(approvals, visit, '张立军');
    expect(state()).toBe('lacking');
    expect(state(approval())).toBe('given');
    const others: readonly Partial<Approval>[] = [{ total: 8600 }, { recommended: 'rectify' }, { completedMs: 4 }, { by: '王芳' }];
    for (const other of others) {
      expect(state(approval(other))).toBe('outdated');
      expect(state(approval(other), approval())).toBe('given');
    }
  });
});
