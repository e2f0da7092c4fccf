import { describe, expect, it } from 'vitest';
import { shippedStandards } from '#resources/standards/index.ts';
import { itemsOf } from '#shared/model/standard.ts';
import { showPoints } from '#shared/points.ts';
import { blankChecklist } from '#shared/output/papers/blank-checklist.ts';
import type { Paper } from '#shared/output/papers/paper.ts';
import { verifyDocx } from '#shared/output/papers/verify-docx.ts';
import { writeDocx } from '#shared/output/papers/write-docx.ts';
import { exampleStandard } from './acceptance-example.ts';

const rowsOf = ({ blocks }: Paper): string[][] =>
  blocks.flatMap((block) => (block.kind === 'table' ? block.rows.map((row) => row.map(({ text }) => text)) : []));

describe('现场核查记录表 for a pen', () => {
  it.each(shippedStandards.map((standard) => [standard.title, standard] as const))(
    'has every item of %s with number, mark and rule, and room to write',
    async (_, standard) => {
      const paper = blankChecklist({ roundTitle: '云溪县验收', standard, unit: null });
      const rows = rowsOf(paper).filter(([no]) => no !== '');
      const items = itemsOf(standard);
      expect(rows.map(([no]) => no)).toEqual(items.map((_item, index) => String(index + 1)));
      for (const [index, [, text = '', mark, rule, boxes, points, note]] of rows.entries()) {
        const item = items[index]?.item;
        expect(text.startsWith(item?.text ?? '?')).toBe(true);
        expect(mark).toBe(item?.max === 0 ? '—' : showPoints(item?.max ?? -1));
        expect(rule).not.toBe('');
        expect([boxes?.match(/□/gu)?.length, points, note]).toEqual([4, '', '']);
      }
      expect(paper.blocks.find(({ kind }) => kind === 'signatures')).toMatchObject({ parts: [{ label: '核查组' }, { label: '受检单位' }] });
      expect(verifyDocx(await writeDocx(paper, new Map()), paper, 0).ok).toBe(true);
    },
  );

  it('bears a unit’s name and only the items that concern its kind, under the numbers of the standard', () => {
    const [section, ...others] = exampleStandard.sections;
    if (section === undefined) throw new Error('no section');
    const standard = {
      ...exampleStandard,
      sections: [{ ...section, items: section.items.map((item, at) => (at === 0 ? { ...item, kinds: ['school' as const] } : item)) }, ...others],
    };
    const of = (kind: 'school' | 'enterprise') => blankChecklist({ roundTitle: '', standard, unit: { name: '甲工会', town: '石桥镇', kind } });
    const numbers = (paper: Paper) => rowsOf(paper).flatMap(([no]) => (no === '' ? [] : [no]));
    expect([numbers(of('school')), numbers(of('enterprise'))]).toEqual([
      ['1', '2', '3'],
      ['2', '3'],
    ]);
    expect(JSON.stringify(of('school').blocks)).toContain('受检单位：甲工会（石桥镇）');
    expect(rowsOf(blankChecklist({ roundTitle: '', standard, unit: null }))[0]?.[1]).toContain('（限学校）');
  });
});
