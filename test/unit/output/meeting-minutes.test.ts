import { describe, expect, it } from 'vitest';
import { meetingMinutes } from '#shared/output/papers/meeting-minutes.ts';
import type { PaperBlock } from '#shared/output/papers/paper.ts';

const meeting = {
  id: 'm',
  title: '验收审议会',
  heldOn: '2024-12-10',
  place: '三楼会议室',
  chair: '李主席',
  recorder: '张明',
  present: ['李主席', '张明', '赵敏'],
  absent: [],
};
const textOf = (blocks: readonly PaperBlock[]): string => blocks.map((block) => ('text' in block ? block.text : '')).join('\n');

describe('the minutes of a meeting', () => {
  it('say who was there, and unit by unit what was decided and why', () => {
    const { blocks, name } = meetingMinutes({
      federation: '云溪县总工会',
      roundTitle: '2024年验收',
      meeting,
      lines: [
        { unitName: '甲工会', town: '城关镇', total: 7950, recommended: 'rectify', outcome: 'rectify', adopted: true, reason: '未达到合格线。' },
        { unitName: '乙工会', town: '', total: null, recommended: null, outcome: 'rejected', adopted: false, reason: '材料不实' },
      ],
    });
    expect(name).toBe('验收审议会-会议纪要-2024-12-10');
    expect(textOf(blocks)).toContain('到会：李主席、张明、赵敏');
    expect(textOf(blocks)).toContain('会议对2个单位逐个审议，决定合格0个、限期整改1个、不合格1个；其中采纳建议1个、改判1个。');
    const table = blocks.find((block) => block.kind === 'table');
    expect(table?.kind === 'table' ? table.rows.map((row) => row.map(({ text }) => text)) : []).toEqual([
      ['1', '甲工会（城关镇）', '79.5', '限期整改', '限期整改', '未达到合格线。'],
      ['2', '乙工会', '—', '没有建议', '不合格（改判）', '材料不实'],
    ]);
  });

  it('of a meeting that decided nothing say so', () => {
    expect(textOf(meetingMinutes({ federation: '', roundTitle: 'x', meeting, lines: [] }).blocks)).toContain('会议没有对单位作出决定。');
  });
});
