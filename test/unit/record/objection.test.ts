import { describe, expect, it } from 'vitest';
import { makeEntries } from '#shared/ledger/entry.ts';
import { fold } from '#shared/ledger/fold.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { standingFields } from '#shared/ledger/registers.ts';
import type { VisitKey } from '#shared/model/round.ts';
import { objectionRuling } from '#shared/output/papers/objection-ruling.ts';
import { closingOf, evidenceOf, objectionPapersOf } from '#shared/record/read-visit-fields.ts';
import { visitSubject } from '#shared/record/subject.ts';
import { addProof, correctWords, giveReply, openVisit, withdrawProof } from '#shared/record/visit-acts.ts';
import { documentsNamed } from '#shared/record/documents.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
const minutes = { sha256: 'a1'.repeat(32), name: '会议记录.pdf', size: 900, side: 'unit' } as const;
const rules = { sha256: 'b2'.repeat(32), name: '省总文件.pdf', size: 800, side: 'review' } as const;
const entries = makeEntries(
  [
    openVisit(visit, 'h'),
    giveReply(visit, ['1'], { stance: 'disputed', words: '材枓已有' }),
    addProof(visit, '1', minutes),
    addProof(visit, '1', rules),
    correctWords(visit, '1', { before: '材枓已有', words: '材料已有', reason: '单位电话确认' }),
  ],
  noPosition,
  { device: 'a', by: '张明', batch: 'b1', nowMs: 1000 },
).entries;
const registers = fold(entries).get(visitSubject('r', 'u', 'first')) ?? {};

describe('an objection', () => {
  it('keeps the unit’s own words as it gave them, and a correction beside them with both texts and why', () => {
    const fields = standingFields(registers);
    expect(closingOf(fields).replies['1']).toEqual({ stance: 'disputed', words: '材枓已有' });
    expect(objectionPapersOf(fields)['1']?.correction).toEqual({ before: '材枓已有', words: '材料已有', reason: '单位电话确认' });
  });

  it('takes photos and files, of the unit and of the review, apart from the evidence of the finding, and names them as documents', () => {
    const papers = objectionPapersOf(standingFields(registers))['1'];
    expect(papers?.proofs.map(({ name, side }) => [name, side])).toEqual([
      ['会议记录.pdf', 'unit'],
      ['省总文件.pdf', 'review'],
    ]);
    expect(evidenceOf(registers).files).toEqual([]);
    expect([...documentsNamed(entries)]).toEqual(expect.arrayContaining([minutes.sha256, rules.sha256]));
    const withdrawn = makeEntries([withdrawProof(visit, '1', minutes.sha256)], noPosition, { device: 'b', by: '', batch: 'b2', nowMs: 2000 }).entries;
    const after = fold([...entries, ...withdrawn]).get(visitSubject('r', 'u', 'first')) ?? {};
    expect(Object.keys(after)).toContain(`item/1/proof/${minutes.sha256}`);
  });

  it('is printed with the words as given, the correction, the papers and the ruling', () => {
    const ruling = { accepted: true, points: 200, lifted: false, words: '材枓已有', reason: '补交属实', ruledOn: '2024-11-20', ruledBy: '李红' };
    const papers = objectionPapersOf(standingFields(registers))['1'];
    if (papers === undefined) throw new Error('no papers');
    const said = JSON.stringify(
      objectionRuling({
        federation: '云溪县总工会',
        roundTitle: '2024年度验收',
        unitName: '城东社区工会',
        phaseWord: '初验',
        item: { place: 3, text: '设有工会办公室', max: 400 },
        found: { points: 0, note: '没有看到' },
        words: '材枓已有',
        papers,
        ruling,
      }),
    );
    for (const words of ['材枓已有', '材料已有', '单位电话确认', '单位提供：会议记录.pdf；复核依据：省总文件.pdf', '由 0 分改为 2 分', '补交属实', '李红'])
      expect(said).toContain(words);
  });
});
