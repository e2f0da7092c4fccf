import { measures, scoreUnit } from './measures.ts';
import { numberPattern as N, readNumber } from './number-words.ts';

/** A value that a condition names: 90 of “低于90%的”. */
export interface NamedValue {
  readonly value: number;
  readonly unit: string;
  /** Whether what is under the value is meant: 低于90%, 不足3次, 60%以下. */
  readonly below: boolean;
  /** Whether the value itself is left out: 超过90%. */
  readonly beyond: boolean;
}

const under = '(?<!不)(?:低于|少于|小于)|不足|不到|不满|未满|未达到?|没有?达到|达不到|达不成|不超过|不高于';
const markPattern = new RegExp(
  `(${under})?(?<over>超过|高于|大于|多于)?(?:到|了|在|为)?(${N})(?:-${N})?(%|${measures})(?:的?)(?:-(?:${N})(?:%|${measures})?)?(?<after>及?以上|及?其?以下|以内|之内|之间)?`,
  'gu',
);

/** All values with a unit, in their order. Of a range only its lower end. */
export const namedValuesIn = (text: string): readonly NamedValue[] =>
  [...text.matchAll(markPattern)].flatMap((match) => {
    const value = readNumber(match[3] ?? '');
    if (value === undefined) return [];
    const after = match.groups?.['after'] ?? '';
    const below = match[1] !== undefined || /以下|以内|之内/u.test(after);
    return [{ value, unit: match[4] ?? '', below, beyond: match.groups?.['over'] !== undefined }];
  });

/** Units that a measure falls short in by steps, so that one step is no thing that is missing. */
export const isMeasured = (unit: string): boolean => unit === '%' || unit === scoreUnit;

/** How the words before an outcome make it count: once for each thing or for each step of a measure; `undefined`: once. */
export interface Each {
  /** How much a step is, and of what: 5 of “每低5%”, 1 of “每缺一项”. */
  readonly step: number;
  readonly unit: string;
  /** What is before it: there a threshold may be named. */
  readonly before: string;
  /** The words of the step itself: “每缺一项”. */
  readonly words: string;
  /** A value named within the step: 90 of “每低于90%一个百分点”. */
  readonly inner?: number;
  /** Whether two quantities are in it, and none is plainly the step: “每10人少1人”. */
  readonly unclear: boolean;
}

const often = String.raw`每(?:个)?(?:半年|年度?|季度?|月|周|日|天|两年|学期|学年|届|两个月)(?:度|末|初|底|均|应|要|至少|不少于|不低于|召开|组织|开展|进行|都)?`;
const oftenOnly = new RegExp(`^${often}$`, 'u');
const lacking = '少|缺|漏|差|低|降|下降|下滑|减|欠|迟|逾|超|晚|延|拖|有|发现|发生|出现|错|无|未|不';
/** A density, which is no count: 每平方公里少于1处. */
const density = /^每(?:平方公里|平方千米|平方米|公里|千米|[十百千万]人|公顷|亩|人|户|班|村|个?社区)[^,]{0,4}(?:少于|不足|低于|不到|不满)\d/u;
const quantity = new RegExp(`(?<!(?<!每)(?:[少多低高大小]于|不足|不到|超过|达到|不满))(${N})(%|${measures})(?!(?:及|或)?以[上下内])`, 'gu');
const duration = /^(?:个月|个季度|个年度|个学期|学期|年度?|季度?|月|周|天|日|个?小时|个?工作日|度|届|分钟)$/u;

const single = new RegExp(
  `(?:^|(?<lack>(?<![至不减多])(?:少|缺|漏|错|迟|旷|脱岗|空岗)(?!数)[^,0-9零一二两三四五六七八九十百半少缺漏]{0,6}?|缺少|漏|差|缺失|迟|迟到|迟报|迟交|逾期|超期?|超过|超时|延迟|延期|拖延|晚|拖?欠[缴交付拨发]?)|有|凡|凡有|发现|发生|出现|查实|查出|造成|存在|收到|任何|其中|无故|:)(?:一|1)(${measures})(?!(?:以)?内|及?以上|及?以下|以后|之内|月|季度|年度|工作日|小时|学期|百分点|性|次性|可|至|到|度|名专|名以)|(?:一|1)(${measures})(?=不|未|没|无|缺|有误|出现|达不到|内容不)|(?<late>超|逾|延|迟|晚|拖)[^,]{0,8}?(?:一|1)(${measures})$|(?<lacks>缺|少|漏|差)(?:一|1)[^,0-9%半成]{0,3}$`,
  'u',
);
/** One thing at the end of the words right before the outcome: 被投诉1次. */
const trailing =
  /(?<![召开展织设立建配备办参加少低第])(?:一|1)(?:个|次|项|处|人|名|条|份|起|例|人次|件|种|本|块|张|户|家|台|套|间|期|篇|笔|页|幅|面|盏|辆|座|册|枚|所|宗|批|台次|车|头|株|组|幢|栋|层|桩)$/u;
const falling = new RegExp(`(?:^|的|率|度|数)(?:每)?(?:降低|下降|减少|下滑|相差|低|少|降|差)了?(${N})%$`, 'u');

/** What a step's size stands behind: 每, or a word of lacking or growing. */
const measuredBefore = /[每少缺漏差欠低高降减增多加升超逾迟晚延拖满足过出于了额满约按]$/u;

function eachOf(before: string, words: string): Each {
  const sized = words.replace(/^每(?:个)?(?:半年|两年|两个月)(?!以)/u, (often) => '　'.repeat(often.length));
  const found = [...sized.matchAll(quantity)].map(({ 1: number = '', 2: unit = '', index }) => ({ value: readNumber(number) ?? 1, unit, from: index }));
  const percents = found.filter(({ unit }) => unit === '%');
  const [first, second] = percents;
  if (first !== undefined && second !== undefined) return { step: second.value, unit: '%', before, words, inner: first.value, unclear: percents.length > 2 };
  if (first !== undefined) return { step: first.value, unit: '%', before, words, unclear: false };
  const [thing, other] = found;
  const several = thing !== undefined && other !== undefined && (thing.value !== 1 || other.value !== 1);
  const apart = thing !== undefined && thing.value !== 1 && !measuredBefore.test(sized.slice(0, thing.from));
  return { step: thing?.value ?? 1, unit: thing?.unit ?? '', before, words, unclear: several || apart };
}

/** Finds whether an outcome counts for each thing. `words` are those before the outcome in its sentence. */
export function eachIn(words: string): Each | undefined {
  const clauses = words
    .split(',')
    .map((clause) => clause.replace(/的$/u, ''))
    .filter((clause) => clause !== '' && !/^(?:酌情|视情况?|分别|各|均|再|则|另|加|另加|再加)$/u.test(clause));
  for (let index = clauses.length - 1; index >= 0; index -= 1) {
    const clause = clauses[index] ?? '';
    if (density.test(clause)) continue;
    const last = index === clauses.length - 1;
    const at = clause.lastIndexOf('每');
    const before = [...clauses.slice(0, index), at === -1 ? '' : clause.slice(0, at)].join(',');
    const from = at === -1 ? '' : clause.slice(at);
    const steps =
      at !== -1 &&
      (last
        ? oftenOnly.test(from) ||
          !new RegExp(`^${often}.`, 'u').test(from) ||
          new RegExp(`^每(?:个)?(?:年度?|季度?|月|周|天|日|半年)?(?:${lacking})`, 'u').test(from)
        : new RegExp(`^每(?:个|名|次|项)?(?:${lacking})`, 'u').test(from));
    if (steps && (last || !oftenOnly.test(from))) return eachOf(before, from);
    const one = single.exec(clause);
    if (one !== null) {
      const unit = one[2] ?? one[3] ?? one[5] ?? '';
      const time = duration.test(unit);
      if (time && new RegExp(`(?:超过|超|逾)(?:一|1)${unit}[未没不]`, 'u').test(clause)) continue;
      if (
        !(
          time &&
          one.groups?.['lack'] === undefined &&
          one.groups?.['late'] === undefined &&
          !/(?:一|1)(?:(?:个?季度|个?月|周|天)未|[天日](?:未|没|不(?![少低]于|得|超过)))/u.test(clause) &&
          !/(?:发现|出现|发生|查出|有)(?:一|1)[天日]/u.test(clause)
        )
      )
        return { step: 1, unit, before: clauses.slice(0, index).join(','), words: clause, unclear: false };
    }
    if (last && trailing.test(clause)) return { step: 1, unit: '', before: clauses.slice(0, index).join(','), words: clause, unclear: false };
    const fall = falling.exec(clause);
    if (last && fall !== null)
      return { step: readNumber(fall[1] ?? '') ?? 1, unit: '%', before: clauses.slice(0, index).join(','), words: clause, unclear: false };
    if (last && /(?:按|每|逐)(?:次|项|人次?|件|处|个|例|起)$/u.test(clause)) return { step: 1, unit: '', before: '', words: clause, unclear: false };
  }
  return undefined;
}

const atEnd = new RegExp(`^[^只仅未没不]*(?:一|1)(?:${measures})$`, 'u');

/** How a deduction counts: as {@link eachIn} says, and also once for each thing that its words end in: “拒办一件扣1分”. */
export function eachTaken(words: string): Each | undefined {
  const last = words.slice(words.lastIndexOf(',') + 1).replace(/的$/u, '');
  const plain = atEnd.test(last) && !density.test(last) && !/至少|半|内$|(?:年度?|月|周|天|日|小时|季度?|学期|届|分钟)$/u.test(last);
  return eachIn(words) ?? (plain ? { step: 1, unit: '', before: '', words: last, unclear: false } : undefined);
}

/** Whether the words name what does not apply to a unit, and not an evil that did not happen: 没有女职工的, but not 无安全事故的. */
export const notApplicablePattern = (words: string): boolean =>
  /没有|(?:^|[,:]|如|若|凡是?|对|单位|企业|的)无(?!障碍|偿|线|烟|纸|害|缝|记名|人机|土|菌)|不涉及|未使用|不使用|未设|不设|无需|不需|不存在|不具备|不适用|不属于|可不(?:建|设|配|单独)|非(?!公|法)|未涉及|尚无|确无|暂无/u.test(
    words,
  ) &&
  !/逾期|超[支标时期]|迟|缺|漏|差错|瞒|虚|伤|亡|火灾|隐患|弊|造假|损失|欠|拒|推诿|浪费|脏|乱|破损|过期|异常|不良|事故|事件|投诉|违纪|违法|违规|信访|上访|纠纷|争议|拖欠|欠缴|举报|问题|差错|案件|扣分|通报|批评|处罚/u.test(
    words,
  );

/** Whether what a unit has none of is named as something units may well not have: then the item is not for them. */
export const namesAbsence = (words: string): boolean =>
  /不涉及|未涉及|不适用|不属于|不具备|可不|可(?:以|由|兼)|无需|不需|职工|人员|会员|任务|项目|[此该本]项|企业|工会|组织|单位|业务|工作|内容|条件|场所|车间|班组|食堂|派遣|农民工|劳模|工匠|书屋|设施/u.test(
    words,
  );

/** Whether the words leave everything else: 否则, 其余, 不足的, D级. */
export const isRest = (words: string): boolean =>
  /^(?:否则|其[余他它]|以下|不足|未达到?|达不到|未达标|低于|不达标|未完成|没完成|未开展|没有开展|未组织|没有|未有|差|较差|很差|不合格|不及格|不好|[DE]级?|[DE][等档类]|未落实|没有的?|不符合|未达要求)(?:的|者|标准|要求|以上|情况|活动|此数|的单位)*$/u.test(
    words,
  ) || namedValuesIn(words).some(({ below }) => below);
