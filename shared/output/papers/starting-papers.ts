import type { Paper } from './paper.ts';

const center = (text: string) => ({ text, align: 'center' as const });
const penLine = (who: string) => ({
  kind: 'text' as const,
  text: `${who}（签字）：\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000\u3000年\u3000\u3000月\u3000\u3000日`,
});

/** 公示 as a template of the county's own: the accepted units, to be changed in Word. */
export const publicNoticeStart: Paper = {
  name: '公示',
  audience: 'as-is',
  blocks: [
    { kind: 'title', text: '关于{{批次名称}}合格单位的公示' },
    {
      kind: 'text',
      indent: true,
      text: '按照《{{考核标准}}》，经单位自评、现场核查、集体审议，拟认定以下{{合格单位数}}个单位为合格单位{{#称号}}，授予“{{称号}}”称号{{/称号}}，现予公示。公示期不少于5个工作日。',
    },
    {
      kind: 'table',
      label: '公示名单',
      widths: [12, 58, 30],
      head: ['序号', '单位名称', '所属乡镇'],
      rows: [[center('{{#合格单位}}{{单位序号}}'), { text: '{{单位名称}}' }, center('{{所属乡镇}}{{/合格单位}}')]],
    },
    { kind: 'text', indent: true, text: '{{^合格单位}}没有决定为合格的单位。{{/合格单位}}' },
    { kind: 'text', indent: true, text: '对公示单位有异议的，请在公示期内以书面形式向{{总工会名称}}实名反映。' },
    { kind: 'text', align: 'right', text: '{{总工会名称}}（公章）' },
    { kind: 'text', align: 'right', text: '{{编制日期}}' },
  ],
};

/** 整改通知书 as a template of the county's own, one for each unit. */
export const rectificationStart: Paper = {
  name: '整改通知书',
  audience: 'as-is',
  blocks: [
    { kind: 'title', text: '整改通知书' },
    { kind: 'text', text: '{{单位名称}}：' },
    {
      kind: 'text',
      indent: true,
      text: '在{{批次名称}}现场核查中，你单位有下列事项需要整改，现一次性告知。请于{{整改期限}}前整改完毕，连同佐证材料一并报送。',
    },
    {
      kind: 'table',
      label: '整改事项',
      widths: [8, 30, 32, 30],
      head: ['序号', '考核内容', '存在问题', '整改要求'],
      rows: [[center('{{#整改事项}}{{整改序号}}'), { text: '{{整改内容}}' }, { text: '{{存在问题}}' }, { text: '{{整改要求}}{{/整改事项}}' }]],
    },
    { kind: 'text', indent: true, text: '{{^整改事项}}没有需要整改的事项。{{/整改事项}}' },
    { kind: 'text', align: 'right', text: '{{总工会名称}}（公章）' },
    { kind: 'text', align: 'right', text: '{{整改通知日期}}' },
  ],
};

/** 验收意见表 as a template of the county's own, one for each unit: result, lost points, photos, opinions, signatures. */
export const opinionStart: Paper = {
  name: '验收意见表',
  audience: 'as-is',
  blocks: [
    { kind: 'title', text: '验收意见表' },
    { kind: 'text', align: 'center', text: '{{批次名称}}' },
    {
      kind: 'table',
      label: '基本情况',
      widths: [18, 32, 18, 32],
      head: ['单位名称', '{{单位名称}}', '所属乡镇', '{{所属乡镇}}'],
      rows: [
        [center('自评总分'), center('{{自评总分}}'), center('考评总分'), center('{{考评总分}}')],
        [center('核查阶段'), center('{{核查阶段}}'), center('核查日期'), center('{{核查日期}}')],
        [center('程序建议'), center('{{程序建议}}'), center('决定'), center('{{决定}}')],
      ],
    },
    { kind: 'heading', text: '失分情况（{{失分项数}}项，{{失分合计}}分）' },
    {
      kind: 'table',
      label: '失分项',
      widths: [8, 34, 9, 9, 40],
      head: ['序号', '考核内容', '分值', '考评分', '扣分原因'],
      rows: [
        [
          center('{{#失分项}}{{序号}}'),
          { text: '{{考核内容}}' },
          center('{{分值}}'),
          center('{{考评分}}'),
          { text: '{{扣分原因}}{{#情况说明}}（{{情况说明}}）{{/情况说明}}{{/失分项}}' },
        ],
      ],
    },
    { kind: 'text', text: '{{^失分项}}没有失分。{{/失分项}}' },
    { kind: 'text', text: '{{#照片}}' },
    { kind: 'text', align: 'center', text: '{{照片图}}' },
    { kind: 'text', align: 'center', small: true, text: '{{照片说明}}' },
    { kind: 'text', text: '{{/照片}}' },
    { kind: 'heading', text: '验收意见' },
    { kind: 'text', indent: true, text: '{{#决定}}经审议，决定为{{决定}}。{{决定理由}}{{/决定}}{{^决定}}尚未作出决定。{{/决定}}' },
    { kind: 'text', text: '{{#签字}}' },
    { kind: 'text', text: '{{签字方}}：{{签字人}}（{{签字职务}}）{{签名图}} {{签字日期}}' },
    { kind: 'text', text: '{{/签字}}' },
    penLine('乡镇（街道）总工会'),
    penLine('县总工会'),
  ],
};
