/** What each figure means, in one sentence each: every table and chart shows its own beside the number of units. */
export const definitions = {
  ranking: '按考评总分从高到低排列，同分同名次，其后名次顺延（1、1、3）。',
  sectionRanking: '按本部分各项考评分之和排列，加分不计，同分同名次。',
  sectionMean: '平均分：每个单位的本部分得分相加，除以单位数，一个单位算一次。得分率：得到的分数除以可得的分数，不适用和未核查的项目两边都不计。加分不计。',
  missed: '失分单位占比：这一项有失分的单位数，除以这一项已核查且适用的单位数。合计失分：这些单位失去的分数之和。',
  unitGap: '差距：自评总分减考评总分，正数表示自评偏高。没有自评总分的单位不在其中。',
  itemGap: '平均差距：自评分减考评分，对两者都有的单位求平均。自评偏高占比：自评分高于考评分的单位所占比例。',
  oneItem: '平均分和满分占比只计已核查且适用的单位。考评分低的排在前面。',
  group:
    '平均分：各单位考评总分相加，除以单位数，一个单位算一次。建议合格率：建议为合格的单位占已计入单位的比例。决定合格率：决定为合格的单位占已决定单位的比例。',
  distribution: '横轴标的是每段的下限。每段含下限，不含上限；最高一段含满分。',
} as const;
