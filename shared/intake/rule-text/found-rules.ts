import { sumCenti, type CentiPoints } from '../../points.ts';
import type { ReadAs } from './account.ts';
import { additions } from './additions.ts';
import { baseIn } from './base.ts';
import { withCap } from './caps.ts';
import { eachIn, isMeasured, namedValuesIn, notApplicablePattern } from './condition.ts';
import { deduction, freeDeduction, listDeduction, rangeDeduction } from './deductions.ts';
import { absent, earningRun } from './earning-run.ts';
import type { FoundRule, RuleContext } from './found-rule.ts';
import type { Act, Segment } from './head.ts';

const evil = /发生|出现|存在|受到|被|有.{0,12}(?:事故|事件|案件|行为|违|问题)/u;
const lacks = /缺|少|低|降|未|没|不|漏|差|无|错|逾|超期|迟/u;

/** The verb that stands behind several numbers: “国家级5分、省级3分加分”. */
function verbAhead(segments: readonly Segment[], index: number): Act | undefined {
  const after = segments.slice(index + 1).find(({ head }) => !('act' in head) || head.act !== 'bare' || head.kind !== 'points');
  return after?.head.kind === 'free' && after.words === '' && after.joined ? after.head.act : undefined;
}

/** What a bare “2分” does: it goes on with the verb before it; with nothing before, lacking takes off and the rest earns. */
function actsOf(segments: readonly Segment[]): readonly Act[] {
  let last: Act = 'bare';
  return segments.map(({ head, words, joined, lead }, index) => {
    if (!('act' in head) || head.kind === 'cap') return 'bare';
    if (head.act === 'bare') {
      const ahead = verbAhead(segments, index);
      if (ahead !== undefined) last = ahead;
      else if (/扣分(?:标准|办法|细则)?:/u.test(`${lead}${words}`)) last = 'deduct';
      else if (/加分(?:标准|办法|细则|项)?:/u.test(`${lead}${words}`)) last = 'bonus';
      else if (last === 'bare' || (last === 'deduct' && !joined)) last = eachIn(words) !== undefined && lacks.test(words) ? 'deduct' : 'earn';
    } else last = head.act;
    return last;
  });
}

const earns = ({ head }: Segment, act: Act | undefined): boolean =>
  ['full', 'nothing', 'shares'].includes(head.kind) || ('act' in head && head.kind !== 'cap' && act === 'earn');

interface Found {
  readonly rules: readonly FoundRule[];
  readonly doubts: readonly string[];
}

/** What a clause was read as. */
export interface ReadClause {
  readonly segment: Segment;
  readonly as: readonly ReadAs[];
}

const tells = /[未没无不缺少漏错超逾迟晚拖造发出被受有达完全差乱脏]|的$/u;

/** Whether a bare noun goes on after a deduction that counts: “每发生1起一般事故扣2分，较大事故扣5分” may count on. */
const carries = (before: Segment | undefined, { words, joined }: Segment, rules: readonly FoundRule[]): boolean =>
  joined &&
  before !== undefined &&
  'act' in before.head &&
  /每/u.test(before.words) &&
  words !== '' &&
  !tells.test(words) &&
  rules.some(({ rule }) => rule.kind === 'fixed');

/** All rules of a text, with what each clause was read as. */
export interface FoundInText extends Found {
  readonly clauses: readonly ReadClause[];
}

const kindsOf = (rules: readonly FoundRule[]): readonly ReadAs[] => [...new Set(rules.map(({ rule }) => rule.kind))];

/** What the clauses of a run of earnings were read as: “不得分” as its own rule, or as the lowest step of the others. */
function runClauses(run: readonly Segment[], rules: readonly FoundRule[]): readonly ReadClause[] {
  const kinds = kindsOf(rules);
  const others = kinds.filter((kind) => kind !== 'all-or-nothing');
  return run.map((segment) => {
    const own = segment.head.kind === 'nothing' && kinds.includes('all-or-nothing') ? (['all-or-nothing'] as const) : others;
    return { segment, as: own.length === 0 ? ['said'] : own };
  });
}

function hard(segment: Segment): readonly FoundRule[] {
  const text = segment.words === '' ? {} : { text: segment.words.replace(/的$/u, '') };
  const veto = segment.head.kind === 'veto' || evil.test(segment.words);
  return [{ rule: veto ? { kind: 'veto', ...text } : { kind: 'mandatory' }, sure: 0.95 }];
}

const affirms = /达到|达标|符合|完成|齐全|健全|规范|按时|按期|及时|已|有/u;

function spared(segment: Segment): Found {
  if (segment.source.includes('重复')) return { rules: [], doubts: [`“${segment.source}”没有读进规则，请核对。`] };
  if (
    notApplicablePattern(segment.words) ||
    /不足|不满|未满|尚未|可(?:以|由|兼|不)|不(?:作|做|强|统一)?(?:要求|强求)|^(?:非公|机关|事业|企业|学校|社区|村|乡镇|街道|行业|小微|新建).{0,14}(?:的|单位|企业)?$/u.test(
      segment.words,
    )
  )
    return {
      rules: [
        /不足|不满|未满|尚未|不(?:作|做|强|统一)?(?:要求|强求)|^(?:非公|机关|事业|企业|学校|社区|村|乡镇|街道|行业|小微|新建)/u.test(segment.words)
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
      return head.act === 'bare' && (!segment.apart || /^每/u.test(segment.words))
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
export const joiningOnly =
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
  const found = additions(segment);
  return found.length > 0 ? onlyRules(...found) : { rules: [], doubts: [`“${segment.source}”没有写加几分，请核对。`] };
}

/** What one outcome that does not earn says. Caps and earnings are read with their neighbours. */
function outcome(segment: Segment, act: Act | undefined, context: RuleContext, rules: number): Found {
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

/** The rules of all segments in their order, caps put to the rules they hold of. `text` is the whole. */
export function foundRules(text: string, segments: readonly Segment[], max: CentiPoints | null): FoundInText {
  const acts = actsOf(segments);
  let rules: readonly FoundRule[] = [];
  const doubts: string[] = [];
  const clauses: ReadClause[] = [];
  for (let index = 0; index < segments.length; index += 1) {
    const segment = segments[index];
    if (segment === undefined) break;
    const context: RuleContext = { max, said: (unit) => saidBefore(segments, index, unit), base: (unit) => baseIn(text, unit) };
    if (earns(segment, acts[index])) {
      const next = segments.findIndex((other, at) => at > index && !earns(other, acts[at]));
      const end = next === -1 ? segments.length : next;
      const steps = segments
        .slice(end)
        .some((other, at) => acts[end + at] === 'deduct' && (isMeasured(eachIn(other.words)?.unit ?? '') || /每[^,]{0,3}[少低缺差]/u.test(other.words)));
      const run = segments.slice(index, end);
      const earned = earningRun(run, context, { steps, cap: segments[end]?.head.kind === 'cap' });
      rules = [...rules, ...earned];
      clauses.push(...runClauses(run, earned));
      index = end - 1;
    } else if (segment.head.kind === 'cap') {
      const capped = withCap(rules, segment.head, max, segment.source);
      rules = capped.rules;
      doubts.push(
        ...capped.doubts,
        ...(joiningOnly.test(segment.words) || segment.head.act === 'bonus' ? [] : [`“${segment.source}”的上限有自己的条件，没有读进规则，请核对。`]),
      );
      clauses.push({ segment, as: ['said'] });
    } else {
      const read = outcome(segment, acts[index], context, rules.length);
      const found = carries(segments[index - 1], segment, read.rules)
        ? { ...read, doubts: [...read.doubts, `“${segment.source}”是不是也按每一次计算，原文没有写明，请核对。`] }
        : read;
      rules = [...rules, ...found.rules];
      doubts.push(...found.doubts);
      clauses.push({ segment, as: found.rules.length === 0 ? ['said'] : kindsOf(found.rules) });
    }
  }
  return { rules: joinedParts(rules, max), doubts, clauses };
}

/** “制度建设3分，每缺一项扣0.5分；台账建设2分，每缺一本扣0.5分”: parts that stand apart and sum to the maximum are one rule. */
function joinedParts(rules: readonly FoundRule[], max: CentiPoints | null): readonly FoundRule[] {
  const own = rules.flatMap((one) => (one.rule.kind === 'parts' ? [one.rule] : []));
  const parts = own.flatMap((rule) => rule.parts);
  if (own.length < 2 || sumCenti(parts) !== max) return rules;
  const texts = own.flatMap((rule) => rule.texts ?? []);
  const whole: FoundRule = { rule: { kind: 'parts', parts, ...(texts.length === parts.length ? { texts } : {}) }, sure: 0.9 };
  const first = rules.findIndex(({ rule }) => rule.kind === 'parts');
  return rules.flatMap((one, index) => (one.rule.kind !== 'parts' ? [one] : index === first ? [whole] : []));
}

/** The words of the outcome before a step that goes on from it: a full mark, or a deduction in the same sentence whose subject is not named again. */
function saidBefore(segments: readonly Segment[], index: number, unit: string): string {
  const before = segments[index - 1];
  const own = segments[index];
  if (before === undefined || own === undefined) return '';
  const earned = ['full', 'points', 'nothing', 'spared'].includes(before.head.kind) && isMeasured(unit);
  const anew = !/^(?:的|以后|此后|在此基础上|,)*(?:每|低|少|降)/u.test(own.words);
  return earned || (own.joined && !anew) ? before.words : '';
}
