import { lacks } from './acts.ts';
import { additions } from './additions.ts';
import { eachIn, namedValuesIn, notApplicablePattern } from './condition.ts';
import { deduction, freeDeduction, listDeduction, rangeDeduction } from './deductions.ts';
import { absent } from './earning-run.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import type { Act, Segment } from './head.ts';

/** What was found in some words, with what could not be read. */
export interface Found {
  readonly rules: readonly FoundRule[];
  readonly doubts: readonly string[];
}

const evil = /发生|出现|存在|受到|被|有.{0,12}(?:事故|事件|案件|行为|违|问题)/u;

function hard(segment: Segment): readonly FoundRule[] {
  const text = segment.words === '' ? {} : { text: segment.words.replace(/的$/u, '') };
  const veto = segment.head.kind === 'veto' || evil.test(segment.words);
  const rule = veto ? ({ kind: 'veto', ...text } as const) : ({ kind: 'mandatory' } as const);
  return /撤销|摘牌/u.test(segment.source) ? [{ rule, sure: 0.7, doubt: `“${segment.source}”是不是一票否决，请核对。` }] : [{ rule, sure: 0.95 }];
}

const affirms = /达到|达标|符合|完成|齐全|健全|规范|按时|按期|及时|已|有/u;

function spared(segment: Segment): Found {
  if (segment.source.includes('重复')) return { rules: [], doubts: [`“${segment.source}”没有读进规则，请核对。`] };
  if (
    notApplicablePattern(segment.words) ||
    /不足(?!之处)|不满|未满|尚未|可(?:以|由|兼|不)|不(?:作|做|强|统一)?(?:要求|强求)|^(?:凡是?|对于?)?(?:非公|机关|事业|企业|学校|社区|村|乡镇|街道|行业|小微|新建).{0,14}(?:的|单位|企业)?$/u.test(
      segment.words,
    )
  )
    return {
      rules: [
        /不足(?!之处)|不满|未满|尚未|不(?:作|做|强|统一)?(?:要求|强求)|^(?:凡是?|对于?)?(?:非公|机关|事业|企业|学校|社区|村|乡镇|街道|行业|小微|新建)/u.test(
          segment.words,
        )
          ? { rule: { kind: 'not-applicable', gives: 'no-deduction' }, sure: 0.93 }
          : absent(segment, 'no-deduction'),
      ],
      doubts: [],
    };
  const marks = namedValuesIn(segment.words);
  return (affirms.test(segment.words) || (marks.length > 0 && marks.every(({ below }) => !below))) && !/未|没有|不/u.test(segment.words)
    ? { rules: [], doubts: [] }
    : { rules: [], doubts: [`“${segment.source}”说的是例外，没有读进规则，请核对。`] };
}

function deducted(segment: Segment, context: RuleContext): readonly FoundRule[] {
  const { head } = segment;
  switch (head.kind) {
    case 'points': {
      const found = deduction(head, segment, context);
      return head.act === 'bare' && (!segment.apart || /^每/u.test(segment.words) || !lacks.test(eachIn(segment.words)?.words ?? segment.words))
        ? found.map((one) => ({ ...one, sure: 0.75, doubt: one.doubt ?? `“${segment.source}”没有写扣还是得，暂按扣分处理，请核对。` }))
        : found;
    }
    case 'range':
      return rangeDeduction(head, segment);
    case 'list':
      return listDeduction(head, segment);
    default:
      return freeDeduction(segment);
  }
}

const onlyRules = (...rules: readonly FoundRule[]): Found => ({ rules, doubts: [] });

/** Words that only join a limit to what is before it. */
const joiningOnly =
  /^(?:[,、:]|的|该|本|此|各|几|单|整|全|项目?|共|分值?|以上|上述|合计|总分|总|累计|直至|直到|至|到|扣分|加分|得分|计分|评分|标准|办法|实行|采用|每项|最多|最高|且|并|但|均|按|在|内|逐项|减分|计算?|从|中)*$/u;

/** “扣完” ends what is before it, unless words of its own say when all is taken: then it is the whole item. */
function floor(segment: Segment, first: boolean): Found {
  const own = !joiningOnly.test(segment.words);
  const all = /[扣减]完/u.test(segment.source);
  if (!all || (!own && !(first && !/为止/u.test(segment.source))))
    return own && !first ? { rules: [], doubts: [`“${segment.source}”没有读懂，请核对。`] } : onlyRules();
  if (/为止/u.test(segment.source) && !/[未没无不缺发造出]|的$/u.test(segment.words)) return { rules: [], doubts: [`“${segment.source}”没有读懂，请核对。`] };
  return onlyRules({ rule: { kind: 'all-or-nothing', ...(own ? { text: segment.words.replace(/的$/u, '') } : {}) }, sure: 0.9 });
}

/** A “加分” without a number leaves open how many. */
function added(segment: Segment): Found {
  if (/不得?重复$/u.test(segment.words)) return onlyRules();
  const found = additions(segment);
  return found.length > 0 ? onlyRules(...found) : { rules: [], doubts: [`“${segment.source}”没有写加几分，请核对。`] };
}

/** “根据记录评分，”: by what points are given; how many is said behind it. */
export const onlyTellsBy = ({ words, source }: Segment): boolean =>
  /[评打计]分$/u.test(source) &&
  /^(?:根据|依据|按照?|对照|查看?|检查|结合)[^,;。]{0,14}(?:记录|资料|材料|台账|档案|凭证|报表|文件|清单|照片|名册)$/u.test(words);

/** What one outcome that does not earn says. Caps and earnings are read with their neighbours. `rules` is how many rules were found before it. */
export function outcome(segment: Segment, act: Act | undefined, context: RuleContext, rules: number): Found {
  const { head, source } = segment;
  switch (head.kind) {
    case 'spared':
      return spared(segment);
    case 'rescale':
      return onlyRules({ rule: { kind: 'not-applicable', gives: 'rescale' }, sure: 0.88 });
    case 'veto':
    case 'mandatory':
      return onlyRules(...hard(segment));
    case 'total':
      return { rules: [], doubts: context.max !== null && head.value !== context.max ? [`“${source}”与该项分值不同，请核对。`] : [] };
    case 'floor':
      return floor(segment, rules === 0);
    default:
      if (head.kind === 'free' && segment.words === '' && segment.joined && rules > 0) return onlyRules();
      return act === 'bonus' ? added(segment) : onlyRules(...deducted(segment, context));
  }
}

/** Whether the words of a limit only join it to what is before it: they name no condition of their own. */
export const onlyJoins = (words: string): boolean => joiningOnly.test(words);
