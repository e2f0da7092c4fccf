import type { CompletenessState } from '../checks/completeness.ts';
import type { PublishedState } from '../programme/publication.ts';
import { completedVisit } from '../record/standing.ts';
import type { BoardState } from './rectify-board.ts';
import { countBoard, type BoardRow } from './rectify-board.ts';
import { expectedUnits, type UnitInRound } from './round-state.ts';

/** The way of a unit through a round, in its order: 申报 · 形式审查 · 核查 · 决定 · 整改 · 复验 · 公示 · 命名. */
export const pipelineSteps = ['apply', 'check', 'visit', 'decide', 'rectify', 'reinspect', 'publish', 'name'] as const;
export type PipelineStep = (typeof pipelineSteps)[number];

/** Chinese words for the steps. */
export const pipelineWords: Readonly<Record<PipelineStep, string>> = {
  apply: '申报',
  check: '形式审查',
  visit: '核查',
  decide: '决定',
  rectify: '整改',
  reinspect: '复验',
  publish: '公示',
  name: '命名',
};

/** How many units wait in a step, how many of them are late, and how many of those that come to it are through. */
export interface PipelineCount {
  readonly step: PipelineStep;
  readonly waiting: number;
  readonly late: number;
  readonly done: number;
  /** How many come to the step at all, as far as is known by now. */
  readonly of: number;
  /** The state of its list that most of those who wait are in; null where the list has no states or nobody waits. */
  readonly state: string | null;
}

/** What {@link pipelineOf} counts. */
export interface PipelineSource {
  readonly units: readonly UnitInRound[];
  /** How far 形式审查 has come with each unit that submitted, by unit id. */
  readonly checked: ReadonlyMap<string, CompletenessState>;
  readonly board: readonly BoardRow[];
  /** How far the list shown to the public has come with a unit. */
  readonly publishedOf: (unitId: string) => PublishedState;
  /** The units that were named for the round. */
  readonly named: ReadonlySet<string>;
}

const mostOf = (counts: Readonly<Record<string, number>>): string | null => {
  const [most] = Object.entries(counts).toSorted(([, a], [, b]) => b - a);
  return most === undefined || most[1] === 0 ? null : most[0];
};

/** How many units wait at each step of the round, in the order of the steps. Excused units are in none. */
export function pipelineOf(source: PipelineSource): readonly PipelineCount[] {
  const units = expectedUnits(source.units);
  const count = (is: (unit: UnitInRound) => boolean): number => units.filter(is).length;
  const at = (...stages: readonly UnitInRound['stage'][]) => count(({ stage }) => stages.includes(stage));
  const listed = at('listed');
  const visited = count(({ first }) => completedVisit(first) !== undefined);
  const undecided = count((unit) => unit.stage === 'visited' || unit.outdated !== null);
  const accepted = units.filter(({ decision, outdated }) => decision?.outcome === 'accepted' && outdated === null);
  const cleared = accepted.filter(({ unitId }) => source.publishedOf(unitId) === 'clear' || source.named.has(unitId));
  const namedOf = accepted.filter(({ unitId }) => source.named.has(unitId)).length;
  return [
    { step: 'apply', waiting: listed, late: 0, done: units.length - listed, of: units.length, state: listed === 0 ? null : 'listed' },
    checkCount(units, source.checked),
    { step: 'visit', waiting: at('submitted', 'visiting', 'scoring'), late: 0, done: visited, of: units.length, state: null },
    {
      step: 'decide',
      waiting: undecided,
      late: 0,
      done: count(({ decision, outdated }) => decision !== undefined && outdated === null),
      of: visited,
      state: null,
    },
    ...rectifyCounts(source.board),
    { step: 'publish', waiting: accepted.length - cleared.length, late: 0, done: cleared.length, of: accepted.length, state: null },
    { step: 'name', waiting: cleared.length - namedOf, late: 0, done: namedOf, of: cleared.length, state: null },
  ];
}

function checkCount(units: readonly UnitInRound[], checked: ReadonlyMap<string, CompletenessState>): PipelineCount {
  const before = units.filter(({ unitId, first }) => checked.has(unitId) && completedVisit(first) === undefined);
  const states = before.map(({ unitId }) => checked.get(unitId));
  const of = (state: CompletenessState): number => states.filter((one) => one === state).length;
  const counts = { overdue: of('overdue'), 'to-tell': of('to-tell'), running: of('running') };
  const waiting = counts.overdue + counts['to-tell'] + counts.running;
  const all = units.filter(({ unitId }) => checked.has(unitId)).length;
  return { step: 'check', waiting, late: counts.overdue, done: all - waiting, of: all, state: mostOf(counts) };
}

function rectifyCounts(board: readonly BoardRow[]): readonly PipelineCount[] {
  const counts = countBoard(board);
  const pick = (...states: readonly BoardState[]) => Object.fromEntries(states.map((state) => [state, counts[state]]));
  const sum = (some: Readonly<Record<string, number>>): number => Object.values(some).reduce((total, one) => total + one, 0);
  const [own, again] = [pick('overdue', 'unnoticed', 'running'), pick('replied', 'closed', 'reinspecting')];
  const of = sum(counts);
  return [
    { step: 'rectify', waiting: sum(own), late: counts.overdue, done: of - sum(own), of, state: mostOf(own) },
    { step: 'reinspect', waiting: sum(again), late: 0, done: counts.reinspected, of, state: mostOf(again) },
  ];
}

/** The step where most units wait; undefined where nobody waits. The earlier of two alike: the later one waits for it. */
export function fullestStep(counts: readonly PipelineCount[]): PipelineStep | undefined {
  const most = Math.max(0, ...counts.map(({ waiting }) => waiting));
  return most === 0 ? undefined : counts.find(({ waiting }) => waiting === most)?.step;
}
