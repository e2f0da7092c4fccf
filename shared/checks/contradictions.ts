import type { Day } from '../days.ts';
import type { Facts } from '../model/unit.ts';
import { showDayText } from './day-text.ts';
import { isTermOverdue, termEnd } from './term.ts';

/** Facts of one unit that cannot all be right, or that show a shortcoming to look at first (必看). `facts` names them, so that a screen can show where each came from. */
export interface Contradiction {
  readonly code:
    | 'members-exceed-workers'
    | 'women-exceed-workers'
    | 'women-members-exceed-members'
    | 'women-members-exceed-women'
    | 'rate-mismatch'
    | 'committee-even'
    | 'women-committee-missing'
    | 'term-overdue';
  readonly facts: readonly string[];
  /** One Chinese sentence with the values and what to do. */
  readonly message: string;
}

const numberOf = (facts: Facts, fact: string): number | undefined => {
  const value = facts[fact];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
};

/** A pair of heads of which the first may not exceed the second. */
const pairs = [
  ['members-exceed-workers', 'members', 'workers', '会员', '职工'],
  ['women-exceed-workers', 'womenWorkers', 'workers', '女职工', '职工'],
  ['women-members-exceed-members', 'womenMembers', 'members', '女会员', '会员'],
  ['women-members-exceed-women', 'womenMembers', 'womenWorkers', '女会员', '女职工'],
] as const;

function headCounts(facts: Facts): readonly Contradiction[] {
  return pairs.flatMap(([code, part, whole, partWord, wholeWord]) => {
    const [a, b] = [numberOf(facts, part), numberOf(facts, whole)];
    if (a === undefined || b === undefined || a <= b) return [];
    return [{ code, facts: [part, whole], message: `${partWord}${String(a)}人多于${wholeWord}${String(b)}人，请向单位核实人数。` }];
  });
}

/** The stated rate against members ÷ workers. A rate written to a whole percent may be off by half a percent either way. */
function rateMismatch(facts: Facts): readonly Contradiction[] {
  const [rate, members, workers] = [numberOf(facts, 'membershipRate'), numberOf(facts, 'members'), numberOf(facts, 'workers')];
  if (rate === undefined || members === undefined || workers === undefined || workers <= 0 || members > workers) return [];
  if (Math.abs(rate * workers - members) <= 0.005 * workers + 1e-9) return [];
  const computed = Math.round((members * 1000) / workers) / 10;
  const stated = Math.round(rate * 1000) / 10;
  return [
    {
      code: 'rate-mismatch',
      facts: ['membershipRate', 'members', 'workers'],
      message: `填报的入会率${String(stated)}%与会员${String(members)}人、职工${String(workers)}人算出的${String(computed)}%不一致，请核实。`,
    },
  ];
}

function bodies(facts: Facts): readonly Contradiction[] {
  const size = numberOf(facts, 'committeeSize');
  const women = numberOf(facts, 'womenWorkers');
  return [
    ...(size !== undefined && Number.isInteger(size) && size % 2 === 0
      ? [{ code: 'committee-even', facts: ['committeeSize'], message: `工会委员${String(size)}人，是双数，请核实委员名单。` } as const]
      : []),
    ...(women !== undefined && women >= 10 && facts['womenCommittee'] === false
      ? [
          {
            code: 'women-committee-missing',
            facts: ['womenWorkers', 'womenCommittee'],
            message: `女职工${String(women)}人，达到10人，却没有女职工委员会，请核实。`,
          } as const,
        ]
      : []),
  ];
}

/** Everything in the facts of a unit that contradicts itself or shows a shortcoming on a day, in a fixed order (domain.md §3.4 no. 8 and 9). Unknown facts contradict nothing. */
export function contradictionsOf(facts: Facts, on: Day): readonly Contradiction[] {
  const end = termEnd(facts);
  const overdue: readonly Contradiction[] =
    end !== undefined && isTermOverdue(facts, on) === true
      ? [
          {
            code: 'term-overdue',
            facts: ['lastElectedOn', 'termYears'],
            message: `任期到${showDayText(end)}已满，到${showDayText(on)}没有换届记录，请核实是否已换届或经批准延期。`,
          },
        ]
      : [];
  return [...headCounts(facts), ...rateMismatch(facts), ...bodies(facts), ...overdue];
}
