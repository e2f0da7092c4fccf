import type { Problem } from '../../model/problem.ts';
import type { ReadFact } from '../../model/submission.ts';
import * as factSay from '../fact-problems.ts';

type Facts = Readonly<Record<string, ReadFact>>;

const numberOf = (facts: Facts, key: string): number | undefined => {
  const value = facts[key]?.value;
  return typeof value === 'number' ? value : undefined;
};

function checkRate(facts: Facts, members: number, workers: number, slack: number): readonly Problem[] {
  const rate = facts['membershipRate'];
  if (rate === undefined || typeof rate.value !== 'number' || workers === 0) return [];
  return Math.abs(rate.value - members / workers) > Math.max(0.0011, slack) + 1e-9 ? [factSay.rateMismatch(rate.cell, rate.raw, members, workers)] : [];
}

function checkPeople(facts: Facts, slack: number): readonly Problem[] {
  const workers = numberOf(facts, 'workers');
  const members = numberOf(facts, 'members');
  const womenWorkers = numberOf(facts, 'womenWorkers');
  const womenMembers = numberOf(facts, 'womenMembers');
  const problems: Problem[] = [];
  if (workers !== undefined && members !== undefined) {
    if (members > workers) problems.push(factSay.membersExceedWorkers(facts['members']?.cell ?? '', members, workers));
    problems.push(...checkRate(facts, members, workers, slack));
  }
  if (workers !== undefined && womenWorkers !== undefined && womenWorkers > workers)
    problems.push(factSay.womenExceed(facts['womenWorkers']?.cell ?? '', womenWorkers, workers, '职工'));
  if (members !== undefined && womenMembers !== undefined && womenMembers > members)
    problems.push(factSay.womenExceed(facts['womenMembers']?.cell ?? '', womenMembers, members, '会员'));
  return problems;
}

function checkTerm(facts: Facts, on: string | null): readonly Problem[] {
  const start = facts['lastElectedOn'];
  const end = facts['termEndsOn'];
  if (typeof start?.value === 'string' && typeof end?.value === 'string' && end.value < start.value) return [factSay.termReversed(end.cell, end.raw)];
  if (on === null) return [];
  if (typeof end?.value === 'string') return end.value < on.slice(0, end.value.length) ? [factSay.termOverdue(end.cell, end.raw, end.value, on)] : [];
  const years = numberOf(facts, 'termYears');
  if (typeof start?.value !== 'string' || years === undefined) return [];
  const due = `${String(Number(start.value.slice(0, 4)) + years)}${start.value.slice(4)}`;
  return due < on.slice(0, due.length) ? [factSay.termOverdue(start.cell, start.raw, due, on)] : [];
}

/** Contradictions between the facts of one submission that need no knowledge beyond it. `on` is the day it was filled in. */
export const checkFacts = (facts: Facts, on: string | null, rateSlack: number): readonly Problem[] => [
  ...checkPeople(facts, rateSlack),
  ...checkTerm(facts, on),
];
