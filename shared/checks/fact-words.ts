/** Chinese names of the facts that the program knows (contract.md "facts"), in the order that lists show them. */
export const factWords: Readonly<Record<string, string>> = {
  town: '乡镇(街道)',
  kind: '单位类型',
  workers: '职工人数',
  womenWorkers: '女职工人数',
  members: '会员人数',
  womenMembers: '女会员人数',
  membershipRate: '入会率',
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
  separateAccount: '独立账户',
  legalPersonCert: '工会法人资格证',
};

/** The Chinese name of a fact; a fact that the program does not know keeps its own name. */
export const factWord = (fact: string): string => factWords[fact] ?? fact;
