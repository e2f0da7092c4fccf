import { lineCode, shortCode, type Slip, type SlipLine } from '../../differences/reconciliation.ts';
import { countColumn, fittedColumn, textColumn } from '../columns.ts';
import type { ShownTable } from '../table-workbook.ts';
import type { Paper } from './paper.ts';

/** What the slip says besides its table: the same words on paper and in the workbook, the same on every machine. */
const sentencesOf = (slip: Slip): readonly string[] => [
  `对账码 ${shortCode(slip)}`,
  `共 ${String(slip.entries)} 条记录，来自 ${String(slip.lines.length)} 台机器。两台机器的对账码相同，说明记录完全一致；不同时逐行对校验码，哪一行不同就是缺哪台机器的记录。`,
  ...(slip.differences === 0 ? [] : [`有 ${String(slip.differences)} 处各人记录不同，等人裁定。`]),
];

const heads = ['机器', '人员', '记录', '核查单位', '决定', '最后一条', '校验码'] as const;

const peopleOf = ({ people }: SlipLine): string => (people.length === 0 ? '未署名' : people.join('、'));

/** 对账单 as a paper to print, sign and keep. `momentOf` writes milliseconds since 1970 as a person reads them. Nothing in it depends on the machine it is made on. */
export const slipPaper = (slip: Slip, momentOf: (ms: number) => string): Paper => ({
  name: `对账单-${shortCode(slip)}`,
  blocks: [
    { kind: 'title', text: '对账单' },
    ...sentencesOf(slip).map((text) => ({ kind: 'text', text }) as const),
    {
      kind: 'table',
      label: '各机器的记录',
      widths: [22, 18, 9, 10, 8, 19, 14],
      head: heads,
      rows: slip.lines.map((line) => [
        { text: line.device },
        { text: peopleOf(line) },
        ...[line.entries, line.visits, line.decisions].map((count) => ({ text: String(count), align: 'right' as const })),
        { text: momentOf(line.lastMs) },
        { text: lineCode(line) },
      ]),
    },
    {
      kind: 'signatures',
      parts: ['甲方', '乙方'].map((label) => ({ label, name: '', image: null, day: '' })),
    },
  ],
});

/** 对账单 as a table for a workbook, with the same content. */
export const slipTable = (slip: Slip, momentOf: (ms: number) => string): ShownTable => {
  const rows = slip.lines.map(
    (line) => [line.device, peopleOf(line), line.entries, line.visits, line.decisions, momentOf(line.lastMs), lineCode(line)] as const,
  );
  const people = fittedColumn(
    heads[1],
    'text',
    rows.map((row) => row[1]),
  );
  const columns = [
    textColumn(heads[0], 20),
    people,
    countColumn(heads[2], 8),
    countColumn(heads[3], 10),
    countColumn(heads[4], 8),
    textColumn(heads[5], 18),
    textColumn(heads[6], 12),
  ];
  return { title: '对账单', meta: sentencesOf(slip), columns, rows };
};
