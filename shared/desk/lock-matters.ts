import type { DeskRow } from './desk-rows.ts';

/** One kind of thing that is still open when a round is to be locked, with the names of the units. */
export interface LockMatter {
  readonly word: string;
  readonly names: readonly string[];
}

/**
 * What is still open in a round, named before it is locked: units without a decision, without a visit, with visits not completed, with objections pending, not approved by the team's leader, lacking a second look, decided as recommended although the second look disagrees, with
 * differing records, and those decided 限期整改 that got no notice. `noticed` are the units with an issued notice. Kinds of which there are none are left out.
 */
export function lockMatters(rows: readonly DeskRow[], noticed: ReadonlySet<string>): readonly LockMatter[] {
  const of = (word: string, fits: (row: DeskRow) => boolean): LockMatter => ({ word, names: rows.filter(fits).map(({ name }) => name) });
  return [
    of('核查完成、没有决定', ({ stage }) => stage === 'open'),
    of('没有核查', ({ stage }) => stage === 'unvisited'),
    of('核查未完成', ({ stage }) => stage === 'visiting'),
    of('有异议没有裁定', ({ disputed }) => disputed > 0),
    of('组长没有审核', ({ approval }) => approval === 'lacking' || approval === 'outdated'),
    of('缺第二人复看', ({ look }) => look === 'lacking' || look === 'outdated'),
    of('第二人复看不同意，仍按建议决定', ({ look, decision }) => look === 'contested' && decision?.adopted === true),
    of('记录不同没有处理', ({ openMatters }) => openMatters > 0),
    of('限期整改没有发通知', ({ unitId, decision, visit }) => decision?.outcome === 'rectify' && visit?.phase !== 're' && !noticed.has(unitId)),
  ].filter(({ names }) => names.length > 0);
}
