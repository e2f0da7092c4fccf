const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** Labels in front of the name of the unit that fills in the sheet, best first: the union's own name outranks its employer's. */
export const unitLabels: readonly string[] =
  words(`工会名称 工会全称 基层工会名称 基层工会全称 工会组织名称 工会组织全称 基层工会 申报工会 填报工会 被考核工会 受检工会 参评工会 自评工会 创建工会 工会组织
  填报单位 填报单位名称 填表单位 填表单位名称 申报单位 申报单位名称 被考核单位 被考核单位名称 被考评单位 受考核单位 被检查单位 被检单位 受检单位 受检单位名称 被验收单位 受验单位 被评单位 受评单位 自评单位 自评单位名称 自查单位 自检单位
  上报单位 报送单位 参评单位 创建单位 编制单位 编报单位 参创单位 考核对象 验收单位 被评估单位 被测评单位 接受考核单位 接受检查单位 考核单位 考核单位名称 考评单位 单位名称 单位全称 单位 学校 学校名称 企业名称 公司名称 社区名称 机关名称 村名称 名称 所在单位 工会 用人单位 用人单位名称 组织名称 会员单位 直属工会 工会单位 建会单位 建会单位名称 机构名称 创建单位名称 参评单位名称`);

/** Any other label that asks for a unit (“测评单位”), unless it asks for another body than the one that fills in the sheet. */
export const unitLikeLabel =
  /^(?!.*(?:上级|主管|主办|承办|协办|监制|印制|抄|发文|隶属|制发|归口|责任|配合|牵头|批准|审批|计量|金额|施工|供货|分管|指导|(?:考核|考评|评分|检查|验收|评审|审核)(?:部门|科室|班组|机构))).*(?:单位|工会|学校|企业|公司|社区|机关|集体|班组|部门|科室|窗口|场所|门店|医院|支部|站所|网点|车间|处室|幼儿园|党组织|机构|团队|项目部|分会)(?:名称|全称)?$/;

/** Labels in front of the date on which the unit filled in the sheet, best first. */
export const dateLabels: readonly string[] = words(
  '填报日期 填报时间 填表日期 填表时间 自评日期 自评时间 自查日期 自查时间 申报日期 申报时间 上报日期 上报时间 报送日期 报送时间 编报日期 制表日期 制表时间 自检日期 自检时间 评分日期 评分时间 日期 时间 填写日期 填写时间 统计日期 统计时间 截止日期 考核日期 考核时间 考评日期 考评时间 检查日期 检查时间',
);

/** Labels of other things in the same lines; knowing them ends the value before them. */
export const otherLabels: readonly string[] =
  words(`联系人 联系电话 电话 手机 联系方式 手机号 填表人 填报人 制表人 制表 经办人 审核人 负责人 工会主席 主席 单位负责人 主要负责人 工会负责人 考核人员 考评人员 评分人 考核组 市总考核组 县总考核组 考评组 验收组 检查组 组长 成员 组员 年度 考核年度 自评年度 自评总分 自评得分 总得分 总分 合计 编号 表号 制表机关 批准文号 文号 有效期 传真 邮箱 邮编 地址 单位地址
  所属乡镇 乡镇 街道 所属镇 上级工会 主管单位 上级单位 所属系统 单位性质 单位类型 签字 盖章 公章 满分 自评等次 自评等级 申报等级 申报类型 申报类别 创建等级 统一社会信用代码 信用代码 职工人数 职工总数 会员人数 会员总数 会员数 职工数 计量单位 金额单位`);

/** Words after a unit's name that only tell where to put the seal. */
export const sealWords =
  /[(（[【]\s*(?:盖\s*章|公\s*章|签\s*章|印\s*章|加\s*盖\s*公\s*章|章|盖\s*公\s*章|单位公章|单位盖章|工会盖章|工会公章|盖工会章|盖章处|签\s*字|全\s*称|签字盖章|盖\s*印)\s*[)）\]】]/g;

/** Ends of a unit's name. */
export const unitEndings =
  /(?:工会|工会委员会|联合会|工联会|总工会|商会|协会|分会|委员会|工会小组|公司|集团|厂|学校|小学|中学|高中|一中|二中|三中|四中|五中|六中|大学|学院|职校|技校|幼儿园|医院|卫生院|中心|社区|居委会|村委会|村|局|委|办|办公室|政府|法院|检察院|银行|支行|信用社|合作社|联合社|站|所|队|院|馆|社|店|超市|酒店|宾馆|园区|街道|镇|乡|站点|部|处|科|矿|场|车间|支队|大队)$/;

const kinds =
  '(?:(?:各|全|本)?(?:基层|企业|机关|事业|事业单位|机关事业|机关事业单位|非公|非公有制|非公企业|非公有制企业|国有企业|学校|教育|教育系统|社区|村|街道|乡镇|镇|乡镇街道|乡镇\\(街道\\)|行业|区域|区域性|行业性|商会|行业商会|行业\\(商会\\)|县直|县直机关|直属|直属单位|两新|中小学|中小学校|系统|园区|单位|医院|公立医院|联合|先进|模范|合格|示范|规范化|星级|六有|[、和及与(){}]))*(?:工会|工会委员会|总工会|工会联合会|联合会|单位|企业|学校|社区|机关|工会组织)?';
const area = '(?:全[省市县区]|(?:.{1,5}省)?(?:.{1,5}[市州盟])?(?:.{1,5}[县旗]|.{1,4}(?<![社园小校矿街山景厂])区)?)?';

/** Names that are a kind of unit, not one unit (“基层工会”). */
export const genericUnit = new RegExp(`^${kinds}$`);

/** The same with a province, city or county before it: what a blank form's title says (“云溪县学校工会”). */
export const genericUnitOfArea = new RegExp(`^${area}${kinds}$`);

/** Headings over units of any kind, of which no list of labels for one unit tells: 村（社区）, 科室, 参赛单位. */
export const collectiveHeading =
  /^(?:参赛|参评|参加|受检|被评|被考|被考核|被检查|所属|各|基层|评比|竞赛|考核|检查)?(?:单位|村|村居|社区|村级|村庄|行政村|部门|科室|处室|股室|班级|年级|班组|车间|工段|党支部|支部|总支|党总支|党组织|团支部|小组|工会小组|教研组|备课组|学科组|年级组|(?<=参评|参赛|参加)组|分会|分工会|乡镇|镇|乡|镇街|街道|园区|学校|院系|学院|企业|公司|门店|窗口|网点|站所|所站|站点|队|代表队|参赛队|队伍|中队|大队|项目部|工区|片区|网格|楼栋|家庭|商户|幼儿园|医院|选手|参赛者|对象)(?:\([^()]{1,6}\))?(?:名称|名|全称|简称|情况)?(?:\([^()]{1,6}\))?$/;

/** Ends of the names of parts of a unit, which are no units by themselves. */
export const collectiveEnding =
  /(?:支部|总支|党委|班|组|队|科|室|部|股|处|所|站|村|社区|居|办|厂|店|院|系|年级|车间|中心|网格|片区|区|镇|乡|街道|局|会|公司|学校|小学|中学)(?:[(（][^()（）]*[)）])?$/;
