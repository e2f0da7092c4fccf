import type { Day } from '../days/days.ts';
import type { Facts } from '../model/unit.ts';
import { showDayText } from '../days/day-text.ts';
import { wrongBallots } from '../facts/ballot-counts.ts';
import { factProblem } from '../scoring/problems/fact-problems.ts';
import { isTermOverdue, termEnd } from '../facts/term.ts';

/** Facts of one unit that cannot all be right, or that show a shortcoming to look at first (必看). `facts` names them, so that a screen can show where each came from. */
interface Contradiction {
  readonly code:
    | 'members-exceed-workers'
    | 'women-exceed-workers'
    | 'women-members-exceed-members'
    | 'women-members-exceed-women'
    | 'rate-mismatch'
    | 'rate-above-all'
    | 'fact-out-of-range'
    | 'committee-even'
    | 'audit-committee-even'
    | 'women-committee-even'
    | 'women-committee-missing'
    | 'audit-committee-missing'
    | 'term-overdue'
    | 'term-length'
    | 'elected-before-established'
    | 'date-in-future'
    | ReturnType<typeof wrongBallots>[number]['code'];
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

/** The stated rate compared with members ÷ workers. A rate written to a whole percent may be off by half a percent either way. */
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

/** A rate of more than everybody; where the heads say so themselves, they are named instead. */
function rateAboveAll(facts: Facts): readonly Contradiction[] {
  const rate = numberOf(facts, 'membershipRate');
  const heads = headCounts(facts);
  if (rate === undefined || rate <= 1 || heads.some(({ code }) => code === 'members-exceed-workers')) return [];
  const stated = String(Math.round(rate * 1000) / 10);
  return [{ code: 'rate-above-all', facts: ['membershipRate'], message: `填报的入会率是${stated}%，超过100%，请核实。` }];
}

/** Numbers that their facts cannot have: rates of more than all or less than none, halves of heads. The rate of members has its own sentence above. */
function outOfRange(facts: Facts): readonly Contradiction[] {
  return Object.entries(facts).flatMap(([fact, value]): readonly Contradiction[] => {
    if (typeof value !== 'number' || (fact === 'membershipRate' && value > 1)) return [];
    const problem = factProblem(fact, value);
    return problem === undefined ? [] : [{ code: 'fact-out-of-range', facts: [fact], message: `${problem.text}。` }];
  });
}

/** The three bodies, whose numbers are odd (十有: 3, 5 or 7). */
const sizes = [
  ['committee-even', 'committeeSize', '工会委员'],
  ['audit-committee-even', 'auditCommitteeSize', '经费审查委员'],
  ['women-committee-even', 'womenCommitteeSize', '女职工委员'],
] as const;

/** From how many on a body of its own is due: fewer may have a single member instead. */
const duties = [
  ['women-committee-missing', 'womenWorkers', 10, 'womenCommittee', '女职工', '女职工委员会'],
  ['audit-committee-missing', 'members', 25, 'auditCommittee', '会员', '经费审查委员会'],
] as const;

function bodies(facts: Facts): readonly Contradiction[] {
  const even = sizes.flatMap(([code, fact, word]): readonly Contradiction[] => {
    const size = numberOf(facts, fact);
    if (size === undefined || !Number.isInteger(size) || size <= 0 || size % 2 !== 0) return [];
    return [{ code, facts: [fact], message: `${word}${String(size)}人，是双数，请核实委员名单。` }];
  });
  const missing = duties.flatMap(([code, heads, from, body, headWord, bodyWord]): readonly Contradiction[] => {
    const count = numberOf(facts, heads);
    if (count === undefined || count < from || facts[body] !== false) return [];
    return [{ code, facts: [heads, body], message: `${headWord}${String(count)}人，达到${String(from)}人，却没有${bodyWord}，请核实。` }];
  });
  return [...even, ...missing];
}

/** A day of a fact, as precisely as it is known; undefined where it is not a day, month or year. */
function dayOf(facts: Facts, fact: string): string | undefined {
  const value = facts[fact];
  return typeof value === 'string' && /^\d{4}(-\d{2}){0,2}$/.test(value) ? value : undefined;
}

/** Whether one day, known as precisely as it is, is before another for certain. */
const isBefore = (a: string, b: string): boolean => {
  const precision = Math.min(a.length, b.length);
  return a.slice(0, precision) < b.slice(0, precision);
};

function termsAndDays(facts: Facts, on: Day): readonly Contradiction[] {
  const years = numberOf(facts, 'termYears');
  const [established, elected] = [dayOf(facts, 'establishedOn'), dayOf(facts, 'lastElectedOn')];
  const later = [
    ['establishedOn', '建会时间', established],
    ['lastElectedOn', '最近换届时间', elected],
  ] as const;
  return [
    ...(years !== undefined && (years < 3 || years > 5)
      ? [{ code: 'term-length', facts: ['termYears'], message: `任期填的是${String(years)}年，应为3至5年，请核实。` } as const]
      : []),
    ...(established !== undefined && elected !== undefined && isBefore(elected, established)
      ? [
          {
            code: 'elected-before-established',
            facts: ['lastElectedOn', 'establishedOn'],
            message: `最近换届时间${showDayText(elected)}早于建会时间${showDayText(established)}，请核实。`,
          } as const,
        ]
      : []),
    ...later.flatMap(([fact, word, day]): readonly Contradiction[] =>
      day !== undefined && isBefore(on, day) ? [{ code: 'date-in-future', facts: [fact], message: `${word}${showDayText(day)}还没有到，请核实。` }] : [],
    ),
  ];
}

/** Everything in the facts of a unit that contradicts itself or shows a shortcoming on a day, in a fixed order. Unknown facts contradict nothing. */
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
  return [
    ...headCounts(facts),
    ...rateAboveAll(facts),
    ...outOfRange(facts),
    ...rateMismatch(facts),
    ...bodies(facts),
    ...overdue,
    ...termsAndDays(facts, on),
    ...wrongBallots(facts),
  ];
}
