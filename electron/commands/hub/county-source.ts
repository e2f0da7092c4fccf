import { fold } from '#shared/ledger/fold.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import type { Registers } from '#shared/ledger/registers.ts';
import type { Json } from '#shared/json.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { readSheetPhase } from '#shared/model/round.ts';
import type { HeldRow } from '#shared/projecting/held-row.ts';
import type { HeldVisit, IndexSource } from '#shared/projecting/index-source.ts';
import { projectRound } from '#shared/record/project-round.ts';
import { projectUnit } from '#shared/record/project-unit.ts';
import type { SubmissionRecord } from '#shared/record/records.ts';
import { roundSubject, standardSubject, unitSubject } from '#shared/record/subject.ts';
import type { HubDatabase } from './hub-database.ts';

interface EntryRow extends Omit<Entry, 'by' | 'prev' | 'fields' | 'seen'> {
  readonly by_name: string | null;
  readonly fields: Record<string, Json>;
  readonly seen: Record<string, number>;
}

const entryColumns = 'device, seq, at, by_name, round, subject, act, fields, seen, batch, hash';

const entryOf = ({ by_name: by, ...row }: EntryRow): Entry => ({ ...row, by: by ?? '', prev: '' });

/** The county's entries in the database, all or those of some subjects or places, without `prev`. */
export async function entriesOfCounty(
  db: HubDatabase,
  county: number,
  only: { readonly subjects: readonly string[] } | null = null,
): Promise<readonly Entry[]> {
  const rows =
    only === null
      ? await db.query<EntryRow>(`SELECT ${entryColumns} FROM hub.entry WHERE county = $1`, [county])
      : await db.query<EntryRow>(`SELECT ${entryColumns} FROM hub.entry WHERE county = $1 AND subject = ANY ($2::text[])`, [county, only.subjects]);
  return rows.map(entryOf);
}

/** What planning reads of a county that is in the hub's database. State is folded from its entries; visits and submissions come from their tables. */
export async function countySource(db: HubDatabase, county: number): Promise<IndexSource> {
  const held = await db.query<HeldRow>('SELECT device, seq, subject, round_id AS "roundId", state FROM hub.held WHERE county = $1', [county]);
  const heldPlaces = new Set(held.map(entryPlace));
  const counted = (entries: readonly Entry[]): readonly Entry[] =>
    heldPlaces.size === 0 ? entries : entries.filter((entry) => !heldPlaces.has(entryPlace(entry)));
  const registers = async (subjects: readonly string[]): Promise<readonly (Registers | undefined)[]> => {
    if (subjects.length === 0) return [];
    const folded = fold(counted(await entriesOfCounty(db, county, { subjects })));
    return subjects.map((subject) => folded.get(subject));
  };
  const submissions = async (where: 'id' | 'unit_id' | 'round_id', keys: readonly string[]): Promise<readonly SubmissionRecord[]> =>
    keys.length === 0 ? [] : (await db.query<SubmissionRow>(`${submissionQuery} AND ${where} = ANY ($2::text[])`, [county, keys])).map(submissionOf);
  const visits = async (where: 'unit_id' | 'round_id', keys: readonly string[]): Promise<readonly HeldVisit[]> =>
    keys.length === 0 ? [] : (await db.query<VisitRow>(`${visitQuery} AND ${where} = ANY ($2::text[])`, [county, keys])).flatMap(visitOf);
  const rounds = async (ids: readonly string[]) => {
    const [fields, handedIn] = await Promise.all([registers(ids.map(roundSubject)), submissions('round_id', ids)]);
    return ids.map((id, index) => {
      const own = fields[index];
      return own === undefined
        ? undefined
        : projectRound(
            id,
            own,
            handedIn.flatMap((one) => (one.roundId === id ? [one.unitId] : [])),
          );
    });
  };
  return {
    registers,
    entriesOfSubjects: (subjects) => (subjects.length === 0 ? Promise.resolve([]) : entriesOfCounty(db, county, { subjects })),
    entriesAt: async (places) => {
      const wanted = new Set(places);
      if (wanted.size === 0) return [];
      const devices = [...new Set(places.map((place) => place.slice(0, place.lastIndexOf('/'))))];
      const seqs = [...new Set(places.map((place) => Number(place.slice(place.lastIndexOf('/') + 1))))].filter(Number.isSafeInteger);
      const rows = await db.query<EntryRow>(
        `SELECT ${entryColumns} FROM hub.entry WHERE county = $1 AND device = ANY ($2::text[]) AND seq = ANY ($3::bigint[])`,
        [county, devices, seqs],
      );
      return rows.map(entryOf).filter((entry) => wanted.has(entryPlace(entry)));
    },
    allEntries: () => entriesOfCounty(db, county),
    heldOfRounds: (roundIds) => Promise.resolve(held.filter(({ roundId }) => roundIds.includes(roundId))),
    units: async (ids) =>
      (await registers(ids.map(unitSubject))).map((fields, index) => (fields === undefined ? undefined : projectUnit(ids[index] ?? '', fields))),
    rounds,
    allRounds: async () => {
      const ids = (await db.query<{ id: string }>('SELECT id FROM hub.round WHERE county = $1', [county])).map(({ id }) => id);
      return (await rounds(ids)).flatMap((round) => round ?? []);
    },
    standards: async () =>
      (await db.query<{ subject: string }>("SELECT DISTINCT subject FROM hub.entry WHERE county = $1 AND subject LIKE 'standard/%'", [county])).map(
        ({ subject }) => subject.slice(standardSubject('').length),
      ),
    submissions: async (ids) => {
      const found = new Map((await submissions('id', ids)).map((one) => [one.id, one]));
      return ids.map((id) => found.get(id));
    },
    submissionsOfUnits: (ids) => submissions('unit_id', ids),
    submissionsOfRounds: (ids) => submissions('round_id', ids),
    visitsOfUnits: (ids) => visits('unit_id', ids),
    visitsOfRounds: (ids) => visits('round_id', ids),
  };
}

type SubmissionRow = Omit<SubmissionRecord, 'standardHash' | 'fileName' | 'importedBy'> & {
  readonly standardHash: string | null;
  readonly fileName: string | null;
  readonly importedBy: string | null;
};

const submissionQuery = `SELECT id, round_id AS "roundId", import_id AS "importId", unit_id AS "unitId", document, file, file_name AS "fileName", day AS date, self_total AS "selfTotal", layout,
  standard_hash AS "standardHash", imported_ms AS "importedMs", imported_by AS "importedBy" FROM hub.submission WHERE county = $1`;

const submissionOf = ({ standardHash, fileName, importedBy, ...row }: SubmissionRow): SubmissionRecord => ({
  ...row,
  fileName: fileName ?? '',
  importedBy: importedBy ?? '',
  ...(standardHash === null ? {} : { standardHash }),
});

type VisitRow = Omit<HeldVisit, 'id' | 'phase' | 'withheld'> & { readonly phase: string; readonly withheld: NonNullable<HeldVisit['withheld']> | null };

const visitQuery = `SELECT round_id AS "roundId", unit_id AS "unitId", phase, standard_hash AS "standardHash", completed_ms AS "completedMs", total, withheld FROM hub.visit WHERE county = $1`;

function visitOf({ phase: text, withheld, ...row }: VisitRow): readonly HeldVisit[] {
  const phase = readSheetPhase(text);
  return phase === undefined ? [] : [{ ...row, id: `${row.roundId}/${row.unitId}/${phase}`, phase, ...(withheld === null ? {} : { withheld }) }];
}
