import { describe, expect, it } from 'vitest';
import { readFile } from '#shared/intake/read-file.ts';
import { toPoints } from '#shared/points.ts';

const unit = '青石镇卫生院工会';

/** A small form whose head and first score are written as given. */
const formWith = (head: readonly string[], self: string): Uint8Array =>
  new TextEncoder().encode(
    [
      '基层工会规范化建设考核自评表\t\t\t\t',
      `${head.join('\t')}\t\t\t\t`,
      '序号\t考核内容\t分值\t评分标准\t自评分',
      `1\t工会委员会健全\t5\t每少一个扣2分\t${self}`,
      '2\t按期换届\t5\t未按期换届不得分\t4',
      '3\t会员名册完整\t10\t每缺一人扣0.5分\t8',
    ].join('\n'),
  );

function read(
  head: readonly string[],
  self: string,
): { readonly unit: string | null; readonly date: string | null; readonly self: number | null; readonly asks: readonly string[] } {
  const reading = readFile('自评表.csv', formWith(head, self));
  const [form] = reading.submissions;
  const points = form?.items[0]?.self ?? null;
  return {
    unit: form?.unit.name ?? null,
    date: form?.date ?? null,
    self: points === null ? null : toPoints(points),
    asks: reading.problems.filter(({ severity }) => severity !== 'note').map(({ code }) => code),
  };
}

const asKnown = { unit, date: '2024-10-15', self: 3.5, asks: [] };
const plainHead = [`单位：${unit}`, '填报日期：2024年10月15日'];

describe('one fact in every way of typing it reads alike', () => {
  it.each([
    '二〇二四年十月十五日',
    '二O二四年十月十五日',
    '二Ｏ二四年十月十五日',
    '二o二四年十月十五日',
    '二零二四年十月十五日',
    '二0二四年十月十五日',
    '二０二四年十月十五日',
    '二○二四年十月十五日',
    '二◯二四年十月十五日',
    '二〇二四年一〇月一五日',
    '二O二四年一O月一五日',
    '贰零贰肆年拾月拾伍日',
    '2024年10月15日',
    '2024年10月15号',
    '２０２４年１０月１５日',
    '2024 年 10 月 15 日',
    '2024\u2009年\u200910\u2009月\u200915\u2009日',
    '2024\u200b年10\u200b月15日',
    '2024\u3000年\u300010\u3000月\u300015\u3000日',
    '2024-10-15',
    '2024.10.15',
    '2024/10/15',
    '２０２４．１０．１５',
    '2024、10、15',
  ])('date %j', (date) => {
    expect(read([`单位：${unit}`, `填报日期：${date}`], '3.5')).toEqual(asKnown);
  });

  it.each(['二〇二四年十月二十五日', '二O二四年十月廿五日', '二〇二四年十月二五日'])('day %j', (date) => {
    expect(read([`单位：${unit}`, `填报日期：${date}`], '3.5').date).toBe('2024-10-25');
  });

  it.each([
    `单位：${unit}`,
    `单位:${unit}`,
    `单位∶${unit}`,
    `单位︰${unit}`,
    `单\u3000\u3000位：${unit}`,
    `单 位 ： ${unit}`,
    '单位：   青石   镇   卫生院   工会',
    '单位：   青石   镇   卫生院   工会   （盖章）',
    '单位：\u3000\u3000\u3000青石镇\u3000\u3000\u3000卫生院工会',
    '单位：__青石镇卫生院工会____',
    '单位：____青石____镇卫生院____工会____（公章）',
    '单位：＿＿＿青石镇卫生院工会＿＿＿',
    '单位：青石镇\u200b卫生院\ufeff工会',
    '单位：青\u2009石\u2009镇\u2009卫\u2009生\u2009院\u2009工\u2009会',
    '单位：⻘石镇卫⽣院⼯会',
    '填报单位(盖章)：青石镇卫生院工会',
  ])('unit %j', (line) => {
    expect(read([line, '填报日期：2024年10月15日'], '3.5')).toEqual(asKnown);
  });

  it.each([
    '3.5',
    '３．５',
    '3．5',
    '3.5分',
    '3.5 分',
    '3。5',
    '3·5',
    ' 3.5\u200b',
    '3\u2009.\u20095',
    '3.50',
    '得3.5分',
    '三点五',
    '三点五分',
    '三分半',
    '3分半',
  ])('score %j', (self) => {
    expect(read(plainHead, self)).toEqual(asKnown);
  });
});
