import { textColumn, wordColumn } from './columns.ts';
import type { WorkbookModel } from './workbook-model.ts';

/** 汇总表 as a template of the county's own: a line for each unit. */
export const summaryStart: WorkbookModel = {
  audience: 'as-is',
  sheets: [
    {
      name: '汇总表',
      title: '{{批次名称}}结果汇总表',
      meta: ['编制单位：{{总工会名称}}　　编制日期：{{编制日期}}　　共{{单位数}}个单位'],
      columns: [
        wordColumn('名次', 6),
        textColumn('单位名称', 30),
        wordColumn('所属乡镇', 14),
        wordColumn('单位类型', 10),
        wordColumn('自评总分', 9),
        wordColumn('考评总分', 9),
        wordColumn('等次', 8),
        wordColumn('决定', 10),
        textColumn('决定理由', 34),
      ],
      rows: [
        ['{{#单位}}{{名次}}', '{{单位名称}}', '{{所属乡镇}}', '{{单位类型}}', '{{自评总分}}', '{{考评总分}}', '{{等次}}', '{{决定}}', '{{决定理由}}{{/单位}}'],
      ],
      empty: '',
      foot: [
        '合格{{合格单位数}}个、限期整改{{限期整改单位数}}个、不合格{{不合格单位数}}个。',
        '填表人：　　　　　　　审核人：　　　　　　　负责人：　　　　　　　（公章）',
      ],
      orientation: 'landscape',
    },
  ],
};
