import { sampleRoundId } from './sample-ids.ts';
import { openRound } from '../record/round-acts.ts';
import type { Findings } from '../model/finding.ts';
import type { Draft } from '../model/ledger.ts';
import type { Unit } from '../model/unit.ts';
import { score } from '../scoring/score.ts';
import { presentFacts } from '../facts/scoring-facts.ts';
import type { SampleBasis, SamplePart } from './earlier-round.ts';
import type { Random } from './random.ts';
import { decisionOf, type SampleDecision } from './sample-decision.ts';
import { sampleFindings } from './sample-findings.ts';
import { importOf, type Applicant } from './sample-import.ts';
import type { SampleUnit } from './sample-units.ts';
import { closingDrafts } from './sample-closing.ts';
import { qualityDrafts, type InspectedUnit } from './sample-quality.ts';
import type { NotePhrases } from './sample-data.ts';
import { photosOf, withPhotos, type SamplePhoto } from './sample-photos.ts';
import { rectifyDrafts, type RectifyProgress } from './sample-rectify.ts';
import { supplementDrafts } from './sample-supplement.ts';
import { joinActs, type ActsWithPapers } from './sample-papers.ts';
import { teamDrafts, teamOfUnits } from './sample-teams.ts';
import { firstItems, heldOn, visitDrafts } from './sample-visit.ts';
import { workdays } from './workdays.ts';

/** How far the present round has come. Each is a part of the one before. */
interface Progress {
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

const roundId = sampleRoundId;
const roundTitle = '云溪县总工会2024年基层工会规范化建设验收';
const federation = '云溪县总工会';

/** The share of what fell short that was photographed. */
const photographed = 0.09;

/** The latest visits, whose closing meetings are still to come. */
const meetingsToCome = 12;

/** The units that have their notice, in the order of their decisions: those that have replied, and whether that closed everything. The others wait for theirs. */
const rectifying = ['closed', 'partly', 'replied', 'open', 'open', 'late', 'open', 'open'] as const;

const chairOf = (unit: Unit): string => (typeof unit.facts['chairName'] === 'string' ? unit.facts['chairName'] : '');

function progressOf(random: Random, notes: NotePhrases, place: number): RectifyProgress {
  const stage = rectifying[place] ?? 'open';
  const dates = { noticedOn: '2024-11-29', dueOn: stage === 'late' ? '2024-12-09' : '2024-12-20' };
  if (stage === 'open' || stage === 'late') return { ...dates, reply: null };
  const closes = { closed: () => true, partly: () => random.chance(0.5), replied: () => false }[stage];
  return { ...dates, reply: { on: '2024-12-10', text: random.pick(notes.replies), closes } };
}

/** The act that opens the round of 2024, of all units. */
export const currentOpening = ({ standardHash, county }: SampleBasis): Draft =>
  openRound({
    id: roundId,
    title: roundTitle,
    year: 2024,
    standardHash,
    openedOn: '2024-05-08',
    visitUntil: '2024-12-05',
    rectifyUntil: '2024-12-20',
    locked: false,
    unitIds: county.map(({ unit }) => unit.id),
  });

/** What 2024 has seen of one unit so far; what has not happened yet is empty. */
interface UnitYear {
  readonly applicant: Applicant;
  readonly findings: Findings;
  readonly inspectors: readonly string[];
  readonly visit: readonly Draft[];
  readonly closing: ActsWithPapers;
  readonly photos: readonly SamplePhoto[];
  readonly decision: SampleDecision | null;
}

/** How far a unit is in the round of 2024: its place in the order of visits, who goes there, how far the round has come. */
interface Place {
  readonly index: number;
  readonly team: number;
  readonly progress: Progress;
  readonly vetoed: boolean;
}

const visitDays = workdays('2024-11-06', '2024-11-27');
const formDays = deliveries.map(({ days }) => days);

function unitYear(basis: SampleBasis, one: SampleUnit, { index, team, progress, vetoed }: Place): UnitYear {
  const { standard, standardHash, notes } = basis;
  const own = basis.random.fork(one.unit.id);
  const facts = presentFacts(one.unit);
  const bare = sampleFindings(own, basis, facts, one.care, vetoed);
  const photos = index < progress.visited ? photosOf(own.fork('photos'), standard, bare, photographed) : [];
  const findings = withPhotos(bare, photos);
  const truth = score(standard, { findings, facts });
  const key = { roundId, unitId: one.unit.id, phase: 'first' } as const;
  const visit = { key, held: heldOn(visitDays, basis.people.teams, index, 7, team), findings, completed: true };
  const done = index < progress.visited;
  const begun = !done && index < progress.visited + progress.underWay;
  const partial = () => visitDrafts({ ...visit, findings: firstItems(findings, own.integer(6, 30)), completed: false }, standardHash);
  const drafts = done ? visitDrafts(visit, standardHash, photos) : begun ? partial() : [];
  const decision =
    index < progress.decided ? decisionOf(own, notes, roundId, one.unit.id, { phase: 'first', standardHash, result: truth }, '2024-11-29') : null;
  const closing = () =>
    closingDrafts(own.fork('closing'), notes, standard, visit, truth, chairOf(one.unit), { federation, roundTitle, unit: one.unit, standardHash });
  return {
    visit: drafts,
    findings,
    inspectors: visit.held.inspectors,
    photos,
    decision,
    closing: index < progress.visited - meetingsToCome ? closing() : { drafts: [], documents: [] },
    applicant: { unit: one.unit, truth, date: own.pick(formDays[index % formDays.length] ?? []), random: own },
  };
}

/** What the checks of the inspection itself rest on: the units whose visit is completed. */
const inspectedOf = (years: readonly UnitYear[], visited: number): readonly InspectedUnit[] =>
  years.slice(0, visited).map(({ applicant: { unit, truth }, findings, inspectors }) => ({ unit, truth, findings, inspectors }));

function noticesOf(basis: SampleBasis, years: readonly UnitYear[]): ActsWithPapers {
  const told = years.filter(({ decision }) => decision?.outcome === 'rectify').slice(0, rectifying.length);
  return joinActs(
    told.map(({ applicant: { unit, truth, random }, findings }, place) =>
      rectifyDrafts(roundId, unit.id, basis.standard, findings, truth, progressOf(random.fork('rectify'), basis.notes, place), {
        federation,
        roundTitle,
        unitName: unit.name,
      }),
    ),
  );
}

/** The round of 2024, at work: most forms are in, more than half of those visited, the first units decided on. The forms come first, so that they can be kept while the rest is made. */
export function* currentRound(basis: SampleBasis, progress: Progress): Generator<SamplePart> {
  const { random, standard, standardHash, county } = basis;
  const applying = townByTown(random.fork('forms'), basis.towns, county, 40).slice(0, progress.submitted);
  const route = townByTown(random.fork('route'), basis.towns, applying, 7);
  const units = county.map(({ unit }) => unit);
  const towns = [...new Set(route.map(({ unit }) => unit.town))];
  const teams = teamOfUnits(units, basis.people.teams.length);
  const years = route.map((one, index) => unitYear(basis, one, { index, team: teams.get(one.unit.id) ?? 0, progress, vetoed: index === 9 || index === 41 }));
  const imports = deliveries.map(({ id }, place) =>
    importOf(
      roundId,
      id,
      basis,
      years.flatMap(({ applicant }, index) => (index % deliveries.length === place ? [applicant] : [])),
    ),
  );
  yield { batches: imports.map(({ drafts }) => drafts), documents: imports.flatMap(({ documents }) => documents) };
  const notices = noticesOf(basis, years);
  const forms = new Map(imports.flatMap((one) => [...one.forms]));
  const supplements = supplementDrafts(random.fork('supplements'), roundId, standard, units, forms, { federation, roundTitle });
  yield {
    batches: [
      supplements.drafts,
      teamDrafts(roundId, basis.people.teams, towns, units),
      years.flatMap(({ visit, closing }) => [...visit, ...closing.drafts]),
      years.flatMap(({ decision }) => decision?.draft ?? []),
      notices.drafts,
      qualityDrafts(
        random.fork('quality'),
        { roundId, standardHash, standard, people: basis.people.teams, county: units },
        inspectedOf(years, progress.visited),
      ),
    ],
    documents: [
      ...years.flatMap(({ photos, closing }) => [...photos.map(({ document }) => document), ...closing.documents]),
      ...supplements.documents,
      ...notices.documents,
    ],
  };
}
