import { describe, expect, it } from 'vitest';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Decision, Outcome } from '#shared/model/round.ts';
import { boardRows, countBoard } from '#shared/rounds/rectify-board.ts';
import { proposedDueDay } from '#shared/rectify/due-day.ts';
import type { Rectification } from '#shared/rectify/rectification.ts';
import type { UnitInRound } from '#shared/rounds/round-state.ts';
import { threeItems } from '../closing/a-visit.ts';

const visit = (recommendation: Outcome, completedMs: number | null = 1) => ({ completedMs, recommendation }) as VisitRecord;
const decided = (outcome: Outcome) => ({ outcome }) as Decision;
const unit = (unitId: string, over: Partial<UnitInRound>): UnitInRound => ({
  unitId,
  stage: 'visited',
  filing: null,
  submission: undefined,
  scorers: [],
  first: visit('rectify'),
  re: undefined,
  decision: undefined,
  outdated: null,
  ...over,
});
const notice = (unitId: string, over: Partial<Rectification> = {}): Rectification => ({
  roundId: 'r',
  unitId,
  noticedOn: '2024-11-20',
  dueOn: '2024-12-10',
  items: ['a', 'b'].map((itemId, index) => ({ itemId, place: index + 1, text: itemId, found: '', todo: '' })),
  reply: null,
  replies: {},
  closed: {},
  ...over,
});
const reply = { repliedOn: '2024-12-01', text: '', files: [] };
const today = '2024-12-12';

describe('the board of rectification', () => {
  const units = [
    unit('decided', { decision: decided('rectify') }),
    unit('recommended', {}),
    unit('accepted', { first: visit('accepted'), decision: decided('accepted') }),
    unit('unfinished', { first: visit('rectify', null) }),
    unit('late', { decision: decided('rectify') }),
    unit('running', {}),
    unit('answered', { decision: decided('rectify') }),
    unit('half', { decision: decided('rectify') }),
    unit('again', { decision: decided('rectify'), re: visit('accepted', null) }),
    unit('done', { decision: decided('accepted'), re: visit('accepted') }),
  ];
  const notices = [
    notice('late'),
    notice('running', { dueOn: today }),
    notice('answered', { reply }),
    notice('half', { closed: { a: '2024-12-02' } }),
    notice('again', { reply }),
    notice('done', { reply }),
  ];
  const rows = boardRows(units, notices, new Map(), today);

  it('holds who is to rectify, by decision, by recommendation or by notice, the most urgent first', () => {
    expect(rows.map(({ unitId, state, decided: isDecided }) => [unitId, state, isDecided])).toEqual([
      ['late', 'overdue', true],
      ['half', 'overdue', true],
      ['answered', 'replied', true],
      ['decided', 'unnoticed', true],
      ['running', 'running', true],
      ['again', 'reinspecting', true],
      ['done', 'reinspected', true],
      ['recommended', 'unnoticed', false],
    ]);
  });

  it('counts days only while the unit is to answer, and the items still open', () => {
    expect(rows.map(({ unitId, daysLeft, items }) => [unitId, daysLeft, items?.open]).slice(0, 5)).toEqual([
      ['late', -2, 2],
      ['half', -2, 1],
      ['answered', null, 2],
      ['decided', null, undefined],
      ['running', 0, 2],
    ]);
  });

  it('leaves out of its counts who is only recommended', () => {
    expect(countBoard(rows)).toEqual({ unnoticed: 1, overdue: 2, running: 1, replied: 1, closed: 0, reinspecting: 1, reinspected: 1 });
  });
});

describe('the due day that is proposed', () => {
  it('is as far off as the policy says, but not beyond the day of the round where that is to come', () => {
    const due = (rectifyUntil: string | null) => proposedDueDay(threeItems, { rectifyUntil }, '2024-11-20');
    expect([due(null), due('2024-12-01'), due('2024-12-31'), due('2024-11-20'), due('2024-01-01')]).toEqual([
      '2024-12-10',
      '2024-12-01',
      '2024-12-10',
      '2024-12-10',
      '2024-12-10',
    ]);
  });
});
