import { noFinding } from '../model/finding.ts';
import type { Item } from '../model/standard.ts';
import type { Facts } from '../model/unit.ts';
import type { CentiPoints } from '../points.ts';
import type { ScoreResult } from '../scoring/score-result.ts';
import { score } from '../scoring/score.ts';
import { factsAsked, type AskedFact } from './conditions.ts';
import type { DraftStandard } from './draft-standard.ts';

/** What is supposed of a unit in a try-out of the total. */
interface SupposedUnit {
  /** The sum of its items. */
  readonly own: CentiPoints;
  /** The mean of the units below; null for none. */
  readonly mean: CentiPoints | null;
  readonly facts: Facts;
}

/** Facts that total, grade and recommendation of a draft rest on: of gates, of grades, and the scores of other scorers. */
export const askedOfTotal = (draft: DraftStandard): readonly AskedFact[] => {
  const conditions = [...draft.gates.flatMap((gate) => gate.requires), ...draft.bands.flatMap((band) => band.requires ?? [])];
  const scores = draft.scorers.flatMap(({ own, fact }) => (own === true || fact === undefined || fact === '' ? [] : [fact]));
  const asked = factsAsked(conditions);
  return [...asked, ...scores.filter((fact) => !asked.some((one) => one.fact === fact)).map((fact) => ({ fact, answer: 'number' as const }))];
};

/** Total, grade and recommendation of a unit whose items add up to so many points: the same arithmetic as in a round, with all items taken as one. */
export function tryTotal(draft: DraftStandard, unit: SupposedUnit): ScoreResult {
  const max = Math.max(draft.total, unit.own);
  const item: Item = { id: 'all', no: '', text: '全部条目', max, ruleText: '', rules: [], methods: [], evidence: [] };
  return score(
    { ...draft, sections: [{ id: 'all', title: '按条目得分', max, items: [item] }] },
    {
      findings: { all: { ...noFinding, points: unit.own } },
      facts: { ...unit.facts, kind: 'township' },
      ...(unit.mean === null ? {} : { subordinates: [unit.mean] }),
    },
  );
}
