import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { HubDatabase } from '#electron/commands/hub/hub-database.ts';
import { hubTables, visitRow } from '#electron/commands/hub/hub-rows.ts';
import { hubSentence } from '#electron/commands/hub/hub-fault.ts';
import { keptYear } from '#electron/commands/hub/kept-values.ts';
import { migrate } from '#electron/commands/hub/migrate.ts';
import { documentsInDatabase } from '#electron/commands/hub/hub-documents.ts';
import { newSigningKey, signWith } from '#renderer/store/signing.ts';
import { signatureAct, signatureSubject, signedText } from '#shared/ledger/chain-signature.ts';
import { hashEntry, makeEntries } from '#shared/ledger/entry.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { openDocumentReader } from '#shared/projecting/document-reader.ts';
import { emptySource } from '#shared/projecting/index-source.ts';
import { planIndex } from '#shared/projecting/plan-index.ts';
import { isOfRecord } from '#shared/record/records.ts';
import { draftOf } from '#shared/record/draft-of.ts';
import { addBytes, forgetAll, hubEngines, rowsOfCounty, usualLoading, type OwnHub } from '#test/builders/hub-engines.ts';
import { madeCounty, packageOf, type MadeCounty } from '#test/builders/county-package.ts';

const [yunxi, qingshan] = ['云溪县总工会', '青山县总工会'] as const;
const made: MadeCounty = madeCounty(yunxi);

/** Another laptop of the county, which knew nothing of the first: it changes a fact, an open visit, and a round that is locked there. */
const second = makeEntries(
  [
    draftOf(null, 'unit/yunxi-001', 'unit-changed', { 'fact/workers': 999 }),
    draftOf(null, 'unit/new', 'unit-registered', { name: '新建单位工会', town: '城关镇', kind: 'enterprise' }),
    ...['yunxi-2023', 'yunxi-2024'].map((round) => draftOf(round, `visit/${round}/yunxi-002/first`, 'answer-given', { 'item/truthful/points': 0 })),
  ],
  noPosition,
  { device: 'second', by: '', batch: 'second-1', nowMs: Date.UTC(2024, 10, 1) },
).entries;
const county = (entries: MadeCounty['entries']): Uint8Array => packageOf({ ...made, entries });
const half = made.entries.slice(0, 120);

describe.each(hubEngines)('adding packages to $engine', ({ skipped, start }) => {
  if (skipped !== undefined) {
    it.skip(skipped, () => undefined);
    return;
  }
  let hub: OwnHub;
  let db: HubDatabase;
  beforeAll(async () => {
    hub = await start();
    ({ db } = hub);
  }, 120_000);
  afterAll(() => hub.stop(), 120_000);

  it('makes the rows that the laptop makes of them', async () => {
    expect(await addBytes(db, packageOf(made))).toMatchObject({ county: yunxi, fresh: made.entries.length, same: 0, breaks: [] });
    const bytes = new Map(made.documents.map((one) => [one.sha256, one.bytes]));
    const change = await planIndex(
      emptySource,
      openDocumentReader((sha256) => Promise.resolve(bytes.get(sha256))),
      made.entries,
      made.device,
    );
    const visits = [...change.visits.values()].flatMap((one) => (one !== undefined && isOfRecord(one) ? [one] : []));
    expect(visits.length).toBeGreaterThan(15);
    const rows = await db.query<Record<string, unknown>>('SELECT * FROM hub.visit');
    const expected = visits.map((visit): Record<string, unknown> => {
      const year = keptYear(change.rounds.get(visit.roundId)?.year ?? 0);
      const row = visitRow({ county: Number(rows[0]?.['county']), withPersons: false }, year, visit);
      return Object.fromEntries(row.map((value, index) => [hubTables.visit.columns[index] ?? '', value] as const));
    });
    const byId = (row: Record<string, unknown>): string => `${String(row['round_id'])}/${String(row['unit_id'])}/${String(row['phase'])}`;
    expect(rows.toSorted((a, b) => (byId(a) < byId(b) ? -1 : 1))).toEqual(expected.toSorted((a, b) => (byId(a) < byId(b) ? -1 : 1)));
    const [counts] = await db.query(
      'SELECT (SELECT count(*) FROM hub.unit) AS units, (SELECT count(*) FROM hub.round) AS rounds, (SELECT count(*) FROM hub.decision) AS decisions, (SELECT count(*) FROM hub.visit_item) AS items',
    );
    const items = visits.reduce((sum, { verdicts }) => sum + verdicts.length, 0);
    expect(counts).toEqual({ units: change.units.size, rounds: change.rounds.size, decisions: change.decisions.size, items });
  });

  it('changes nothing the second time', async () => {
    const before = await rowsOfCounty(db, yunxi);
    expect(await addBytes(db, packageOf(made))).toMatchObject({ fresh: 0, same: made.entries.length, documents: 0 });
    expect(await rowsOfCounty(db, yunxi)).toEqual(before);
  });

  it('gives the same rows in whatever order they come, in parts and with parts again', async () => {
    const parts = [half, made.entries, [...half, ...second], [...made.entries, ...second], made.entries.slice(0, 200)].map(county);
    const orders = [[3], [0, 1, 3], [2, 1, 0, 4], [4, 2, 0, 1, 3], [1, 3, 2]];
    const found: unknown[] = [];
    for (const order of orders) {
      await forgetAll(db);
      for (const index of order) await addBytes(db, parts[index] ?? new Uint8Array());
      found.push(await rowsOfCounty(db, yunxi));
    }
    const [once, ...others] = found;
    for (const other of others) expect(other).toEqual(once);
    expect(await db.query("SELECT state FROM hub.held WHERE device = 'second' AND round_id = 'yunxi-2023'")).toEqual([{ state: 'waiting' }]);
    expect(await db.query("SELECT facts->>'workers' AS workers FROM hub.unit WHERE id = 'yunxi-001'")).toEqual([{ workers: '999' }]);
  }, 240_000);

  it('projects again what a standard that comes late is for', async () => {
    await forgetAll(db);
    const loading = { ...usualLoading, documents: documentsInDatabase };
    await addBytes(db, packageOf({ ...made, documents: [] }), loading);
    expect(await db.query('SELECT count(*) AS n FROM hub.visit')).toEqual([{ n: 0 }]);
    expect(await db.query('SELECT count(*) AS n FROM hub.decision WHERE basis_grade IS NOT NULL')).toEqual([{ n: 0 }]);
    await addBytes(db, packageOf(made), loading);
    const late = await rowsOfCounty(db, yunxi);
    await forgetAll(db);
    await addBytes(db, packageOf(made));
    expect(await rowsOfCounty(db, yunxi)).toEqual(late);
  });

  it('moves what a round holds where its year changes', async () => {
    await forgetAll(db);
    await addBytes(db, packageOf(made));
    const [before] = await db.query<{ n: number }>("SELECT count(*) AS n FROM hub.visit WHERE round_id = 'yunxi-2024' AND year = 2024");
    const position = { heads: { [made.device]: { seq: made.entries.length, hash: made.entries.at(-1)?.hash ?? '' } }, at: made.entries.at(-1)?.at ?? '' };
    const later = makeEntries([draftOf('yunxi-2024', 'round/yunxi-2024', 'round-changed', { year: 2025 })], position, {
      device: made.device,
      by: '',
      batch: 'later',
      nowMs: Date.UTC(2024, 10, 2),
    });
    await addBytes(db, county([...made.entries, ...later.entries]));
    expect(await db.query("SELECT year, count(*) AS n FROM hub.visit WHERE round_id = 'yunxi-2024' GROUP BY year")).toEqual([{ year: 2025, n: before?.n }]);
  });

  it('keeps what is here where a copied laptop wrote something else under the same number, and notes it', async () => {
    await forgetAll(db);
    await addBytes(db, packageOf(made));
    const before = await rowsOfCounty(db, yunxi);
    const forked = madeCounty(yunxi, { seed: 2 });
    const added = await addBytes(db, packageOf({ ...forked, documents: made.documents }));
    expect(added.fresh).toBe(0);
    expect(added.breaks.map(({ code }) => code)).toContain('taken');
    expect(await rowsOfCounty(db, yunxi)).toEqual(before);
    expect(await db.query("SELECT count(*) > 0 AS noted FROM hub.outside WHERE code = 'taken'")).toEqual([{ noted: true }]);
  });

  it('leaves out what a laptop that signs did not sign, also where its signature came with an earlier package', async () => {
    await forgetAll(db);
    const key = await newSigningKey();
    const chain = [...made.entries];
    const follow = async (subject: string, act: string, fields: Entry['fields'] | null): Promise<void> => {
      const last = chain.at(-1);
      if (last === undefined) throw new Error('the chain is empty');
      const entry = { ...last, seq: last.seq + 1, prev: last.hash, batch: `batch-${String(last.seq)}`, round: null, subject, act };
      const whole = { ...entry, fields: fields ?? { ...(await signWith(key, signedText(entry))) } };
      chain.push({ ...whole, hash: hashEntry(whole) });
    };
    const decide = () => follow('decision/yunxi-2024/yunxi-002', 'decision-made', { outcome: 'rejected', adopted: false });
    await decide();
    await follow(signatureSubject(made.device), signatureAct, null);
    expect((await addBytes(db, county(chain))).breaks).toEqual([]);
    await follow('unit/yunxi-001', 'unit-changed', { 'fact/workers': 1 });
    expect((await addBytes(db, county(chain))).breaks).toEqual([]);
    await decide();
    expect((await addBytes(db, county(chain))).breaks).toMatchObject([{ code: 'unsigned', refused: 1 }]);
    await follow(signatureSubject(made.device), signatureAct, null);
    expect(await addBytes(db, county(chain))).toMatchObject({ breaks: [], fresh: 2 });
  });

  it('says where all laptops of a package are new to a county that is here', async () => {
    await forgetAll(db);
    expect(await addBytes(db, packageOf(made))).toMatchObject({ strangers: false });
    expect(await addBytes(db, packageOf(made))).toMatchObject({ strangers: false });
    expect(await addBytes(db, county([...made.entries, ...second]))).toMatchObject({ strangers: false });
    expect(await addBytes(db, packageOf(madeCounty(yunxi, { device: 'elsewhere' })))).toMatchObject({ strangers: true });
  });

  it('refuses a package without a county, one of laptops of another county, and another wish about persons', async () => {
    await forgetAll(db);
    await expect(addBytes(db, county(made.entries.slice(0, 0)))).rejects.toThrow('--county');
    await addBytes(db, packageOf(made));
    await expect(addBytes(db, packageOf(made), { ...usualLoading, county: qingshan })).rejects.toThrow(yunxi);
    await expect(addBytes(db, packageOf(made), { ...usualLoading, withPersons: true })).rejects.toThrow('--with-persons');
    expect(await db.query('SELECT name FROM hub.county')).toEqual([{ name: yunxi }]);
  });

  it('keeps nothing of a package where the disk is full, in the database or beside it', async () => {
    await forgetAll(db);
    await db.script(`
      CREATE FUNCTION hub.full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'no room' USING ERRCODE = '53100'; END $$;
      CREATE TRIGGER full_disk BEFORE INSERT ON hub.title FOR EACH ROW EXECUTE FUNCTION hub.full_disk();
      CREATE TRIGGER full_disk BEFORE INSERT ON hub.year_target FOR EACH ROW EXECUTE FUNCTION hub.full_disk();
    `);
    const failed = await addBytes(db, packageOf(made)).catch(hubSentence);
    expect(failed).toContain('磁盘满了');
    await db.script('DROP TRIGGER full_disk ON hub.title; DROP TRIGGER full_disk ON hub.year_target; DROP FUNCTION hub.full_disk()');
    const full = Object.assign(new Error('write'), { code: 'ENOSPC' });
    const beside = { ...usualLoading, documents: { ...usualLoading.documents, keep: () => Promise.reject(full) } };
    expect(await addBytes(db, packageOf(made), beside).catch(hubSentence)).toContain('磁盘满了');
    expect(await db.query('SELECT (SELECT count(*) FROM hub.county) + (SELECT count(*) FROM hub.entry) + (SELECT count(*) FROM hub.document) AS n')).toEqual([
      { n: 0 },
    ]);
    expect(await addBytes(db, packageOf(made))).toMatchObject({ fresh: made.entries.length });
  });

  it('shows a county its own rows alone, the city all, and a stranger none', async () => {
    await forgetAll(db);
    await addBytes(db, packageOf(made));
    await addBytes(db, packageOf(madeCounty(qingshan, { seed: 3 })));
    await db.script(`
      CREATE ROLE yunxi_office; CREATE ROLE city_reader; CREATE ROLE yunxi_group; CREATE ROLE member_of_group;
      GRANT yunxi_group TO member_of_group;
      GRANT yunxi_office, city_reader, member_of_group TO CURRENT_USER;
      SELECT hub.admit('yunxi_office', '${yunxi}'); SELECT hub.admit('yunxi_group', '${yunxi}'); SELECT hub.admit('city_reader');
    `);
    await expect(db.query("SELECT hub.admit('yunxi_office', '没有的县')")).rejects.toThrow('一字不差');
    const readable = [
      ...Object.values(hubTables).map(({ table }) => table),
      'hub.package',
      'hub.device',
      'hub.document',
      'hub.visit_item',
      'hub.standing_visit',
      'hub.counting_submission',
    ];
    const seenBy = async (role: string): Promise<readonly unknown[]> => {
      await db.script(`SET ROLE ${role}`);
      try {
        const seen = new Set<unknown>();
        for (const table of readable) for (const row of await db.query<{ county: number }>(`SELECT DISTINCT county FROM ${table}`)) seen.add(row.county);
        for (const row of await db.query<{ no: number }>('SELECT no FROM hub.county')) seen.add(row.no);
        return [...seen].sort();
      } finally {
        await db.script('RESET ROLE');
      }
    };
    const byName = new Map((await db.query<{ no: number; name: string }>('SELECT no, name FROM hub.county')).map(({ no, name }) => [name, no]));
    expect(await seenBy('yunxi_office')).toEqual([byName.get(yunxi)]);
    expect(await seenBy('member_of_group')).toEqual([byName.get(yunxi)]);
    expect(await seenBy('city_reader')).toEqual([...byName.values()].sort());
    expect(byName.size).toBe(2);
    await db.script('SET ROLE yunxi_office');
    await expect(db.query("UPDATE hub.unit SET name = ''")).rejects.toThrow(/permission denied/u);
    await expect(db.query(`SELECT * FROM hub.visit_c${String(byName.get(qingshan))}`)).rejects.toThrow(/permission denied/u);
    await expect(db.query("SELECT hub.admit('yunxi_office')")).rejects.toThrow(/permission denied/u);
    await db.script(`RESET ROLE; SELECT hub.dismiss('yunxi_office', '${yunxi}')`);
    expect(await seenBy('yunxi_office')).toEqual([]);
    await db.script('CREATE ROLE stranger; GRANT stranger TO CURRENT_USER; SET ROLE stranger');
    await expect(db.query('SELECT * FROM hub.unit')).rejects.toThrow(/permission denied/u);
    await db.script('RESET ROLE');
  });

  it('leaves tables of a newer program as they are', async () => {
    await db.query("INSERT INTO hub.migration VALUES (9999, 'newer')");
    await expect(migrate(db)).rejects.toThrow('更新版本');
    await db.query('DELETE FROM hub.migration WHERE number = 9999');
    await migrate(db);
  });

  it('copies every kind of value and takes back what failed', async () => {
    await db.script('CREATE TABLE hub.copied (a text, b integer[], c text[], d boolean, e json, f bigint, g date)');
    const odd = 'a\tb\\n\nc\u0000“"\\\ud800';
    const row = [odd, [1, null], ['x"\\y', null, ''], true, '{"a":"\\u0000"}', 5_000_000_000, '2024-02-29'];
    expect(await db.copyIn('hub.copied', ['a', 'b', 'c', 'd', 'e', 'f', 'g'], [row])).toBe(1);
    expect(await db.query('SELECT a, b, c, d, f, g FROM hub.copied')).toEqual([
      { a: 'a\tb\\n\nc\uFFFD“"\\\uFFFD', b: [1, null], c: ['x"\\y', null, ''], d: true, f: 5_000_000_000, g: '2024-02-29' },
    ]);
    const failing = db.transaction(async () => {
      await db.query("INSERT INTO hub.copied (a) VALUES ('z')");
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await db.query('SELECT count(*) AS n FROM hub.copied')).toEqual([{ n: 1 }]);
  });
});
