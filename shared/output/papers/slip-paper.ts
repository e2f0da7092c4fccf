import { lineCode, shortCode, type Slip, type SlipLine } from '../../differences/reconciliation.ts';
import { fingerprintOf } from '../../ledger/fingerprint.ts';
import { countColumn, fittedColumn, textColumn } from '../columns.ts';
import type { ShownTable } from '../table-workbook.ts';
import type { Paper } from './paper.ts';

/** What the slip says besides its table: the same words on paper and in the workbook, the same on every machine. */
const sentencesOf = (slip: Slip): readonly string[] => [
  `对账码 ${shortCode(slip)}`,
  `共 ${String(slip.entries)} 条记录，来自 ${String(slip.lines.length)} 台机器。两台机器的对账码相同，说明记录完全一致；不同时逐行对校验码，哪一行不同就是缺哪台机器的记录。`,
  ...(slip.differences === 0 ? [] : [`有 ${String(slip.differences)} 处各人记录不同，等人裁定。`]),
];

/** What the fingerprints on the slip are for. */
const keysSentence = '签名指纹由两个人当面或打电话核对一次：各看自己“设置”里的本机指纹，与这里的一致，再在对方那一行点“核对过了”。';

const heads = ['机器', '人员', '记录', '核查单位', '决定', '最后一条', '校验码', '签名指纹'] as const;
const keyHead = heads[7];

const peopleOf = ({ people }: SlipLine): string => (people.length === 0 ? '未署名' : people.join('、'));

/** 对账单 as a paper to print, sign and keep. `momentOf` writes milliseconds since 1970 as a person reads them. Nothing in it depends on the machine it is made on. */
export const slipPaper = (slip: Slip, momentOf: (ms: number) => string): Paper => ({
  name: `对账单-${shortCode(slip)}`,
  audience: 'as-is',
  blocks: [
    { kind: 'title', text: '对账单' },
    ...sentencesOf(slip).map((text) => ({ kind: 'text', text }) as const),
    {
      kind: 'table',
      label: '各机器的记录',
      widths: [22, 18, 9, 10, 8, 19, 14],
      head: heads.slice(0, 7),
      rows: slip.lines.map((line) => [
        { text: line.device },
        { text: peopleOf(line) },
        ...[line.entries, line.visits, line.decisions].map((count) => ({ text: String(count), align: 'right' as const })),
        { text: momentOf(line.lastMs) },
        { text: lineCode(line) },
      ]),
    },
    ...keyBlocks(slip),
    {
      kind: 'signatures',
      parts: ['甲方', '乙方'].map((label) => ({ label, name: '', image: null, day: '' })),
    },
  ],
});

/** The fingerprints of the machines that wrote packages; none where none did. */
function keyBlocks({ lines }: Slip): Paper['blocks'] {
  const rows = lines.flatMap((line) => (line.publicKey === null ? [] : [[{ text: line.device }, { text: peopleOf(line) }, { text: fingerprintIn(line) }]]));
  if (rows.length === 0) return [];
  return [
    { kind: 'text', text: keysSentence },
    { kind: 'table', label: '各机器的签名指纹', widths: [30, 30, 40], head: [heads[0], heads[1], keyHead], rows },
  ];
}

const fingerprintIn = ({ publicKey }: SlipLine): string => (publicKey === null ? '' : fingerprintOf(publicKey));

/** 对账单 as a table for a workbook, with the same content. */
export const slipTable = (slip: Slip, momentOf: (ms: number) => string): ShownTable => {
  const rows = slip.lines.map(
    (line) => [line.device, peopleOf(line), line.entries, line.visits, line.decisions, momentOf(line.lastMs), lineCode(line), fingerprintIn(line)] as const,
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
    textColumn(keyHead, 22),
  ];
  return { title: '对账单', meta: sentencesOf(slip), columns, rows };
};
