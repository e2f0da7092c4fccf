/** What a name in a template is about: the round, one unit, one item of its standard, one line of its notice, one photo, one signature. */
export type NameScope = 'round' | 'unit' | 'item' | 'notice' | 'photo' | 'signature';

/** What stands in a name's place: words, points, a whole number, a day, a picture, or (of a loop) one part for each thing of the scope it opens. */
type NameKind = 'text' | 'points' | 'count' | 'day' | 'picture' | 'loop';

/** A name that a county may write into a template. */
export interface TemplateName {
  readonly name: string;
  readonly scope: NameScope;
  readonly kind: NameKind;
  /** Of a loop: the scope of what stands in it. */
  readonly opens?: NameScope;
  readonly meaning: string;
  /** What it is for an invented unit; empty for loops and pictures. */
  readonly example: string;
}

/** The words for scopes, as lists of names are headed. */
export const nameScopeWords: Readonly<Record<NameScope, string>> = {
  round: '整批',
  unit: '单位',
  item: '条目、失分项',
  notice: '整改事项',
  photo: '照片',
  signature: '签字',
};

const named =
  (scope: NameScope, kind: NameKind) =>
  (name: string, meaning: string, example: string): TemplateName => ({ name, scope, kind, meaning, example });
const loop = (scope: NameScope, name: string, opens: NameScope, meaning: string): TemplateName => ({ name, scope, kind: 'loop', opens, meaning, example: '' });

const [round, roundCount, roundDay] = [named('round', 'text'), named('round', 'count'), named('round', 'day')];
const [unit, unitPoints, unitDay, unitCount] = [named('unit', 'text'), named('unit', 'points'), named('unit', 'day'), named('unit', 'count')];
const [item, itemPoints, itemCount] = [named('item', 'text'), named('item', 'points'), named('item', 'count')];
const notice = named('notice', 'text');

/**
 * All names of templates with what they mean: the one table behind the check, the filling, the list that can be copied and docs/formats.md. A name of a scope can be used inside everything
 * that the scope opens.
 */
export const templateNames: readonly TemplateName[] = [
  round('总工会名称', '发文单位，“设置”里写明的名称', '云溪县总工会'),
  round('批次名称', '验收批次的名称', '云溪县总工会2024年基层工会规范化建设验收'),
  round('考核标准', '本批次所用标准的名称', '基层工会规范化建设考核标准'),
  round('标准版本', '本批次所用标准的版本', '1.1'),
  round('称号', '标准规定授予的称号，没有则为空', '规范化工会'),
  roundDay('编制日期', '写出文书的日期', '2024年11月30日'),
  roundCount('单位数', '本批次的单位个数', '180'),
  roundCount('已核查单位数', '已完成核查的单位个数', '95'),
  roundCount('合格单位数', '决定为合格的单位个数', '60'),
  roundCount('限期整改单位数', '决定为限期整改的单位个数', '28'),
  roundCount('不合格单位数', '决定为不合格的单位个数', '7'),
  loop('round', '单位', 'unit', '本批次的每个单位，按名次'),
  loop('round', '合格单位', 'unit', '决定为合格、可以公示的每个单位'),
  loop('round', '限期整改单位', 'unit', '决定为限期整改的每个单位'),
  loop('round', '不合格单位', 'unit', '决定为不合格的每个单位'),
  unit('单位名称', '单位的名称；记录不同还没有处理的会注明', '云溪县城关镇中心小学工会'),
  unit('所属乡镇', '所属乡镇（街道）', '城关镇'),
  unit('单位类型', '企业、学校、社区等', '学校'),
  unitCount('单位序号', '在循环里是第几个单位，从1起', '1'),
  unitPoints('自评总分', '单位自评的总分', '96.5'),
  unitPoints('考评总分', '核查的总分，复验完成的按复验；没有完成核查为空', '88.5'),
  unitPoints('初验得分', '初验的总分', '82'),
  unitPoints('复验得分', '复验的总分', '88.5'),
  unitCount('名次', '按初验得分在本批次的名次', '12'),
  unit('等次', '按标准评出的等次，没有则为空', '良好'),
  unit('程序建议', '程序按标准提出的建议', '合格'),
  unit('决定', '合格、限期整改、不合格；没有决定为空；结果有变的会注明', '合格'),
  unitDay('决定日期', '作出决定的日期', '2024年11月25日'),
  unit('决定理由', '决定时写明的理由', '得分达到合格线'),
  unit('核查阶段', '初验或复验', '复验'),
  unitDay('核查日期', '完成核查的日期', '2024年11月12日'),
  unitPoints('失分合计', '各条目失分相加', '11.5'),
  unitCount('失分项数', '有失分的条目个数', '5'),
  unitDay('整改通知日期', '整改通知书的日期', '2024年11月15日'),
  unitDay('整改期限', '整改通知书写明的期限', '2024年12月15日'),
  loop('unit', '条目', 'item', '标准的每个条目'),
  loop('unit', '失分项', 'item', '每个有失分的条目'),
  loop('unit', '整改事项', 'notice', '整改通知书的每一项'),
  loop('unit', '照片', 'photo', '核查时拍的每张照片'),
  loop('unit', '签字', 'signature', '核查确认单上的每个签字'),
  itemCount('序号', '在循环里是第几项，从1起', '1'),
  item('项目', '条目所在的部分', '组织建设'),
  item('条目编号', '标准里的编号', '3'),
  item('考核内容', '条目的内容', '工会委员会按期换届'),
  itemPoints('分值', '条目的满分', '5'),
  itemPoints('自评分', '单位的自评分，没有填为空', '5'),
  itemPoints('考评分', '核查的得分；不适用为空', '3'),
  itemPoints('失分', '分值减去考评分', '2'),
  item('扣分原因', '扣分的依据和计算', '每少一个扣2分 × 1 = −2分'),
  item('情况说明', '核查人写的情况说明', '缺2023年换届批复'),
  item('评分办法', '标准写明的评分办法', '每少一个扣2分，扣完为止'),
  item('出处', '条目在文件里的出处', '第三条'),
  named('notice', 'count')('整改序号', '在循环里是第几项，从1起', '1'),
  notice('整改内容', '要整改的条目', '工会委员会按期换届'),
  notice('存在问题', '核查时发现的问题', '缺2023年换届批复'),
  notice('整改要求', '要求怎样整改', '补办换届手续，报送批复'),
  named('notice', 'day')('销号日期', '已销号的日期，没有销号为空', '2024年12月10日'),
  { name: '照片图', scope: 'photo', kind: 'picture', meaning: '照片本身，画过的标注一起画上', example: '' },
  named('photo', 'text')('照片说明', '照片属于哪个条目', '工会委员会按期换届'),
  named('photo', 'day')('拍摄日期', '照片的拍摄日期，没有则为空', '2024年11月12日'),
  named('signature', 'text')('签字人', '签字人的姓名', '王芳'),
  named('signature', 'text')('签字职务', '签字人的职务', '工会主席'),
  named('signature', 'text')('签字方', '核查组、受检单位、乡镇或县总工会', '受检单位'),
  named('signature', 'day')('签字日期', '签字的日期', '2024年11月12日'),
  { name: '签名图', scope: 'signature', kind: 'picture', meaning: '手写签名；在纸上签的为空', example: '' },
];

const byName = new Map(templateNames.map((one) => [one.name, one]));

/** What a name means; undefined for one that is not in the table. */
export const templateName = (name: string): TemplateName | undefined => byName.get(name);

/** The scopes whose names can be used inside a scope, itself included, from the outermost. */
export const scopesAround: Readonly<Record<NameScope, readonly NameScope[]>> = {
  round: ['round'],
  unit: ['round', 'unit'],
  item: ['round', 'unit', 'item'],
  notice: ['round', 'unit', 'notice'],
  photo: ['round', 'unit', 'photo'],
  signature: ['round', 'unit', 'signature'],
};

/** How a name is written in a template: `{{单位名称}}`, a loop with where it ends. */
export const asWritten = ({ name, kind }: Pick<TemplateName, 'name' | 'kind'>): string => (kind === 'loop' ? `{{#${name}}} … {{/${name}}}` : `{{${name}}}`);

/** The list of all names as text, to be pasted into a document or a sheet: name, meaning and example, a tab between them. */
export const namesAsText = (): string =>
  [['名称', '用在', '意思', '例'], ...templateNames.map((one) => [asWritten(one), nameScopeWords[one.scope], one.meaning, one.example])]
    .map((row) => row.join('\t'))
    .join('\n');
