import { recommendationWord } from '../scoring/recommendation-word.ts';
import type { Json } from '../json.ts';
import { factWord } from '../facts/fact-words.ts';
import { readPanelField } from '../record/project-panel.ts';
import { readRectifyField } from '../record/project-rectification.ts';
import { readItemField, visitFieldWord } from '../record/visit-fields.ts';
import { Verdict, verdictWords } from '../model/finding.ts';
import { Filing, filingWords, DecisionBasis, Outcome, outcomeWords, phaseWords } from '../model/round.ts';
import { UnitKind, unitKindWords } from '../model/standard.ts';
import { UnitEnd, UnitOrigin } from '../model/unit.ts';
import { showPoints } from '../points.ts';

/** Names of units, which some values tell of. */
interface FieldNames {
  readonly unit: (unitId: string) => string;
}

const fieldWords: Readonly<Record<string, string>> = {
  outcome: '结论',
  reason: '理由',
  adopted: '采纳建议',
  dropped: '弃用',
  published: '公开',
  recommended: '建议',
  basis: '决定时的结果',
  lockedDespite: '锁定时仍按原决定',
  name: '名称',
  town: '乡镇(街道)',
  kind: '单位类型',
  uscc: '工会信用代码',
  orgUscc: '所在单位信用代码',
  ended: '并入或注销',
  origin: '来历',
  title: '名称',
  visitUntil: '核查截止',
  rectifyUntil: '整改截止',
  locked: '锁定',
  decidedOn: '决定日期',
  decidedBy: '决定人',
  meeting: '审议会',
  secondLook: '复看线',
  teamApproval: '组长审核',
  rulingDays: '裁定期限（天）',
  placeTolerance: '名次范围容差',
  returned: '退回小组',
  heldOn: '日期',
  place: '地点',
  chair: '主持人',
  recorder: '记录人',
  present: '到会人员',
  absent: '缺席人员',
  noticedOn: '通知日期',
  dueOn: '期限',
  lines: '告知事项',
  items: '整改事项',
  theme: '年度主题',
  list: '公示名单',
  word: '称号',
  level: '级别',
  givenOn: '命名日期',
  proposedOn: '推荐日期',
  document: '文号',
  until: '有效期至',
  plateOn: '授牌日期',
  revoked: '撤销称号',
  draw: '抽取办法',
  rules: '补助标准',
  handler: '责任人',
  measures: '整改措施',
  closedOn: '销号日期',
  closedBy: '销号人',
  done: '办理结果',
  repliedOn: '回执日期',
  replyText: '整改情况',
  by: '复核人',
  follows: '复核后的处理',
  subsidy: '补助申请',
  acceptedBy: '谁来验收',
};

/** The values of one choice in words: “判定 符合，考评分 3.5”. */
export const choiceWords = (values: Readonly<Record<string, Json>>, names: FieldNames): string =>
  Object.entries(values)
    .map(([field, value]) => `${fieldWord(field)} ${valueWord(field, value, names)}`)
    .join('，');

/** The word for a field that people differ in. */
export function fieldWord(field: string): string {
  const ofVisit = visitFieldWord(field);
  if (ofVisit !== undefined) return ofVisit;
  const ofReply = readRectifyField(field);
  if (ofReply !== undefined) return { said: '整改情况', file: '整改附件', closed: '销号日期' }[ofReply.part];
  if (readPanelField(field) !== undefined) return '合议';
  if (field.startsWith('score/')) return '评前合议打分';
  if (field.startsWith('case/')) return '评前合议案例';
  if (field.startsWith('said/')) return '评前合议意见';
  if (field.startsWith('former/')) return `旧名“${field.slice('former/'.length)}”`;
  if (field.startsWith('filing/')) return '免报、缓报';
  if (field.startsWith('skip/')) return '本轮不去的原因';
  if (field.startsWith('paper/')) return '签发的文书';
  if (field.startsWith('fact/')) return factWord(field.slice('fact/'.length));
  if (field.startsWith('settled/')) return '裁定理由';
  if (field.startsWith('struck/')) return '划去的事项';
  if (field.startsWith('own/')) return '添加的事项';
  if (field.startsWith('answered/')) return '补正收到日期';
  if (field.startsWith('unit/')) return field.endsWith('/lead') ? '主查人' : field.endsWith('/day') ? '计划日期' : '所属小组';
  if (field.startsWith('team/')) return '小组安排';
  if (field.startsWith('target/')) return '年度目标';
  if (field.startsWith('honour/')) return '年度荣誉';
  if (field.startsWith('version/')) return '模板版本';
  if (field.startsWith('objection/')) return '公示异议';
  if (field.startsWith('ruling/')) return '异议查核结果';
  if (field.startsWith('grant/')) return '核定的补助';
  if (field.startsWith('found/')) return '复查结果';
  if (field.startsWith('day/')) return '放假调休';
  if (field.startsWith('look/')) return `${field.slice('look/'.length)}的复看`;
  if (field.startsWith('approval/')) return `${field.slice('approval/'.length)}的审核`;
  if (field.startsWith('trace/')) return '工作痕迹';
  if (field.startsWith('owner/')) return '资料责任人';
  if (field.startsWith('department/')) return '资料责任部门';
  if (field.startsWith('dueOn/')) return '资料完成期限';
  if (field.startsWith('state/')) return '资料进展';
  if (field.startsWith('facts/')) return '台账中的一行';
  if (field.startsWith('alias/')) return `别名“${field.slice('alias/'.length)}”`;
  return fieldWords[field] ?? '其他内容';
}

function basisWords(value: Json): string {
  const basis = DecisionBasis.safeParse(value).data;
  if (basis === undefined || basis.phase === 'none') return '还没有完成核查';
  return `${phaseWords[basis.phase]} ${showPoints(basis.total)} 分、建议${recommendationWord(basis)}`;
}

/** A value in words, as the field it is of has it: 符合, 3.5 分, “没有批复”. */
export function valueWord(field: string, value: Json, names: FieldNames): string {
  const ended = field === 'ended' ? UnitEnd.safeParse(value).data : undefined;
  if (ended !== undefined) return ended.kind === 'merged' ? `${ended.on} 并入“${names.unit(ended.into)}”` : `${ended.on} 注销`;
  const origin = field === 'origin' ? UnitOrigin.safeParse(value).data : undefined;
  if (origin !== undefined) return `${origin.on} 由“${names.unit(origin.from)}”拆分`;
  const filing = field.startsWith('filing/') ? Filing.safeParse(value).data : undefined;
  if (filing !== undefined) return `${filingWords(filing)}（${filing.reason}）`;
  if (value === null) return '无';
  if (field === 'basis') return basisWords(value);
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (readItemField(field)?.part === 'points' && typeof value === 'number') return `${showPoints(value)} 分`;
  if (typeof value === 'number') return String(value);
  if (typeof value !== 'string') return Array.isArray(value) && value.every((one) => typeof one !== 'object') ? value.map(String).join('、') : '有';
  const verdict = Verdict.safeParse(value);
  if (readItemField(field)?.part === 'verdict' && verdict.success) return verdictWords[verdict.data];
  const outcome = Outcome.safeParse(value);
  if (outcome.success) return outcomeWords[outcome.data];
  const kind = UnitKind.safeParse(value);
  return field === 'kind' && kind.success ? unitKindWords[kind.data] : `“${value}”`;
}
