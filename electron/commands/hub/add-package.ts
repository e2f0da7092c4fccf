import { createHash } from 'node:crypto';
import { fold } from '#shared/ledger/fold.ts';
import { planIntake, type ChainBreak, type Intake } from '#shared/ledger/chain.ts';
import { entryPlace } from '#shared/ledger/merge.ts';
import { textOf } from '#shared/ledger/registers.ts';
import type { LedgerPackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { openDocumentReader } from '#shared/projecting/document-reader.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { mergeDoor } from '#shared/record/doors.ts';
import { documentUses, type DocumentUse } from '#shared/record/documents.ts';
import { settingSubject } from '#shared/record/subject.ts';
import { withoutPersons } from '#shared/record/without-persons.ts';
import { countySource, entriesOfCounty } from './county-source.ts';
import { gradeLetters } from './grade-letters.ts';
import { heldChains } from './held-chains.ts';
import type { HubDocuments } from './hub-documents.ts';
import { HubError, type HubDatabase } from './hub-database.ts';
import { entryRow, hubTables, yearOfEntry } from './hub-rows.ts';
import { keptMs } from './kept-values.ts';
import { hubLock } from './migrate.ts';
import { clearProjections, writeProjections } from './write-projections.ts';

/** A package that was read and checked, on its way into the hub. */
export interface Arriving {
  readonly read: LedgerPackage;
  /** SHA-256 of the file, hex. */
  readonly sha256: string;
}

/** How packages are loaded. */
export interface Loading {
  readonly documents: HubDocuments;
  /** Whether names and telephones of persons are kept: for the whole hub, from its first package on. */
  readonly withPersons: boolean;
  /** The county's name where a person gives it; otherwise as the package says. */
  readonly county?: string;
  /** Whether entries dated more than a day ahead come in, because a person says that the other clock was wrong. */
  readonly futureMayCome: boolean;
  readonly nowMs: number;
}

/** What a package did. */
export interface Added {
  readonly county: string;
  readonly fresh: number;
  /** Here already, word for word. */
  readonly same: number;
  readonly breaks: readonly ChainBreak[];
  /** Documents that were not here before. */
  readonly documents: number;
  /** The county is here, and none of the package's laptops was seen in it before: it may be another county of that name. */
  readonly strangers: boolean;
}

/** The SHA-256 of bytes, hex. */
export const sha256OfFile = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Loads one package, wholly or not at all: entries that pass the door of every laptop, its documents, and the rows of its county that they change. The same package again changes nothing, and the
 * order of packages does not matter. Rejects with a `HubError` where the package is of no county, or of another than its laptops.
 */
export async function addPackage(db: HubDatabase, arriving: Arriving, loading: Loading): Promise<Added> {
  const { read } = arriving;
  await loading.documents.keep(read.documents);
  return db.transaction(async () => {
    await db.query('SELECT pg_advisory_xact_lock($1)', [hubLock]);
    await agreeOnPersons(db, loading.withPersons);
    const { name, strangers } = await countyName(db, read, loading.county);
    const county = await numberOf(db, name, read.entries);
    await loading.documents.load(db, county, read.documents);
    const uses = documentUses(read.entries, new Set(read.manifest.documents.map(({ sha256 }) => sha256)));
    const brought = await keepDocumentRows(db, county, read, uses, loading.withPersons);
    const held = await heldChains(db, county);
    const intake = planIntake(held, read.entries, mergeDoor(read, { device: '', nowMs: loading.nowMs, futureMayCome: loading.futureMayCome, entries: [] }));
    const late = brought.some((sha256) => isRestedOn(uses.get(sha256), held));
    if (intake.fresh.length > 0 || late) await takeIn({ db, county, read, loading, intake, whole: late, replaces: held.size > 0 });
    await noteOutside(db, county, arriving, intake);
    await notePackage(db, county, arriving, intake, loading.nowMs);
    return { county: name, fresh: intake.fresh.length, same: intake.same, breaks: intake.breaks, documents: brought.length, strangers };
  });
}

/** Whether rows that are here were made without a document that has come now. */
const isRestedOn = (use: DocumentUse | undefined, held: ReadonlyMap<string, Entry>): boolean =>
  use !== undefined && (use.kind === 'standard' || use.kind === 'reading') && held.has(entryPlace(use.entry));

interface TakingIn {
  readonly db: HubDatabase;
  readonly county: number;
  readonly read: LedgerPackage;
  readonly loading: Loading;
  readonly intake: Intake;
  /** Whether all rows are made again. */
  readonly whole: boolean;
  readonly replaces: boolean;
}

async function takeIn({ db, county, read, loading, intake, whole, replaces }: TakingIn): Promise<void> {
  const carried = new Map(read.documents.map(({ sha256, bytes }) => [sha256, bytes]));
  const reader = openDocumentReader(async (sha256) => carried.get(sha256) ?? (await loading.documents.bytes(db, county, sha256)));
  const place = { county, withPersons: loading.withPersons };
  const letters = loading.withPersons ? new Set<string>() : await gradeLetters(db, county, read, reader);
  const fresh = loading.withPersons ? intake.fresh : intake.fresh.map((entry) => withoutPersons(entry, letters));
  const planned = whole ? [...(await keptAgain(db, county, read, (entry) => (loading.withPersons ? entry : withoutPersons(entry, letters)))), ...fresh] : fresh;
  const change = await planIndex(whole ? emptySource : await countySource(db, county), reader, planned, '');
  await db.query('SELECT hub.prepare($1::smallint, $2::smallint[])', [county, [...new Set(fresh.map(yearOfEntry))]]);
  await db.copyIn(
    hubTables.entry.table,
    hubTables.entry.columns,
    fresh.map((entry) => entryRow(place, entry)),
  );
  if (whole) await clearProjections(db, county);
  await writeProjections({ db, place, reader, replaces: replaces && !whole }, change);
}

/** The entries of the county that are here, where a standard came late. What of them is kept without persons rests on the words of its grades, so that those that came again are kept anew. */
async function keptAgain(db: HubDatabase, county: number, { entries }: LedgerPackage, kept: (entry: Entry) => Entry): Promise<readonly Entry[]> {
  const again = new Map(entries.map((entry) => [entry.hash, entry]));
  const all: Entry[] = [];
  for (const held of await entriesOfCounty(db, county)) {
    const whole = again.get(held.hash);
    const fields = whole === undefined ? held.fields : kept(whole).fields;
    const text = JSON.stringify(fields);
    if (text !== JSON.stringify(held.fields))
      await db.query('UPDATE hub.entry SET fields = $5 WHERE county = $1 AND year = $2 AND device = $3 AND seq = $4', [
        county,
        yearOfEntry(held),
        held.device,
        held.seq,
        text,
      ]);
    all.push({ ...held, fields });
  }
  return all;
}

/** The first package settles whether the hub keeps persons; another wish later would leave it half one, half the other. */
async function agreeOnPersons(db: HubDatabase, withPersons: boolean): Promise<void> {
  await db.query('INSERT INTO hub.about (with_persons) VALUES ($1) ON CONFLICT DO NOTHING', [withPersons]);
  const [about] = await db.query<{ with_persons: boolean }>('SELECT with_persons FROM hub.about');
  if (about?.with_persons === withPersons) return;
  throw new HubError(
    withPersons
      ? '这个库建立时没有导入人员姓名和电话，不能中途加上。请去掉 --with-persons，或另建一个库重新导入。'
      : '这个库建立时选了导入人员姓名和电话。请加上 --with-persons，或另建一个库重新导入。',
  );
}

/** The county of a package: the name that a person gives, that of the county its laptops are known in, or its federation's name as its ledger says. */
async function countyName(
  db: HubDatabase,
  { entries }: LedgerPackage,
  given: string | undefined,
): Promise<{ readonly name: string; readonly strangers: boolean }> {
  const subject = settingSubject('federation');
  const fields = fold(entries.filter((entry) => entry.subject === subject)).get(subject) ?? {};
  const own = (given ?? textOf(fields, 'name') ?? '').trim();
  const devices = [...new Set(entries.map(({ device }) => device))];
  const known = await db.query<{ name: string }>(
    'SELECT DISTINCT c.name FROM hub.device d JOIN hub.county c ON c.no = d.county WHERE d.device = ANY ($1::text[])',
    [devices],
  );
  const other = known.find(({ name }) => name !== own)?.name;
  if (own === '') throw new HubError('数据包里没有写明是哪个县。请用 --county 名称 指明，或让对方在“设置”里写上总工会名称后重新导出。');
  if (other === undefined) {
    const here = await db.query('SELECT FROM hub.county WHERE name = $1', [own]);
    return { name: own, strangers: here.length > 0 && known.length === 0 };
  }
  throw new HubError(`这个数据包里的电脑在库里属于“${other}”，这次却写成“${own}”，没有导入。确是同一个县的，请加 --county ${other} 再试。`);
}

async function numberOf(db: HubDatabase, name: string, entries: readonly Entry[]): Promise<number> {
  await db.query('INSERT INTO hub.county (name) SELECT $1::text WHERE NOT EXISTS (SELECT FROM hub.county WHERE name = $1)', [name]);
  const [county] = await db.query<{ no: number }>('SELECT no FROM hub.county WHERE name = $1', [name]);
  const no = county?.no ?? 0;
  const devices = [...new Set(entries.map(({ device }) => device))];
  await db.query('INSERT INTO hub.device SELECT unnest($1::text[]), $2::smallint ON CONFLICT DO NOTHING', [devices, no]);
  return no;
}

/** Notes documents that came with what the entries use them for, and gives those that were not here. */
async function keepDocumentRows(
  db: HubDatabase,
  county: number,
  { documents }: LedgerPackage,
  uses: ReadonlyMap<string, DocumentUse>,
  withPersons: boolean,
): Promise<readonly string[]> {
  const columns = [
    documents.map(({ sha256 }) => sha256),
    documents.map(({ bytes }) => bytes.length),
    documents.map(({ sha256 }) => uses.get(sha256)?.kind ?? null),
    documents.map(({ sha256 }) => uses.get(sha256)?.unitId ?? null),
    documents.map(({ sha256 }) => uses.get(sha256)?.itemId ?? null),
    documents.map(({ sha256 }) => (withPersons ? (uses.get(sha256)?.name ?? null) : null)),
  ];
  const kept = await db.query<{ sha256: string; fresh: boolean }>(
    `INSERT INTO hub.document (county, sha256, size, kind, unit_id, item_id, name)
     SELECT $1::smallint, d.* FROM unnest($2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::text[]) AS d
     ON CONFLICT (county, sha256) DO UPDATE SET kind = excluded.kind, unit_id = excluded.unit_id, item_id = excluded.item_id, name = excluded.name
     WHERE document.kind IS NULL AND excluded.kind IS NOT NULL RETURNING sha256, xmax = 0 AS fresh`,
    [county, ...columns],
  );
  return kept.flatMap(({ sha256, fresh }) => (fresh ? [sha256] : []));
}

async function noteOutside(db: HubDatabase, county: number, { sha256 }: Arriving, { breaks }: Intake): Promise<void> {
  for (const { device, seq, code, refused } of breaks)
    await db.query('INSERT INTO hub.outside VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING', [county, sha256, device, seq, code, refused]);
}

async function notePackage(db: HubDatabase, county: number, { read, sha256 }: Arriving, intake: Intake, nowMs: number): Promise<void> {
  const { manifest, signedBy } = read;
  await db.query('INSERT INTO hub.package VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT DO NOTHING', [
    county,
    sha256,
    manifest.device,
    keptMs(manifest.writtenMs),
    nowMs,
    manifest.entries.count,
    intake.fresh.length,
    intake.outside.length,
    manifest.documents.length,
    signedBy ?? null,
  ]);
}
