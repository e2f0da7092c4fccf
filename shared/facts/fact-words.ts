/** Chinese names of the facts that the program knows, in the order that lists show them. */
export const factWords: Readonly<Record<string, string>> = {
  town: '乡镇(街道)',
  kind: '单位类型',
  system: '所属系统（产业）',
  workers: '职工人数',
  womenWorkers: '女职工人数',
  members: '会员人数',
  womenMembers: '女会员人数',
  membershipRate: '入会率',
  hasUnion: '已建立工会',
  establishedOn: '建会时间',
  lastElectedOn: '最近换届时间',
  termYears: '任期年数',
  termOverdue: '任期已满未换届',
  chairName: '工会主席',
  phone: '联系电话',
  uscc: '统一社会信用代码',
  committeeSize: '工会委员人数',
  auditCommitteeSize: '经审委员人数',
  womenCommitteeSize: '女职工委员人数',
  womenCommittee: '女职工委员会',
  auditCommittee: '经费审查委员会',
  mediationCommittee: '劳动争议调解委员会',
  separateAccount: '独立账户',
  legalPersonCert: '工会法人资格证',
  workersCongress: '职工代表大会',
  collectiveContract: '集体合同',
  openManagement: '厂务公开',
  fullTimeCadres: '专职工会干部人数',
  partTimeCadres: '兼职工会干部人数',
  publicOwned: '公有制单位',
  newlyEstablished: '新建企业工会',
  unitClass: '单位类别',
  selfTotal: '自评总分',
  memberAppraisal: '会员评议得分',
  publicOpinion: '民意测评得分',
  regularAppraisal: '平时考核得分',
  satisfactionRate: '满意率',
  ballotYear: '票数和得分年度',
  surveyIssued: '发出票数',
  surveyReturned: '收回票数',
  ballots: '有效票数',
  satisfied: '满意票数',
  surveyFairlySatisfied: '基本满意票数',
  surveyDissatisfied: '不满意票数',
  surveyAbstained: '弃权票数',
  delegates: '工会代表和职工代表人数',
  attending: '参加自评人数',
  contractRate: '劳动合同签订率',
  establishmentRate: '建会率',
  participationRate: '参与率',
};

/** Names of facts that a form or register brings and that no form of ours asks for by themselves: counts of a survey sheet, which stand in for a ballot. */
const broughtWords: Readonly<Record<string, string>> = { surveyValid: '测评有效票数', surveySatisfied: '测评满意票数' };

/** The Chinese name of a fact, of a ballot kept under its year with that year; a fact that the program does not know keeps its own name. */
export function factWord(fact: string): string {
  const [, plain = fact, year = ''] = /^(.+)@(\d{4})$/u.exec(fact) ?? [];
  const words = Object.hasOwn(factWords, plain) ? factWords : Object.hasOwn(broughtWords, plain) ? broughtWords : {};
  const word = words[plain] ?? plain;
  return year === '' ? word : year === '0000' ? `${word}（未注明年度）` : `${year}年${word}`;
}
