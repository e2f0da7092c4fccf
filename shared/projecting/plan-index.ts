import { picturesOf } from '../evidence/alike.ts';
import { countingFields } from '../record/re-visit.ts';
import { evidenceOf } from '../record/read-visit-fields.ts';
import { bySubject } from '../ledger/fold.ts';
import { projectDecision } from '../record/project-decision.ts';
import { projectImport } from '../record/project-import.ts';
import { projectRound } from '../record/project-round.ts';
import { projectStandard } from '../record/project-standard.ts';
import { projectSubmission } from '../record/project-submission.ts';
import { projectUnit } from '../record/project-unit.ts';
import type { SubmissionRecord } from '../record/records.ts';
import { applyEntries, type Registers } from '../ledger/registers.ts';
import { subjectKindOf, roundSubject, type SubjectKind } from '../record/subject.ts';
import type { Entry } from '../model/ledger.ts';
import type { Round } from '../model/round.ts';
import type { DocumentReader } from './document-reader.ts';
import type { IndexChange, RowChanges } from './index-change.ts';
import type { IndexSource } from './index-source.ts';
import { overlaid } from './overlaid.ts';
import { planHolding, type HoldingPlan } from './plan-holding.ts';
import { planVisits, visitKeyOf } from './plan-visits.ts';

/** What long planning tells and asks now and then. */
interface Turns {
  readonly onVisit?: (done: number, of: number) => void;
  /** Awaited often; where others wait for this thread it lets them have their turn. */
  readonly breathe?: () => Promise<void>;
}

/** Works out what adding entries does to the index of the laptop `device`: each touched subject is folded and projected once, however many entries are about it, and so is what rests on it. */
export async function planIndex(
  source: IndexSource,
  shelf: DocumentReader,
  entries: readonly Entry[],
  device: string,
  { onVisit = () => undefined, breathe = () => Promise.resolve() }: Turns = {},
): Promise<IndexChange> {
  const holding = await planHolding(source, device, entries);
  const counted = entries.filter((entry) => holding.heldBy(entry) === undefined);
  const registers = await foldOnto(source, counted, holding, entries, breathe);
  const project = async <Row>(kind: SubjectKind, make: (id: string, fields: Registers) => Row | undefined): Promise<RowChanges<Row>> => {
    const rows = new Map<string, Row | undefined>();
    for (const [subject, fields] of registers) {
      if (subjectKindOf(subject) !== kind) continue;
      rows.set(idOf(subject), make(idOf(subject), fields));
      await breathe();
    }
    return rows;
  };

  const units = await project('unit', projectUnit);
  const submissions = await project('submission', projectSubmission);
  const before = await source.submissions([...submissions.keys()]);
  const touched = [...before, ...submissions.values()].flatMap((one) => (one === undefined ? [] : [one]));
  const rounds = await planRounds(source, registers, submissions, touched);
  return {
    entries,
    registers,
    units,
    submissions,
    rounds,
    standards: await project('standard', projectStandard),
    imports: await project('import', projectImport),
    pictures: await project('visit', (id, fields) => {
      const key = visitKeyOf(`visit/${id}`);
      return key === undefined ? undefined : picturesOf(key, evidenceOf(countingFields(fields)));
    }),
    decisions: await project('decision', (id, fields) => {
      const [roundId = '', unitId = ''] = id.split('/');
      return projectDecision(roundId, unitId, fields);
    }),
    held: holding.rows,
    visits: await planVisits({
      source,
      shelf,
      registers,
      units,
      submissions,
      rounds,
      locking: [...new Set([...roundsLocking(counted), ...holding.refold.flatMap((subject) => (subjectKindOf(subject) === 'round' ? [idOf(subject)] : []))])],
      touched,
      onVisit,
      breathe,
    }),
  };
}

/** Rounds that entries lock or unlock: what their visits are scored by may change. */
const roundsLocking = (entries: readonly Entry[]): readonly string[] => [
  ...new Set(
    entries.flatMap(({ subject, fields }) =>
      subjectKindOf(subject) === 'round' && Object.keys(fields).some((field) => field === 'locked' || field.startsWith('facts/') || field.startsWith('below/'))
        ? [idOf(subject)]
        : [],
    ),
  ),
];

/** The part of a subject after its kind. */
const idOf = (subject: string): string => subject.slice(subject.indexOf('/') + 1);

async function foldOnto(
  source: IndexSource,
  counted: readonly Entry[],
  { heldBy, refold }: HoldingPlan,
  entries: readonly Entry[],
  breathe: () => Promise<void>,
): Promise<ReadonlyMap<string, Registers>> {
  const anew = new Set(refold);
  const groups = [...bySubject(counted.filter(({ subject }) => !anew.has(subject)))];
  const present = await source.registers(groups.map(([subject]) => subject));
  const folded = new Map<string, Registers>();
  for (const [index, [subject, own]] of groups.entries()) {
    folded.set(subject, applyEntries(present[index] ?? {}, own));
    await breathe();
  }
  const histories = bySubject(
    [...(await source.entriesOfSubjects(refold)), ...entries.filter(({ subject }) => anew.has(subject))].filter((entry) => heldBy(entry) === undefined),
  );
  for (const subject of refold) folded.set(subject, applyEntries({}, histories.get(subject) ?? []));
  return folded;
}

/** A round holds the units that handed in a submission, so it changes with its submissions as with its own fields. */
async function planRounds(
  source: IndexSource,
  registers: ReadonlyMap<string, Registers>,
  submissions: RowChanges<SubmissionRecord>,
  touched: readonly SubmissionRecord[],
): Promise<RowChanges<Round>> {
  const own = [...registers.keys()].flatMap((subject) => (subjectKindOf(subject) === 'round' ? [idOf(subject)] : []));
  const roundIds = [...new Set([...own, ...touched.map((one) => one.roundId)])];
  const [held, present] = await Promise.all([source.submissionsOfRounds(roundIds), source.registers(roundIds.map(roundSubject))]);
  const standing = overlaid(held, submissions);
  return new Map(
    roundIds.map((roundId, index) => {
      const fields = registers.get(roundSubject(roundId)) ?? present[index] ?? {};
      return [
        roundId,
        projectRound(
          roundId,
          fields,
          standing.flatMap((one) => (one.roundId === roundId ? [one.unitId] : [])),
        ),
      ];
    }),
  );
}
