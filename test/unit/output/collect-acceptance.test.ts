import 'fake-indexeddb/auto';
import { beforeAll, describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { memoryHost } from '#renderer/host/memory-host.ts';
import { loadSampleCounty } from '#renderer/store/load-sample.ts';
import { openStore } from '#renderer/store/open-store.ts';
import type { Store } from '#renderer/store/store.ts';
import { readAcceptance } from '#renderer/hooks/read-acceptance.ts';
import { acceptanceWorkbook } from '#shared/output/acceptance-workbook.ts';
import { chooseUnits, collectAcceptance, federationName, type CollectedAcceptance } from '#shared/output/collect-acceptance.ts';
import { comparisonTable } from '#shared/output/comparison-table.ts';
import { publicNotice, rectifyNotices } from '#shared/output/notice-workbooks.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { verifyWorkbook } from '#shared/output/verify-workbook.ts';
import { placedRows } from '#shared/output/workbook-model.ts';
import { writeWorkbook } from '#shared/output/write-workbook.ts';

let store: Store;

const known = new Map<string, CollectedAcceptance>();

/** The results of a round, gathered once for all cases. */
async function collect(roundId: string): Promise<CollectedAcceptance> {
  const held = known.get(roundId);
  if (held !== undefined) return held;
  const round = await store.round(roundId);
  const collected = round === undefined ? undefined : collectAcceptance(await readAcceptance(store, round, '2024-12-02'));
  if (collected === undefined) throw new Error('nothing collected');
  known.set(roundId, collected);
  return collected;
}

beforeAll(async () => {
  const [standard] = shippedStandards;
  if (standard === undefined) throw new Error('no standard is shipped');
  store = await openStore(memoryHost(), { name: 'collect-acceptance' });
  await loadSampleCounty(store, standard);
}, 60_000);

describe('a unit about which people still differ', () => {
  it('is marked on its line of 汇总表, of the lists and of the public notice, and on no other', async () => {
    const round = await store.round('yunxi-2023');
    if (round === undefined) throw new Error('no round');
    const source = await readAcceptance(store, round, '2024-12-02');
    const unitId = source.decisions.find(({ outcome }) => outcome === 'accepted')?.unitId ?? '';
    const matters = [{ key: 'k', subject: `visit/${round.id}/${unitId}/first`, itemId: 'i', choices: [] }];
    const collected = collectAcceptance({ ...source, matters });
    if (collected === undefined) throw new Error('nothing collected');
    const name = source.units.find(({ id }) => id === unitId)?.name ?? '';
    const sheets = [...acceptanceWorkbook(collected.input).sheets, ...publicNotice(collected.input).sheets];
    const marked = sheets.filter((sheet) => JSON.stringify(sheet).includes(`${name}（记录不同，未处理）`)).map((sheet) => sheet.name);
    expect(marked).toEqual(expect.arrayContaining(['汇总表', '合格名单']));
    expect(marked.length).toBe(sheets.filter((sheet) => JSON.stringify(sheet).includes(name)).length);
    expect(JSON.stringify(sheets).split('未处理）').length - 1).toBe(JSON.stringify(sheets).split(`${name}（记录不同`).length - 1);
  });
});

describe('the results of the sample county, collected from the store', () => {
  it('are computed to the same totals as the lists show', async () => {
    for (const roundId of ['yunxi-2023', 'yunxi-2024']) expect((await collect(roundId)).differing).toEqual([]);
  });

  it('say so when a list shows another total', async () => {
    const round = await store.round('yunxi-2024');
    if (round === undefined) throw new Error('no round');
    const source = await readAcceptance(store, round, '2024-12-02');
    const [first, ...others] = source.visits;
    if (first === undefined) throw new Error('no visit');
    const collected = collectAcceptance({ ...source, visits: [{ ...first, total: first.total + 1 }, ...others] });
    expect(collected?.differing).toEqual([(await store.unit(first.unitId))?.name]);
  });

  it('hold every unit of the round, the second visit where there was one, and who was decided on', async () => {
    const { input } = await collect('yunxi-2023');
    expect([input.units.length, input.locked, input.federation]).toEqual([160, true, '云溪县总工会']);
    expect(input.units.every((unit) => unit.visit?.completed === true && unit.decision !== null && unit.selfTotal !== null)).toBe(true);
    expect(input.units.filter((unit) => unit.visit?.phase === 're').length).toBeGreaterThan(20);
    const current = (await collect('yunxi-2024')).input;
    expect([
      current.units.length,
      current.units.filter((unit) => unit.decision !== null).length,
      current.units.filter((unit) => unit.submittedOn === null).length,
    ]).toEqual([180, 60, 30]);
    expect([...input.units, ...current.units].flatMap((unit) => unit.decision?.outdated ?? [])).toEqual([]);
  });

  it('become papers that read back whole', { timeout: 60_000 }, async () => {
    const { input } = await collect('yunxi-2024');
    for (const model of [acceptanceWorkbook(input), rectifyNotices(input), publicNotice(input), tableWorkbook(comparisonTable(input))]) {
      const result = verifyWorkbook(await writeWorkbook(model), model);
      expect(result.ok ? '' : result.problem.message).toBe('');
    }
    expect(acceptanceWorkbook(input).sheets.map((sheet) => sheet.rows.length)[0]).toBe(180);
  });

  it('show the public no telephone, code or name of a person', async () => {
    const { input } = await collect('yunxi-2023');
    const text = publicNotice(input)
      .sheets.flatMap((sheet) => placedRows(sheet).flatMap((row) => row.cells.map(String)))
      .join('\n');
    const units = await store.units();
    expect(
      units
        .flatMap((unit) => [unit.facts['phone'], unit.uscc, unit.orgUscc, unit.facts['chairName']])
        .filter((secret) => typeof secret === 'string' && text.includes(secret)),
    ).toEqual([]);
    expect(text).toContain(input.units[0]?.town ?? '-');
  });

  it('can be narrowed to a town or to decided units and keep their places in the round', async () => {
    const { input } = await collect('yunxi-2024');
    const chosen = chooseUnits(input, { town: '石桥镇', decidedOnly: true });
    expect(chosen.units.length).toBeGreaterThan(0);
    expect(chosen.units.every((unit) => unit.town === '石桥镇' && unit.decision !== null)).toBe(true);
    expect(chosen.scope).toBe('石桥镇、已作出决定的单位');
    expect(chosen.places).toBe(input.places);
  });
});

describe('the name of the federation', () => {
  it('is the set one, or the beginning of the title of the round', () => {
    expect(federationName('某县总工会', '云溪县总工会2024年验收')).toBe('某县总工会');
    expect(federationName(undefined, '云溪县总工会2024年验收')).toBe('云溪县总工会');
    expect(federationName(undefined, '2024年验收')).toBe('');
  });
});
