import { describe, expect, it } from 'vitest';
import type { VisitKey } from '#shared/model/round.ts';
import { addPhoto, attachFile, completeVisit, markPhoto, withdrawFile, withdrawPhoto, writeNote } from '#shared/record/visit-acts.ts';
import { issueNotice } from '#shared/record/rectify-acts.ts';
import { makeEntries } from '#shared/ledger/entry.ts';
import { noPosition } from '#shared/ledger/position.ts';
import { applyEntries } from '#shared/ledger/registers.ts';
import type { Draft } from '#shared/model/ledger.ts';
import { evidenceOf } from '#shared/record/read-visit-fields.ts';
import type { Marks } from '#shared/model/marks.ts';
import { carriedFields } from '#shared/record/carry.ts';
import { documentsNamed } from '#shared/record/documents.ts';

const visit: VisitKey = { roundId: 'r', unitId: 'u', phase: 'first' };
const [a, b, c] = ['aa', 'bb', 'cc'].map((byte) => byte.repeat(32)) as [string, string, string];
const marks: Marks = [{ kind: 'arrow', colour: 'red', from: [0, 0], to: [5000, 5000] }];

const entriesOf = (...drafts: readonly Draft[]) =>
  drafts.flatMap(
    (draft, index) => makeEntries([draft], noPosition, { device: `d${String(index)}`, by: '张三', batch: `b${String(index)}`, nowMs: 1000 + index }).entries,
  );
const read = (...drafts: readonly Draft[]) => evidenceOf(applyEntries({}, entriesOf(...drafts)));

describe('evidence of a visit', () => {
  it('lists photos and files in the order they were added, with who added them and what was drawn', () => {
    const evidence = read(
      addPhoto(visit, '2', { sha256: b, name: '乙.jpg', takenOn: '2026-03-01', print: 'f'.repeat(32) }),
      attachFile(visit, '1', { sha256: c, name: '名单.xlsx', size: 2048 }),
      addPhoto(visit, '1', { sha256: a, name: '甲.jpg', takenOn: null }),
      markPhoto(visit, '1', a, marks),
      writeNote(visit, '1', '齐全'),
      completeVisit(visit),
    );
    expect(evidence.photos).toEqual([
      { itemId: '2', sha256: b, name: '乙.jpg', takenOn: '2026-03-01', print: 'f'.repeat(32), marks: [], by: '张三', addedMs: 1000 },
      { itemId: '1', sha256: a, name: '甲.jpg', takenOn: null, print: null, marks, by: '张三', addedMs: 1002 },
    ]);
    expect(evidence.files).toEqual([{ itemId: '1', sha256: c, name: '名单.xlsx', size: 2048, by: '张三', addedMs: 1001 }]);
  });

  it('leaves out what was withdrawn, and a layer that was taken away', () => {
    const evidence = read(
      addPhoto(visit, '1', { sha256: a, name: '甲.jpg', takenOn: null }),
      addPhoto(visit, '1', { sha256: b, name: '乙.jpg', takenOn: null }),
      attachFile(visit, '1', { sha256: c, name: '名单.xlsx', size: 1 }),
      markPhoto(visit, '1', a, marks),
      markPhoto(visit, '1', a, []),
      withdrawPhoto(visit, '1', b),
      withdrawFile(visit, '1', c),
    );
    expect(evidence.photos.map(({ sha256, marks: drawn }) => [sha256, drawn])).toEqual([[a, []]]);
    expect(evidence.files).toEqual([]);
  });

  it('keeps a photo whose caption or marks another program wrote in its own way', () => {
    const odd = {
      ...addPhoto(visit, '1', { sha256: a, name: '', takenOn: null }),
      fields: { [`item/1/photo/${a}`]: { takenOn: 5, colour: true }, [`item/1/marks/${a}`]: 'x' },
    };
    expect(read(odd).photos).toMatchObject([{ sha256: a, name: '', takenOn: null, print: null, marks: [] }]);
  });

  it('is carried over to a re-inspection where its item is not open', () => {
    const fields = { [`item/1/photo/${a}`]: {}, [`item/1/marks/${a}`]: [], [`item/1/file/${b}`]: {}, [`item/2/file/${c}`]: {} };
    expect(Object.keys(carriedFields({ first: fields, openIds: ['2'], closed: {}, ruled: {} }))).toEqual([
      `item/1/photo/${a}`,
      `item/1/marks/${a}`,
      `item/1/file/${b}`,
    ]);
  });

  it('names its documents for packages and backups, as a reply names its files', () => {
    const notice = { ...issueNotice('r', 'u', { noticedOn: '2026-01-01', dueOn: '2026-02-01', items: [] }), fields: { [`file/${c}`]: { name: '回执.pdf' } } };
    const named = documentsNamed(
      entriesOf(
        addPhoto(visit, '1', { sha256: a, name: '', takenOn: null }),
        attachFile(visit, '1', { sha256: b, name: 'x.pdf', size: 3 }),
        markPhoto(visit, '1', a, marks),
        notice,
      ),
    );
    expect([...named].sort()).toEqual([a, b, c]);
  });
});
