import { lockRound, openRound } from '../record/round-acts.ts';
import type { Draft } from '../model/ledger.ts';
import type { Facts, Unit } from '../model/unit.ts';
import { presentFacts } from '../facts/scoring-facts.ts';
import { score } from '../scoring/score.ts';
import type { Random } from './random.ts';
import { decisionOf } from './sample-decision.ts';
import type { PeopleNames } from './sample-data.ts';
import { rectifyDrafts } from './sample-rectify.ts';
import { joinActs, type ActsWithPapers } from './sample-papers.ts';
import { sampleFindings, type FindingBasis } from './sample-findings.ts';
import { importOf, type SampleDocument } from './sample-import.ts';
import type { SampleUnit } from './sample-units.ts';
import { afterRectifying, heldOn, visitDrafts } from './sample-visit.ts';
import { workdays } from './workdays.ts';

/** A part of the sample: documents to be kept, and then batches of acts in the order they are to be recorded. Each batch is one act to the person and can be undone as one. */
export interface SamplePart {
  readonly batches: readonly (readonly Draft[])[];
  readonly documents: readonly SampleDocument[];
}

/** What every round of the sample rests on. */
export interface SampleBasis extends FindingBasis {
  readonly random: Random;
  readonly people: PeopleNames;
  readonly towns: readonly string[];
  readonly standardHash: string;
  readonly county: readonly SampleUnit[];
}

/** The unit's state a year before: the same people, other faults. */
function aYearBefore(random: Random, unit: Unit, care: number): Facts {
  return {
    ...presentFacts(unit),
    auditCommittee: !random.chance(0.08 - care * 0.06),
    separateAccount: !random.chance(0.14 - care * 0.12),
    termOverdue: random.chance(0.14 - care * 0.1),
  };
}

const roundId = 'yunxi-2023';
const roundTitle = '云溪县总工会2023年基层工会规范化建设验收';

/** The units that apply in 2023. */
function applyingIn({ random, county }: SampleBasis, applying: number): readonly SampleUnit[] {
  const chosen = new Set(random.fork('applying').shuffle(county).slice(0, applying));
  return county.filter((one) => chosen.has(one));
}

/** The act that opens the round of 2023, of `applying` units. */
export const earlierOpening = (basis: SampleBasis, applying: number): Draft =>
  openRound({
    id: roundId,
    title: roundTitle,
    year: 2023,
    standardHash: basis.standardHash,
    openedOn: '2023-05-10',
    visitUntil: '2023-12-05',
    rectifyUntil: '2023-12-20',
    locked: false,
    unitIds: applyingIn(basis, applying).map(({ unit }) => unit.id),
  });

/** The round of 2023: every unit that applied was visited, some twice, all were decided on, and the round is locked. */
export function earlierRound(basis: SampleBasis, applying: number): SamplePart {
  const { random, standard, standardHash } = basis;
  const route = random.fork('route').shuffle(applyingIn(basis, applying));
  const vetoed = new Set(route.slice(20, 22));
  const formDays = workdays('2023-10-09', '2023-10-24');
  const visitDays = workdays('2023-11-07', '2023-11-28');
  const againDays = workdays('2023-12-18', '2023-12-26');
  const visits: Draft[] = [];
  const notices: ActsWithPapers[] = [];
  const again: Draft[] = [];
  const first: Draft[] = [];
  const last: Draft[] = [];
  const lockedFacts: Record<string, Facts> = {};
  const applicants = route.map((one, index) => {
    const own = random.fork(one.unit.id);
    const facts = aYearBefore(own, one.unit, one.care);
    const findings = sampleFindings(own, basis, facts, Math.max(0.05, one.care - 0.1), vetoed.has(one));
    const truth = score(standard, { findings, facts });
    const key = { roundId, unitId: one.unit.id } as const;
    lockedFacts[one.unit.id] = facts;
    visits.push(
      ...visitDrafts({ key: { ...key, phase: 'first' }, held: heldOn(visitDays, basis.people.teams, index, 11), findings, completed: true }, standardHash),
    );
    const decision = decisionOf(own, basis.notes, roundId, one.unit.id, { phase: 'first', standardHash, result: truth }, '2023-12-08');
    first.push(decision.draft);
    if (decision.outcome === 'rectify') {
      const improved = afterRectifying(own, basis.notes, findings);
      const held = heldOn(againDays, basis.people.teams, again.length / 3, 8);
      notices.push(
        rectifyDrafts(
          roundId,
          one.unit.id,
          standard,
          findings,
          truth,
          {
            noticedOn: '2023-12-08',
            dueOn: '2023-12-18',
            reply: { on: '2023-12-15', text: own.fork('reply').pick(basis.notes.replies), closes: (itemId) => improved[itemId]?.verdict === 'met' },
          },
          { federation: '云溪县总工会', roundTitle, unitName: one.unit.name },
        ),
      );
      again.push(...visitDrafts({ key: { ...key, phase: 're' }, held, findings: improved, completed: true }, standardHash));
      const seen = { phase: 're', standardHash, result: score(standard, { findings: improved, facts }) } as const;
      last.push(decisionOf(own, basis.notes, roundId, one.unit.id, seen, '2023-12-29').draft);
    }
    return { unit: one.unit, truth, date: own.pick(formDays), random: own };
  });
  const noticed = joinActs(notices);
  const imported = importOf(roundId, 'yunxi-2023-forms', basis, applicants);
  return {
    batches: [imported.drafts, [...visits, ...first, ...noticed.drafts, ...again, ...last, lockRound(roundId, lockedFacts)]],
    documents: [...imported.documents, ...noticed.documents],
  };
}
