import { describe, expect, it } from 'vitest';
import { closingSheet, sheetToKeep, validSignatures } from '#renderer/hooks/closing-sheet.ts';
import type { ClosingView } from '#renderer/hooks/use-closing.ts';
import type { Signature } from '#shared/closing/closing.ts';
import { KeptPaper, keptPaperBytes } from '#shared/output/papers/kept-paper.ts';
import type { VisitRecord } from '#shared/record/records.ts';
import type { Round } from '#shared/model/round.ts';
import type { Unit } from '#shared/model/unit.ts';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const signature: Signature = { name: '王芳', post: '主席', image: null, signedOn: '2024-11-20', seals: '2:a' };

/** A meeting with one signature; only what the sheet reads of its records is filled in. */
const view = (over: Partial<ClosingView> = {}): ClosingView => ({
  visit: { roundId: 'r', unitId: 'u', phase: 'first' },
  round: { id: 'r', title: '2024年验收' } as Round,
  unit: { id: 'u', name: '石桥镇总工会', town: '石桥镇' } as Unit,
  record: { phase: 'first', inspectors: ['李明'], openedMs: Date.UTC(2024, 10, 20), standardHash: 'h' } as unknown as VisitRecord,
  standard: threeItems,
  result: firstResult,
  shortfalls: shortfallsOf(threeItems, firstFindings, firstResult),
  closing: { replies: {}, signatures: { unit: signature }, leftOut: [] },
  papers: {},
  marksOf: () => [],
  digest: '2:a',
  progress: { replied: 0, of: 2, disputed: 0, signatures: { inspector: 'none', unit: 'signed', town: 'none', county: 'none' }, signed: 1, signers: 2 },
  bodies: [],
  openMatters: 0,
  ...over,
});

describe('a sheet that was signed', () => {
  it('keeps the inspectors of that moment, though others wrote in the visit later', () => {
    const one = view();
    const kept = sheetToKeep(one, '云溪县总工会', validSignatures(one));
    const read = KeptPaper.parse(JSON.parse(new TextDecoder().decode(keptPaperBytes({ paper: kept.paper, whole: kept.whole }))));
    const later = view({ record: { ...one.record, inspectors: ['李明', '办公室周云'] } });
    expect(JSON.stringify(closingSheet(later, '', validSignatures(later), false))).toContain('李明、办公室周云');
    expect(JSON.stringify(read.paper)).toContain('核查人员：李明"');
    expect(JSON.stringify(read.whole)).toContain('附：全部项目得分');
    expect(JSON.stringify(read.paper)).not.toContain('附：全部项目得分');
  });

  it('lends its signature to nothing that was written since', () => {
    const changed = view({
      progress: { replied: 0, of: 2, disputed: 0, signatures: { inspector: 'none', unit: 'outdated', town: 'none', county: 'none' }, signed: 0, signers: 2 },
    });
    expect(validSignatures(changed)).toEqual({});
    expect(JSON.stringify(closingSheet(changed, '', validSignatures(changed), false))).not.toContain('王芳');
  });
});
