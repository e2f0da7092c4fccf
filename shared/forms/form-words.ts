/** The headings of a form's table, by what the column holds. `item` is the item's id: never shown to be filled in, never to be changed. */
export const formHeadings = {
  no: '序号',
  text: '考核内容',
  rule: '评分办法',
  max: '分值',
  self: '自评分',
  note: '情况说明',
  item: '条目编号',
} as const;
/** A column of the form. */
export type FormColumn = keyof typeof formHeadings;

/** What is in the item's column of a row that heads a section. */
export const sectionCode = '类目';
/** What the row of the sum begins with. */
export const totalLabel = '自评合计';
/** Labels of the unit's name, code and day of filling in. */
export const unitLabel = '单位名称';
export const codeLabel = '统一社会信用代码';
export const dayLabel = '填表日期';
/** The end of a form's title. */
export const titleEnd = '自评表';
/** What a unit writes where an item does not apply to it. */
export const notApplicableWord = '不适用';
/** What is written in place of points for items that units state and do not score. */
export const vetoWord = '否决项';
export const mandatoryWord = '必备项';
/** What a unit states for them, the good answer first. */
export const vetoAnswers = ['无', '有'] as const;
export const mandatoryAnswers = ['是', '否'] as const;
