import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { shortfallsOf } from '#shared/scoring/shortfalls.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import type { Marks } from '#shared/model/marks.ts';
import { confirmationSheet, type SheetInput } from '#shared/output/papers/confirmation-sheet.ts';
import { imageSize } from '#shared/output/papers/image-size.ts';
import { joinPapers } from '#shared/output/papers/join-papers.ts';
import { imagesOf } from '#shared/output/papers/paper.ts';
import { rectificationNotice } from '#shared/output/papers/rectification-notice.ts';
import { noticeItems } from '#shared/rectify/rectification.ts';
import { score } from '#shared/scoring/score.ts';
import { firstFindings, firstResult, threeItems } from './a-visit.ts';

const shortfalls = shortfallsOf(threeItems, firstFindings, firstResult);
const given: SheetInput = {
  federation: '云溪县总工会',
  roundTitle: '2024年规范化验收',
  unit: { name: '石桥镇总工会', town: '石桥镇' },
  phaseWord: '初验',
  inspectors: ['李明'],
  visitedOn: '2024-11-20',
  standard: threeItems,
  standardHash: 'f'.repeat(64),
  result: firstResult,
  shortfalls,
  closing: {
    replies: { missing: { stance: 'disputed', words: '女职委已成立' } },
    signatures: { unit: { name: '王芳', post: '主席', image: 'sign', signedOn: '2024-11-20', seals: '' } },
    leftOut: [],
  },
};
const sheet = confirmationSheet(given);

/** A PNG of one point, as every reader of PNG knows it. */
const png = Uint8Array.from(atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='), (character) =>
  character.charCodeAt(0),
);

describe('the confirmation sheet', () => {
  it('tells points, shortfalls, replies, standard and hash', () => {
    const text = JSON.stringify(sheet);
    for (const words of ['本次核查得分6分', '【必备项未达到】依法登记法人资格', '异议：女职委已成立', '版本 2', 'f'.repeat(64), '王芳（主席）'])
      expect(text).toContain(words);
    expect(imagesOf(sheet).map(({ key }) => key)).toEqual(['ab', 'sign']);
  });

  it('says in how many matters people still differ, as every paper about the visit does', () => {
    const line = '有2处各人记录不同，还没有处理';
    expect(JSON.stringify(sheet)).not.toContain('记录不同');
    expect(JSON.stringify(confirmationSheet({ ...given, openMatters: 2 }))).toContain(line);
    const notice = { federation: '甲', roundTitle: '乙', unitName: '丙', noticedOn: '2024-11-20', dueOn: '2024-12-10', lines: [], openMatters: 2 };
    expect(JSON.stringify(rectificationNotice(notice))).toContain(line);
  });

  it('shows photos with what was drawn over them', () => {
    const marks: Marks = [{ kind: 'text', colour: 'red', at: [0, 0], text: '缺' }];
    const marked = confirmationSheet({ ...given, marksOf: (itemId) => (itemId === 'missing' ? marks : []) });
    expect(imagesOf(marked)).toMatchObject([{ sha256: 'ab', marks }, { key: 'sign' }]);
    expect(imagesOf(marked)[0]?.key).not.toBe('ab');
  });

  it('lists every item with its receipt where that is asked for, and not otherwise', () => {
    expect(JSON.stringify(sheet)).not.toContain('会员档案完整');
    const table = confirmationSheet({ ...given, allItems: true }).blocks.find((block) => block.kind === 'table' && block.label === '全部项目得分');
    expect(table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []).toEqual([
      ['1', '三个委员会健全', '6', '4', '满分6分；每少一个扣2分 × 1 = −2分\n得分：6 − 2 = 4'],
      ['2', '依法登记法人资格', '2', '0', '必备条件未达到：整项不得分\n得分：0'],
      ['3', '会员档案完整', '2', '2', '满分2分\n得分：2'],
    ]);
  });

  it('says of an item nobody looked at that it was not looked at', () => {
    const { must, plain } = firstFindings;
    const result = score(threeItems, { findings: { ...(must === undefined ? {} : { must }), ...(plain === undefined ? {} : { plain }) }, facts: {} });
    expect(JSON.stringify(confirmationSheet({ ...given, result, allItems: true }))).toContain('未核查');
  });

  it('leaves out the photos that were not chosen', () => {
    const input = { federation: '', roundTitle: '', unit: { name: '甲', town: '' }, phaseWord: '', inspectors: [], visitedOn: '2024-11-20' };
    const without = confirmationSheet({
      ...input,
      standard: threeItems,
      standardHash: '',
      result: firstResult,
      shortfalls,
      closing: { replies: {}, signatures: {}, leftOut: ['ab'] },
    });
    expect(imagesOf(without)).toEqual([]);
  });
});

describe('a paper as docx', () => {
  it('is a Word document on A4 with fonts, pictures, and every text of the model', async () => {
    const parts = unzipSync(await writeDocx(sheet, new Map([['sign', png]])));
    const body = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(body).toContain('w:w="11906"');
    for (const words of ['云溪县总工会现场核查确认单', '缺女职委', '异议：女职委已成立', '（图片缺失）', '方正小标宋简体']) expect(body).toContain(words);
    expect(strFromU8(parts['word/styles.xml'] ?? new Uint8Array())).toContain('仿宋_GB2312');
    expect(Object.keys(parts).filter((name) => name.startsWith('word/media/'))).toHaveLength(1);
  });

  it('is read back: a text or a picture that is missing is found', async () => {
    const bytes = await writeDocx(sheet, new Map([['sign', png]]));
    expect(verifyDocx(bytes, sheet, 1)).toEqual({ ok: true, value: { bytes: bytes.length, pictures: 1 } });
    const more = { ...sheet, blocks: [...sheet.blocks, { kind: 'text' as const, text: '另附说明一页' }] };
    expect(verifyDocx(bytes, more, 1)).toMatchObject({ ok: false, problem: { message: expect.stringContaining('另附说明一页') as string } });
    expect(verifyDocx(bytes, sheet, 2).ok).toBe(false);
  });

  it('counts the pages of joined papers each for itself', async () => {
    const one = { name: 'a', audience: 'as-is' as const, blocks: [{ kind: 'text' as const, text: '甲' }] };
    const body = strFromU8(unzipSync(await writeDocx(joinPapers('全部', [one, one]), new Map()))['word/document.xml'] ?? new Uint8Array());
    expect(body.match(/w:pgNumType w:start="1"/gu)).toHaveLength(2);
  });

  it('keeps the lines of a text apart and marks of the format as they are', async () => {
    const paper = { name: 'a', audience: 'as-is' as const, blocks: [{ kind: 'text' as const, text: '第一行 <5 & "引号"\n第二行' }] };
    const bytes = await writeDocx(paper, new Map());
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('<w:br/>');
    expect(verifyDocx(bytes, paper, 0).ok).toBe(true);
  });

  it('leaves out characters that no file holds, and reads back all the same', async () => {
    const paper = { name: '甲\u0001', audience: 'as-is' as const, blocks: [{ kind: 'text' as const, text: '城关\u0001小学\uD800工会\r\n第二行' }] };
    const bytes = await writeDocx(paper, new Map());
    expect(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array())).toContain('城关小学工会');
    expect(verifyDocx(bytes, paper, 0).ok).toBe(true);
  });

  it('holds the notice with its reply form', async () => {
    const notice = rectificationNotice({
      federation: '云溪县总工会',
      roundTitle: '2024年规范化验收',
      unitName: '石桥镇总工会',
      noticedOn: '2024-11-20',
      dueOn: '2024-12-10',
      lines: noticeItems(shortfalls).map((item, index) => ({ ...item, closedOn: index === 0 ? '2024-12-01' : null })),
    });
    const body = strFromU8(unzipSync(await writeDocx(notice, new Map()))['word/document.xml'] ?? new Uint8Array());
    for (const words of ['整改通知书', '2024年12月10日前', '其中1项已销号', '已于2024年12月1日销号', '整改回执', 'w:br w:type="page"'])
      expect(body).toContain(words);
  });
});

describe('the size of a picture', () => {
  it('is read from its head, and unknown for anything else', () => {
    expect(imageSize(png)).toEqual({ kind: 'png', width: 1, height: 1 });
    const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc0, 0, 11, 8, 0, 100, 0, 200, 1, 0, 0, 0]);
    expect(imageSize(jpeg)).toEqual({ kind: 'jpg', width: 200, height: 100 });
    expect(imageSize(new Uint8Array([1, 2, 3]))).toBeUndefined();
  });
});
