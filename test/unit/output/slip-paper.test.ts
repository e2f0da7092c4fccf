import { describe, expect, it } from 'vitest';
import { registerUnit } from '#shared/record/unit-acts.ts';
import { fingerprintOf } from '#shared/ledger/fingerprint.ts';
import { announceKey } from '#shared/record/device-keys.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { lineCode, reconcileSlip, shortCode } from '#shared/differences/reconciliation.ts';
import { slipPaper, slipTable } from '#shared/output/papers/slip-paper.ts';
import { tableWorkbook } from '#shared/output/table-workbook.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { writePaper } from '#shared/output/papers/write-paper.ts';

const unit = (id: string) => registerUnit({ id, name: id, town: '城关镇', kind: 'enterprise', uscc: null, orgUscc: null, aliases: [], facts: {} });
const written = (device: string, by: string, id: string) => makeEntries([unit(id)], noPosition, { device, by, batch: 'b', nowMs: 1_732_150_800_000 }).entries;
const entries = [...written('laptop-1', '张明', 'u1'), ...written('laptop-2', '', 'u2')];
const momentOf = (ms: number) => new Date(ms).toISOString().slice(0, 16);

describe('the reconciliation slip as a file', () => {
  it('says the same on both machines, whatever order their records came in', () => {
    const other = reconcileSlip(entries.toReversed());
    expect(slipPaper(other, momentOf)).toEqual(slipPaper(reconcileSlip(entries), momentOf));
    expect(slipTable(other, momentOf)).toEqual(slipTable(reconcileSlip(entries), momentOf));
  });

  it('is a Word document and a workbook that read back whole, both with code and lines', async () => {
    const slip = reconcileSlip(entries);
    const paper = slipPaper(slip, momentOf);
    expect(verifyDocx(await writeDocx(paper, new Map()), paper, 0).ok).toBe(true);
    const table = slipTable(slip, momentOf);
    expect((await writePaper(tableWorkbook(table), 'xlsx')).ok).toBe(true);
    expect(table.meta[0]).toBe(`对账码 ${shortCode(slip)}`);
    expect(JSON.stringify(paper)).toContain(shortCode(slip));
    expect(table.rows.map((row) => row[6])).toEqual(slip.lines.map(lineCode));
    expect(table.rows.map((row) => row[1])).toEqual(['张明', '未署名']);
  });

  it('carries the fingerprint of each machine that made its key known', () => {
    const publicKey = `04${'ab'.repeat(64)}`;
    const announced = makeEntries([unit('u3'), announceKey('laptop-3', publicKey)], noPosition, {
      device: 'laptop-3',
      by: '王芳',
      batch: 'b',
      nowMs: 1_732_150_800_000,
    });
    const slip = reconcileSlip([...entries, ...announced.entries]);
    expect(slipTable(slip, momentOf).rows.map((row) => row[7])).toEqual(['', '', fingerprintOf(publicKey)]);
    expect(JSON.stringify(slipPaper(slip, momentOf))).toContain(fingerprintOf(publicKey));
    expect(JSON.stringify(slipPaper(reconcileSlip(entries), momentOf))).not.toContain('签名指纹');
  });
});
