import type { FactReading } from '../../facts/fact-kinds.ts';

/** One fact about a unit: what it is called in code, how it is read, and the words it is asked for by. */
export interface FactWords {
  readonly key: string;
  readonly kind: FactReading;
  readonly labels: readonly string[];
}

const fact = (key: string, kind: FactReading, labels: string): FactWords => ({ key, kind, labels: labels.trim().split(/\s+/) });

/** The vocabulary of facts. Add a word here and every roster, register and head line understands it. */
export const factWords: readonly FactWords[] = [
  fact(
    'town',
    'text',
    '所属乡镇 乡镇 乡镇街道 所属街道 街道 所属镇 镇街 所在乡镇 所属乡镇街道 所在镇 所在街道 乡镇名称 所属区域 片区 所属乡镇园区 镇名 辖区 所在地 所属地区 属地 所属镇街 乡镇园区 所在乡镇街道',
  ),
  fact(
    'kind',
    'text',
    '单位类型 单位类别 工会类型 工会类别 组织类型 单位性质 企业性质 类型 性质 单位种类 工会性质 组织形式 单位性质类别 建会类型 所属类型 经济类型 单位所有制 所有制形式',
  ),
  fact('orgName', 'text', '所在单位 所在单位名称 用人单位 用人单位名称 建会单位 建会单位名称 法人单位名称 单位法人名称 行政单位名称'),
  fact(
    'workers',
    'count',
    '职工人数 职工总数 职工总人数 职工数 在职职工 在职职工数 在职职工人数 在岗职工 在岗职工数 在岗职工人数 现有职工 现有职工数 现有职工人数 员工数 员工人数 员工总数 教职工数 教职工人数 教职工总数 教职员工 职工 职工合计 用工人数 从业人员 从业人数 全部职工 全部职工数 职工总人数 员工 人员总数 教职工 覆盖职工数 覆盖职工人数 覆盖职工 干部职工数 干部职工人数 干部职工总数 总人数 在册职工 在册职工数',
  ),
  fact(
    'womenWorkers',
    'count',
    '女职工 女职工数 女职工人数 女职工总数 其中女职工 其中女职工数 其中女职工人数 女工 女工数 女工人数 女员工 女员工数 女员工人数 女教职工 女教职工数 女教职工人数 职工中女性 职工女 女性职工 女性职工数 职工其中女 职工数其中女',
  ),
  fact(
    'members',
    'count',
    '会员数 会员人数 会员总数 会员总人数 工会会员 工会会员数 工会会员人数 工会会员总数 会员 入会人数 入会职工 入会职工数 入会职工人数 已入会人数 已入会职工 已入会职工数 现有会员 现有会员数 现有会员人数 会员合计 入会会员 入会会员数 实有会员 实有会员数 发展会员数 在册会员 在册会员数',
  ),
  fact(
    'womenMembers',
    'count',
    '女会员 女会员数 女会员人数 女会员总数 其中女会员 其中女会员数 其中女会员人数 女工会会员 女工会会员数 会员中女性 会员女 女性会员 女性会员数 会员其中女 女职工会员 女职工会员数 女职工入会数 女职工入会人数',
  ),
  fact('membershipRate', 'rate', '入会率 职工入会率 会员率 入会比例 会员比例 职工入会比例 入会百分比 入会率% 建会入会率 会员占比'),
  fact('migrantWorkers', 'count', '农民工 农民工数 农民工人数 其中农民工 进城务工人员 农民工职工数 务工人员数'),
  fact('migrantMembers', 'count', '农民工会员 农民工会员数 农民工会员人数 其中农民工会员'),
  fact('hardshipWorkers', 'count', '困难职工 困难职工数 困难职工人数 困难职工户数 建档困难职工 建档困难职工数 在档困难职工 在档困难职工数'),
  fact(
    'establishedOn',
    'date',
    '建会时间 建会日期 成立时间 成立日期 工会成立时间 工会成立日期 组建时间 组建日期 建立时间 建立日期 建会年月 批复时间 批复日期 批准成立时间 批准时间 建会批复时间 工会建立时间 工会组建时间 成立年月 设立时间 初建时间 首次建会时间',
  ),
  fact(
    'lastElectedOn',
    'date',
    '换届时间 换届日期 最近换届时间 最近一次换届时间 最近一次换届日期 最近换届日期 本届选举时间 本届时间 本届选举日期 本届工会选举时间 上次换届时间 上次换届日期 届期开始 本届开始时间 本届任期开始 任期开始 任期起 任期起始 任期起始时间 当选时间 选举时间 选举日期 改选时间 本届成立时间 现任届期开始 上届换届时间 本届换届时间 最近选举时间 任职时间 当选日期 本届任期 任期起止 任期起止时间 本届任期起止 本届任期起止时间 任职期限 届期起止 届期起止时间 任期时间 任期起止日期 本届任期时间 任期期限',
  ),
  fact(
    'termEndsOn',
    'date',
    '届满时间 届满日期 任期届满 任期届满时间 任期止 任期结束 任期结束时间 到届时间 本届届满时间 应换届时间 下次换届时间 任期截止 任期截止时间 任期届满日期 任期终止 拟换届时间 到期时间 任期到期时间',
  ),
  fact('termYears', 'years', '任期 届期 任期年限 每届任期 任期年 任期(年) 届期年 届期年限 任期年数'),
  fact(
    'chairName',
    'text',
    '工会主席 主席 主席姓名 工会主席姓名 工会负责人 工会主席名字 现任主席 工会负责人姓名 现任工会主席 主席名字 工会主席(负责人) 联合会主席',
  ),
  fact('viceChairName', 'text', '副主席 工会副主席 副主席姓名'),
  fact(
    'phone',
    'phone',
    '主席电话 联系电话 电话 手机 手机号码 手机号 主席手机 主席联系电话 主席手机号 工会主席电话 工会主席联系电话 工会主席手机 联系方式 办公电话 工会电话 单位电话 固定电话 座机 移动电话 电话号码',
  ),
  fact('contactName', 'text', '联系人 联系人姓名 填表人 填报人 经办人 工会联系人 具体联系人'),
  fact('contactPhone', 'phone', '联系人电话 联系人手机 联系人联系方式 填表人电话 经办人电话 联系人手机号 联系人联系电话'),
  fact(
    'uscc',
    'code',
    '统一社会信用代码 社会信用代码 信用代码 统一信用代码 工会统一社会信用代码 工会社会信用代码 工会信用代码 法人证书编号 组织机构代码 机构代码 统一代码 工会法人统一社会信用代码 工会法人代码 社会统一信用代码',
  ),
  fact(
    'orgUscc',
    'code',
    '单位统一社会信用代码 企业统一社会信用代码 单位信用代码 法人单位统一社会信用代码 单位社会信用代码 建会单位统一社会信用代码 企业信用代码 行政信用代码 用人单位统一社会信用代码 所在单位统一社会信用代码',
  ),
  fact(
    'committeeSize',
    'count',
    '工会委员会人数 委员会人数 委员人数 工会委员人数 工会委员数 委员数 委员会委员人数 工会委员会委员人数 工会委员会委员数 工会委员 委员会委员数 工委会人数 委员会规模 工会委员会',
  ),
  fact(
    'auditCommitteeSize',
    'count',
    '经审委员人数 经审委员数 经审会委员人数 经审会委员数 经审会人数 经费审查委员会人数 经审委员 经费审查委员人数 经费审查委员数',
  ),
  fact('womenCommitteeSize', 'count', '女职工委员会人数 女工委人数 女工委委员人数 女职工委员人数 女工委员人数 女职工委员会委员数 女工委员数'),
  fact(
    'auditCommittee',
    'yes-no',
    '经审会 经费审查委员会 是否建立经审会 是否成立经审会 经审组织 是否有经审会 经审委员会 经审会建立情况 是否建立经费审查委员会 经审会是否建立 有无经审会 经审会成立情况 经费审查委员会建立情况 是否成立经费审查委员会 经审机构 建立经审会',
  ),
  fact(
    'womenCommittee',
    'yes-no',
    '女职工委员会 女工委 女工委员会 是否建立女职工委员会 是否成立女职工委员会 女职工组织 是否建立女工委 是否成立女工委 女职工委员会建立情况 女工组织 有无女工委 女工委建立情况 女工委是否建立 女职工委员会是否建立 有无女职工委员会 建立女职工委员会 建立女工委',
  ),
  fact(
    'mediationCommittee',
    'yes-no',
    '劳动争议调解委员会 劳动争议调解组织 劳调委 调解委员会 是否建立劳动争议调解委员会 劳动争议调解委员会建立情况 是否建立劳调委 劳动争议调解 调解组织',
  ),
  fact('lawSupervisionCommittee', 'yes-no', '劳动法律监督委员会 劳动法律监督组织 是否建立劳动法律监督委员会 法律监督委员会 劳动法律监督'),
  fact(
    'separateAccount',
    'yes-no',
    '独立账户 是否独立开户 工会账户 是否开户 银行账户 独立开户 是否有独立账户 工会经费独立账户 独立银行账户 是否开设独立账户 经费独立账户 独立核算 有无独立账户 是否独立核算 工会经费账户 是否单独开户 单独开户 专户 是否有账户 经费是否独立核算 财务独立核算 独立建账 单独建账 工会独立账户 是否独立账户',
  ),
  fact('accountNumber', 'code', '账号 银行账号 工会账号 开户账号'),
  fact(
    'legalPersonCert',
    'yes-no',
    '法人资格证 社团法人资格 工会法人资格 工会法人资格证 法人资格 是否取得法人资格 法人资格证书 工会法人资格证书 社团法人资格证 法人登记 是否有法人资格证 有无法人资格证 是否办理法人资格 法人证书 法人资格登记 工会法人登记 是否取得工会法人资格 是否办理法人资格证 社会团体法人资格',
  ),
  fact(
    'workersCongress',
    'yes-no',
    '职代会 职工代表大会 是否建立职代会 职代会制度 是否召开职代会 教代会 建立职代会 职代会建制 职代会建立情况 职工(代表)大会 职代会制度建立情况',
  ),
  fact('openManagement', 'yes-no', '厂务公开 校务公开 事务公开 政务公开 厂务公开制度 是否实行厂务公开 院务公开 实行厂务公开 厂务(校务)公开 村务公开'),
  fact(
    'collectiveContract',
    'yes-no',
    '集体合同 是否签订集体合同 集体合同签订 集体合同签订情况 签订集体合同 集体协商 工资集体协商 有无集体合同 工资专项集体合同 集体合同制度',
  ),
  fact('seal', 'yes-no', '公章 工会公章 是否有公章 印章 工会印章 是否刻章 是否刻制公章 有无公章 是否刻制印章 工会印章刻制情况'),
  fact('fullTimeCadres', 'count', '专职干部 专职干部数 专职工会干部 专职工会干部数 专职人数 专职工会干部人数 专职干部人数 专职工会工作者 专职'),
  fact('partTimeCadres', 'count', '兼职干部 兼职干部数 兼职工会干部 兼职工会干部数 兼职人数 兼职工会干部人数 兼职干部人数 兼职'),
  fact('groups', 'count', '工会小组 工会小组数 小组数 工会小组个数'),
  fact('branches', 'count', '分会数 工会分会数 分工会数 下属工会数 基层工会数 所属工会数 覆盖单位数 覆盖企业数 涵盖单位数 涵盖企业数'),
  fact('parentUnion', 'text', '上级工会 上级工会名称 隶属工会 主管工会 上一级工会 所属上级工会 上级主管工会'),
  fact('approvalNo', 'text', '批复文号 建会批复文号 批准文号 建会文号 批文号 批复文件号'),
  fact('industry', 'text', '行业 所属行业 行业类别 国民经济行业 行业分类 所属产业'),
  fact('address', 'text', '地址 单位地址 详细地址 通讯地址 办公地址 工会地址 住所 通信地址'),
  fact('homeStar', 'text', '星级 职工之家星级 职工之家等级 建家等级 职工之家级别 家级别 建家情况'),
  fact('honours', 'text', '荣誉 所获荣誉 获得荣誉 获奖情况 荣誉称号 曾获荣誉 主要荣誉'),
  fact('surveyExpected', 'count', '应参加人数 应参评人数 应到人数 应测评人数 应参加 应参加测评人数'),
  fact('surveyPresent', 'count', '实到人数 实际参加人数 参加人数 参评人数 参加测评人数 实参加人数 实际参评人数 参与人数 实到'),
  fact(
    'surveyIssued',
    'count',
    '发放 发放票数 发出票数 发放份数 发出测评票 发放测评表 发放问卷 发放问卷数 发出份数 发放数 发票数 发出 发放测评票 发放测评票数 发出测评表 发放表数 发放张数',
  ),
  fact(
    'surveyReturned',
    'count',
    '收回 收回票数 回收票数 收回份数 收回测评票 回收问卷 回收数 回收份数 收回数 收回问卷 回收 收回测评表 收回测评票数 回收问卷数 收回张数',
  ),
  fact('surveyValid', 'count', '有效 有效票数 有效票 有效份数 有效问卷 有效数 有效问卷数 有效张数'),
  fact('surveySatisfied', 'count', '满意 满意票数 满意票 满意人数 满意数 很满意 非常满意'),
  fact('surveyFairlySatisfied', 'count', '基本满意 基本满意票数 基本满意票 基本满意人数 基本满意数 较满意 比较满意'),
  fact('surveyDissatisfied', 'count', '不满意 不满意票数 不满意票 不满意人数 不满意数'),
  fact('satisfactionRate', 'rate', '满意率 满意度 综合满意率 职工满意率 会员满意率 测评满意率 群众满意度 会员满意度 职工满意度 满意率% 总满意率'),
];

/** Headings over columns that split a number of people: 职工人数 → 合计 / 其中女. */
export const totalSubLabels = /^(?:合计|总数|总人数|小计|计|人数|总计|数量|全部|共计|合 计|总|共|数)$/;
export const womenSubLabels = /^(?:其中)?:?(?:女|女性|女职工|女会员|女工|女员工|女教职工|女数|女人数|女性人数|女职工数|女会员数|女职工人数|女会员人数)$/;
export const migrantSubLabels = /^(?:其中)?:?(?:农民工|农民工数|农民工会员|农民工人数)$/;
/** Headings that only group fact columns. */
export const dateSubLabels: Readonly<Record<string, string>> = {
  起: 'lastElectedOn',
  开始: 'lastElectedOn',
  起始: 'lastElectedOn',
  自: 'lastElectedOn',
  开始时间: 'lastElectedOn',
  起始时间: 'lastElectedOn',
  止: 'termEndsOn',
  结束: 'termEndsOn',
  截止: 'termEndsOn',
  至: 'termEndsOn',
  届满: 'termEndsOn',
  结束时间: 'termEndsOn',
  终止时间: 'termEndsOn',
};
