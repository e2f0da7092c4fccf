import { describe, expect, test } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import type { ColumnMapping } from '#shared/intake/readings/column-mapping.ts';
import { showReading } from '#shared/intake/show-reading.ts';
import type { Submission } from '#shared/model/submission.ts';

const encoder = new TextEncoder();
const form = (selfHeading: string): Uint8Array =>
  encoder.encode(
    [
      '基层工会规范化建设自评表',
      '单位：城关镇中心小学工会',
      `项目,序号,考核内容,分值,评分标准,其他,${selfHeading}`,
      '组织建设,1,依法选举产生工会委员会,10,未换届不得分,档案一,8',
      '组织建设,2,会员档案齐全,10,每缺一份扣1分,档案二,9.5',
      '经费管理,3,独立开设工会经费账户,20,未开户不得分,账册,20',
    ].join('\n'),
  );
const signature = '项目|序号|考核内容|分值|评分标准|其他|列7';
const roles = { 0: 'section', 1: 'no', 2: 'item', 3: 'max', 4: 'rule', 6: 'self' } as const;
const mapping: ColumnMapping = { signature, roles, by: 'recipe' };

const only = (
  bytes: Uint8Array,
  mappings: readonly ColumnMapping[] = [],
): { readonly submission: Submission | undefined; readonly codes: readonly string[] } => {
  const reading = readFile('表.csv', bytes, { mappings });
  expect(reading.submissions).toHaveLength(1);
  return { submission: reading.submissions[0], codes: reading.problems.map((problem) => problem.code) };
};
const selves = (submission: Submission | undefined) => submission?.items.map((item) => item.self);

describe('a form whose self score is under a heading that means nothing', () => {
  test('is read by its numbers at first, with a doubt, and says what each column was taken for', () => {
    const { submission, codes } = only(form('列7'));
    expect(selves(submission)).toEqual([800, 950, 2000]);
    expect(codes).toContain('self-column-assumed');
    const [header] = submission?.headers ?? [];
    expect(header).toMatchObject({ signature, by: 'program' });
    expect(header?.columns.map(({ heading, role }) => [heading, role])).toEqual([
      ['项目', 'section'],
      ['序号', 'no'],
      ['考核内容', 'item'],
      ['分值', 'max'],
      ['评分标准', 'rule'],
      ['其他', 'note'],
      ['列7', 'self'],
    ]);
    expect(header?.columns[6]?.cell).toMatch(/!G3$/);
  });

  test('is read right with a mapping, which says so', () => {
    const { submission, codes } = only(form('列7'), [mapping]);
    expect(selves(submission)).toEqual([800, 950, 2000]);
    expect(submission?.computedTotal).toBe(3750);
    expect(submission?.items.map((item) => item.section)).toEqual(['组织建设', '组织建设', '经费管理']);
    expect(submission?.headers?.[0]).toMatchObject({ by: 'recipe' });
    expect(submission?.headers?.[0]?.columns.at(-1)?.role).toBe('self');
    expect(codes).toEqual(['recipe-used']);
    expect(only(form('列7'), [{ ...mapping, by: 'person' }]).codes).toEqual(['columns-mapped']);
  });

  test('is not touched by a mapping of another heading, nor by one that names no items', () => {
    const plain = only(form('列7'));
    expect(only(form('列7'), [{ ...mapping, signature: '项目|序号|考核内容|分值|评分标准|其他|列8' }])).toEqual(plain);
    expect(only(form('列7'), [{ ...mapping, roles: { 6: 'self' } }])).toEqual(plain);
    expect(selves(only(form('自评分'), [mapping]).submission)).toEqual([800, 950, 2000]);
    expect(only(form('自评分'), [mapping]).codes).not.toContain('recipe-used');
  });

  test('is read by what was remembered of the same words at other places, in another year and another width', () => {
    const lines = [
      '单位：城关镇中心小学工会',
      '序号,项目,考核内容,列7,其他,分 值（100分）,2025年评分标准',
      '1,组织建设,依法选举产生工会委员会,8,档案一,10,未换届不得分',
      '2,组织建设,会员档案齐全,9.5,档案二,10,每缺一份扣1分',
    ];
    const remembered: ColumnMapping = { ...mapping, signature: '项目|序号|考核内容|分值|2024年评分标准|其他|列7' };
    const { submission, codes } = only(encoder.encode(lines.join('\n')), [remembered]);
    expect(selves(submission)).toEqual([800, 950]);
    expect(submission?.items.map((item) => [item.section, item.no, item.max])).toEqual([
      ['组织建设', '1', 1000],
      ['组织建设', '2', 1000],
    ]);
    expect(codes).toContain('recipe-used');
    expect(only(encoder.encode(lines.join('\n')), [{ ...remembered, by: 'person' }]).codes).not.toContain('columns-mapped');
  });

  test('finds a column that has no heading at all', () => {
    const { submission } = only(form(''), [{ signature: '项目|序号|考核内容|分值|评分标准|其他', roles, by: 'person' }]);
    expect(selves(submission)).toEqual([800, 950, 2000]);
  });
});

test('the line that the terminal prints stays as it is', () => {
  expect(JSON.stringify(showReading(readFile('表.csv', form('列7'))))).not.toContain('signature');
});
