import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { documentsInFolder } from '#electron/commands/hub/hub-documents.ts';
import type { Json } from '#shared/json.ts';
import { hashEntry } from '#shared/ledger/entry.ts';
import { writePackage } from '#shared/ledger/package.ts';
import type { Entry } from '#shared/model/ledger.ts';
import { fieldKinds } from '#shared/record/entry-content.ts';
import { keptFields, leftOutFields } from '#shared/record/kept-fields.ts';
import { factWords } from '#shared/facts/fact-words.ts';
import type { SubjectKind } from '#shared/record/subject.ts';
import { visitItemFields } from '#shared/record/visit-fields.ts';
import { addBytes, forgetAll, hubEngines, usualLoading, type OwnHub } from '#test/builders/hub-engines.ts';
import { madeCounty } from '#test/builders/county-package.ts';

const [person, telephone, mail] = ['张三丰', '13812345678', 'zhangsanfeng@example.com'];
const words = `${person} ${telephone} ${mail}`;

/** An object with a person under every name that any program of ours writes, and under one that only a newer one does. */
const names =
  'name by person reason words text found todo until on kind into from decidedBy ruledBy madeBy madeOn takenOn ruledOn print stance verdict handler post image day seals itemId phase grade recommendation standardHash openMandatory newer';
const everywhere: Readonly<Record<string, string>> = Object.fromEntries(names.split(' ').map((name) => [name, words]));

/** Texts that name a unit, a town, a round, a standard, its items or a title and are kept: only numbers of persons are looked for in them. */
const named = new Set(['unit name', 'unit town', 'round title', 'standard title', 'standard version', 'title word', 'visit openItems', 'rectification items']);
const titled = `某单位 ${telephone} ${mail}`;

function planted(kind: string, field: string, of: string | null): Json {
  const text = named.has(`${kind} ${field}`) ? titled : words;
  switch (of) {
    case 'number':
      return Number(telephone);
    case 'truth':
      return true;
    case 'list':
      return [text, { ...everywhere, itemId: titled, place: Number(telephone) }];
    case 'object':
      return everywhere;
    default:
      return text;
  }
}

/** Fields of a subject, each with a person in it: in its value, and in its name where it is one of many. */
const plantedFields = (kind: string, kinds: Readonly<Record<string, string | null>>): Record<string, Json> =>
  Object.fromEntries(
    Object.entries(kinds).flatMap(([field, of]) =>
      field.endsWith('/') && field !== 'exception/'
        ? [
            [`${field}u-1`, planted(kind, field, of)],
            [`${field}${words}`, planted(kind, field, of)],
          ]
        : [[field, planted(kind, field, of)]],
    ),
  );

/** The subjects of a county in which somebody wrote names and telephones wherever it is possible. */
function plantedSubjects(): readonly (readonly [string, Readonly<Record<string, Json>>])[] {
  const parts = Object.keys(visitItemFields).map((part) => {
    const { key } = visitItemFields[part as keyof typeof visitItemFields];
    const name = `item/truthful/${part}${key === 'none' ? '' : key === 'place' ? '/0' : `/${'ab'.repeat(32)}`}`;
    const of = { points: 'number', photo: 'object', marks: 'list', file: 'object', reply: 'object', ruling: 'object', correction: 'object', proof: 'object' }[
      part
    ];
    return [name, planted('visit', name, of ?? 'text')] as const;
  });
  const facts = [...Object.keys(factWords), 'contactName', 'contactPhone', 'address', 'accountNumber', 'viceChairName', 'newer'];
  const worded = new Set(['system', 'unitClass', 'industry', 'homeStar', 'parentUnion']);
  const ids: Readonly<Record<string, string>> = { visit: 'yunxi-2024/u-1/first', decision: 'yunxi-2024/u-1', rectification: 'yunxi-2024/u-1', year: '2024' };
  return [
    // A signature that does not fit keeps its laptop outside.
    ...Object.entries(fieldKinds)
      .filter(([kind]) => kind !== 'signed')
      .map(([kind, kinds]) => [`${kind}/${ids[kind] ?? 'u-1'}`, plantedFields(kind, kinds)] as const),
    ['unit/u-2', { name: '某单位', kind: 'school', ...Object.fromEntries(facts.map((fact) => [`fact/${fact}`, worded.has(fact) ? titled : words])) }],
    ['unit/u-3', { name: '某单位', kind: 'school', ...Object.fromEntries(facts.map((fact) => [`fact/${fact}`, Number(telephone)])) }],
    ['visit/yunxi-2024/u-2/first', Object.fromEntries(parts)],
    [`visit/yunxi-2024/u-2/first~${person}`, { opened: true, ...Object.fromEntries(parts) }],
    [`setting/person/${person}`, { role: words }],
    ['setting/federation', { signer: words }],
    ['setting/device-keys', { [`key/${person}`]: words, 'key/d': words, [`confirmed/${person}/d`]: words }],
    [`newer/${person}`, everywhere],
    ['teams/yunxi-2024', { 'team/1/leader': words, [`team/1/member/${person}`]: true }],
    [`calibration/yunxi-2024`, { [`score/before/${person}`]: everywhere }],
    [`review/yunxi-2024/u-1`, { [`look/${person}`]: everywhere }],
  ];
}

function plantedPackage(): Uint8Array {
  const county = madeCounty('云溪县总工会');
  const before = county.entries.at(-1);
  if (before === undefined) throw new Error('the county is empty');
  const entries: Entry[] = [];
  for (const [subject, fields] of plantedSubjects()) {
    const prev = entries.at(-1) ?? before;
    const entry = { ...before, by: words, round: `yunxi-2024`, subject, act: 'answer-given', fields, batch: words, seq: prev.seq + 1, prev: prev.hash };
    entries.push({ ...entry, hash: hashEntry(entry) });
  }
  return writePackage({ device: county.device, by: words, writtenMs: 0, entries: [...county.entries, ...entries], documents: county.documents });
}

it('every field of the ledger is decided on: kept in some shape, or left out', () => {
  const undecided = (Object.keys(fieldKinds) as SubjectKind[]).flatMap((kind) => {
    const [kept = {}, out = []] = [keptFields[kind], leftOutFields[kind]];
    const decided = [...Object.keys(kept), ...(out === 'all' ? [] : out)];
    const fields = Object.keys(fieldKinds[kind]);
    if (out === 'all') return Object.keys(kept).length > 0 ? [`${kind} twice`] : [];
    const open = fields.filter((field) => !decided.includes(field) && !decided.some((one) => one.endsWith('/') && field.startsWith(one)));
    return [...open, ...(fields.length === 0 ? ['all of it'] : [])].map((field) => `${kind} ${field}`);
  });
  expect(undecided).toEqual([]);
});

describe.each(hubEngines.slice(0, 1))('names and telephones of persons in $engine', ({ skipped, start }) => {
  if (skipped !== undefined) {
    it.skip(skipped, () => undefined);
    return;
  }
  let hub: OwnHub;
  const folder = mkdtempSync(join(tmpdir(), 'hub-documents-'));
  const loading = { ...usualLoading, documents: documentsInFolder(folder) };
  beforeAll(async () => {
    hub = await start();
  }, 120_000);
  afterAll(async () => {
    await hub.stop();
    rmSync(folder, { recursive: true });
  }, 120_000);

  const dump = async (): Promise<string> => {
    const tables = await hub.db.query<{ name: string }>(
      "SELECT quote_ident(relname) AS name FROM pg_class WHERE relnamespace = 'hub'::regnamespace AND relkind IN ('r', 'p', 'v')",
    );
    expect(tables.length).toBeGreaterThan(25);
    const parts: string[] = [];
    for (const { name } of tables) {
      const rows = await hub.db.query<{ line: string }>(`SELECT t::text AS line FROM hub.${name} t`);
      parts.push(...rows.map(({ line }) => `${name}: ${line}`));
    }
    return parts.join('\n');
  };

  it('are nowhere, wherever they were written', async () => {
    const package_ = plantedPackage();
    const added = await addBytes(hub.db, package_, loading);
    expect(added.breaks).toEqual([]);
    const lines = (await dump()).split('\n');
    expect(lines.length).toBeGreaterThan(500);
    for (const secret of [person, telephone, mail]) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
    // The people of the sample county: who inspects and writes, contacts of units, signers.
    for (const secret of ['王立新', 'chairName', 'contact', 'signature/']) expect(lines.filter((line) => line.includes(secret))).toEqual([]);
  });

  it('are there where they were asked for', async () => {
    await forgetAll(hub.db);
    await addBytes(hub.db, plantedPackage(), { ...loading, withPersons: true });
    const text = await dump();
    for (const secret of [person, telephone, mail, '王立新']) expect(text).toContain(secret);
  });
});
