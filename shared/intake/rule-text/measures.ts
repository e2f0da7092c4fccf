/** Stands for 分 where it measures a result and is no point of the item: 测评90分以上, 每低1分. */
export const scoreUnit = '\ue120';

/** Measure words that follow a number of things, the longer ones first. */
export const measures = `${scoreUnit}|个工作日|个小时|个月|个季度|个年度|个学期|个档次|个等次|个等级|个名次|个位次|平方米|平米|人次|户次|册次|篇次|例次|车次|台次|班次|课时|学时|小时|工作日|季度|学期|位次|名次|个|项|次|处|人|名|条|份|件|天|日|种|本|块|枚|户|家|期|场|类|篇|例|宗|起|间|台|套|张|层|级|档|季|周|月|年|年度|度|册|㎡|万元|元|笔|幅|面|组|位|轮|届|批次|场次|班次|家次|件次|批|字|亩|株|棵|公里|米|吨|题|架|箱|盆|扇|栋|幢|桶|只|封|票|封|道|则|支|队|座|所|部|岁|点|辆|分钟|餐|顿|节|桌|袋|瓶`;
