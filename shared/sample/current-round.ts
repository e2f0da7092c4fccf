import { openRound } from '../ledger/acts.ts';
import type { Draft } from '../model/ledger.ts';
import { score } from '../scoring/score.ts';
import { scoringFacts, type SampleBasis, type SampleRound } from './earlier-round.ts';
import type { Random } from './random.ts';
import { decisionOf } from './sample-decision.ts';
import { sampleFindings } from './sample-findings.ts';
import { importOf } from './sample-import.ts';
import type { SampleUnit } from './sample-units.ts';
import { firstItems, heldOn, visitDrafts } from './sample-visit.ts';
import { workdays } from './workdays.ts';

/** How far the present round has come. Each is a part of the one before. */
export interface Progress {
  readonly submitted: number;
  readonly visited: number;
  readonly underWay: number;
  readonly decided: number;
}

/** The forms come in three deliveries of the towns. */
const deliveries = [
  { id: 'yunxi-2024-forms-1', days: workdays('2024-10-08', '2024-10-15') },
  { id: 'yunxi-2024-forms-2', days: workdays('2024-10-14', '2024-10-21') },
  { id: 'yunxi-2024-forms-3', days: workdays('2024-10-18', '2024-10-24') },
] as const;

/** Units town by town, with stragglers: the order in which forms come in, and much later, teams set out. */
function townByTown(random: Random, names: readonly string[], units: readonly SampleUnit[], mixing: number): readonly SampleUnit[] {
  const towns = new Map(random.shuffle(names).map((town, index) => [town, index]));
  const keyed = units.map((one) => ({ one, key: (towns.get(one.unit.town) ?? 0) + random.next() * mixing }));
  return keyed.sort((a, b) => a.key - b.key).map(({ one }) => one);
}

const roundId = 'yunxi-2024';

const currentOpening = (standardHash: string, units: readonly SampleUnit[]): Draft =>
  openRound({
    id: roundId,
    title: '云溪县总工会2024年基层工会规范化建设验收',
    year: 2024,
    standardHash,
    openedOn: '2024-05-08',
    visitUntil: '2024-12-05',
    rectifyUntil: '2024-12-20',
    locked: false,
    unitIds: units.map(({ unit }) => unit.id),
  });

/** The round of 2024, at work: most forms are in, more than half of those visited, the first units decided on. */
export function currentRound(basis: SampleBasis, progress: Progress): SampleRound {
  const { random, standard, standardHash, county } = basis;
  const applying = townByTown(random.fork('forms'), basis.towns, county, 40).slice(0, progress.submitted);
  const route = townByTown(random.fork('route'), basis.towns, applying, 7);
  const vetoed = new Set([route[9], route[41]]);
  const visitDays = workdays('2024-11-06', '2024-11-27');
  const visits: Draft[] = [];
  const decisions: Draft[] = [];
  const applicants = route.map((one, index) => {
    const own = random.fork(one.unit.id);
    const facts = scoringFacts(one.unit);
    const findings = sampleFindings(own, basis, facts, one.care, vetoed.has(one));
    const truth = score(standard, { findings, facts });
    const key = { roundId, unitId: one.unit.id, phase: 'first' } as const;
    const held = heldOn(visitDays, basis.people.teams, index, 7);
    if (index < progress.visited) visits.push(...visitDrafts({ key, held, findings, completed: true }, standardHash));
    else if (index < progress.visited + progress.underWay) {
      visits.push(...visitDrafts({ key, held, findings: firstItems(findings, own.integer(6, 30)), completed: false }, standardHash));
    }
    if (index < progress.decided) decisions.push(decisionOf(own, basis.notes, roundId, one.unit.id, truth, '2024-11-29').draft);
    return { unit: one.unit, truth, random: own };
  });
  const imports = deliveries.map(({ id, days }, place) => {
    const delivered = applicants.filter((_, index) => index % deliveries.length === place);
    return importOf(
      roundId,
      id,
      basis,
      delivered.map((one) => ({ ...one, date: one.random.pick(days) })),
    );
  });
  return {
    open: currentOpening(standardHash, county),
    batches: [...imports.map(({ drafts }) => drafts), visits, decisions],
    documents: imports.flatMap(({ documents }) => documents),
  };
}
