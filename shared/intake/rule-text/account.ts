import type { Rule, RuleKind } from '../../model/standard.ts';
import type { ClauseOutcome } from './head.ts';
import type { Token, TokenKind } from './tokens.ts';

/** What a clause was read as: the kind of its rule, or that it only says again what others say. */
export type ReadAs = RuleKind | 'said';

/** One token in its clause, with all that tells whether the reading took it in. */
export interface Use {
  readonly token: Token;
  readonly at: number;
  readonly tokens: readonly Token[];
  readonly as: readonly ReadAs[];
  readonly head: ClauseOutcome;
  /** Every number that the rules of the whole text hold, as the text writes it. */
  readonly held: ReadonlySet<number>;
  readonly rules: readonly Rule[];
}

type Takes = (use: Use) => boolean;

const among =
  (...kinds: readonly ReadAs[]): Takes =>
  ({ as }) =>
    as.some((kind) => kinds.includes(kind));
const never: Takes = () => false;
const always: Takes = () => true;

/** Kinds whose words a person reads and judges: a condition in them stays a condition. */
const judged = among('fixed', 'all-or-nothing', 'veto', 'mandatory', 'not-applicable', 'discretionary', 'parts', 'bonus', 'grade');
const struck = among('all-or-nothing', 'veto', 'mandatory', 'not-applicable');
const counting = among('per-missing', 'per-step', 'count', 'bonus');
const measured = among('tiers', 'per-step');

const comparing: ReadonlySet<TokenKind> = new Set(['above', 'below', 'within']);
const neighbours = ({ tokens, at }: Use): readonly (Token | undefined)[] => [tokens[at - 1], tokens[at + 1]];
const compared = (use: Use): boolean =>
  use.token.text.includes('-') ||
  neighbours(use).some((token) => token !== undefined && (comparing.has(token.kind) || /[只仅][^只仅]{0,4}$|^(?:的?工?会?)?[超逾]/u.test(token.text))) ||
  use.tokens.some((token, index) => index < use.at && index >= use.at - 2 && comparing.has(token.kind));

/** Whether a comma and a word of counting come behind: then the token is in a sentence that only says what is asked for. */
const beforeEach = ({ tokens, at }: Use): boolean => {
  const comma = tokens.findIndex(({ kind, text }, index) => index > at && kind === 'sign' && /[,:;。]/u.test(text));
  return comma !== -1 && comma < tokens.length - 1;
};

const eachAfter = ({ tokens, at }: Use): boolean => tokens.some(({ kind }, index) => index > at && kind === 'each');
const countAfter = ({ tokens, at }: Use): boolean => tokens.some(({ kind }, index) => index > at && kind === 'count');
const lastEach: Takes = (use) => !eachAfter(use);
const eachBefore = ({ tokens, at }: Use): boolean => tokens.some(({ kind }, index) => index < at && kind === 'each');
const lacks = ({ tokens, at }: Use): boolean =>
  /[少缺漏差欠短错][^少缺漏差欠短错]{0,6}$/u.test(tokens[at - 1]?.kind === 'plain' ? (tokens[at - 1]?.text ?? '') : '');
const holds: Takes = ({ token, held }) => token.value !== undefined && held.has(token.value);
const lowest: Takes = (use) => neighbours(use).some((token) => token?.kind === 'below');
const period = /^(?:个)?(?:半年|年|季|月|周|日|天|两年|学期|学年|届|两个月|星期)/u;
const periodic = ({ tokens, at }: Use): boolean => period.test(tokens[at + 1]?.text ?? '');
const quarterly = /季度|号|项|年度?|届|期|批|条|款|把手|责任人|轮/u;

const percent: Takes = (use) =>
  (measured(use) && (holds(use) || lowest(use))) ||
  (use.as.includes('said') && (holds(use) || use.token.value === 100)) ||
  (judged(use) && (holds(use) || (compared(use) && !use.as.includes('grade'))) && !eachBefore(use)) ||
  (among('per-missing')(use) && (beforeEach(use) || eachAfter(use))) ||
  (use.head.kind === 'shares' && holds(use));

/** Whether the sentence of a token, up to its comma, names what is asked for (“联系3家以上企业，”), and no case (“3次以上的，”). */
const asksFor = ({ tokens, at }: Use): boolean => {
  const comma = tokens.findIndex(({ kind, text }, index) => index > at && kind === 'sign' && text.includes(','));
  return (
    comma !== -1 &&
    !/超过|超出|的$/u.test(
      tokens
        .slice(at, comma)
        .map(({ text }) => text)
        .join(''),
    )
  );
};

/** Whether a number limits the things that are counted themselves: “超过3次的，每次扣1分” leaves open from which one on. */
const beyondLimit = (use: Use): boolean =>
  !asksFor(use) &&
  neighbours(use).some((token) => token !== undefined && /超过|超出|以[上下内]|之内/u.test(token.text)) &&
  use.tokens.some(
    ({ kind, value, unit }, at) =>
      at > use.at && ((unit === use.token.unit && value === 1) || (kind === 'each' && use.tokens[at + 1]?.text.startsWith(use.token.unit ?? ' ') === true)),
  );

const count: Takes = (use) => {
  if (struck(use)) return true;
  if (use.as.includes('said')) return !compared(use) || holds(use) || use.rules.some(({ kind }) => kind === 'per-missing' || kind === 'per-step');
  if (measured(use)) return holds(use) || lowest(use) || (beforeEach(use) && !compared(use));
  if (counting(use) && beyondLimit(use)) return false;
  if (counting(use))
    return use.token.value === 1 || beforeEach(use) || ((eachAfter(use) || countAfter(use)) && !eachBefore(use)) || (use.as.includes('bonus') && compared(use));
  if (use.as.includes('fixed'))
    return (
      compared(use) ||
      beforeEach(use) ||
      /[由同]$/u.test(use.tokens[use.at - 1]?.text ?? '') ||
      use.tokens[use.at - 1]?.kind === 'time' ||
      (use.token.value !== 1 && !lacks(use) && !eachBefore(use))
    );
  const levels = use.rules.flatMap((rule) => (rule.kind === 'grade' ? [Object.keys(rule.shares).length] : []));
  return use.as.includes('grade') ? use.token.value !== undefined && levels.includes(use.token.value) : judged(use);
};

const time: Takes = (use) => judged(use) || count(use);
const sizes: ReadonlySet<TokenKind> = new Set(['percent', 'count', 'time', 'money', 'fraction', 'points', 'number']);
/** Whether a comparing word compares with a number: one behind 低于, one before 以上. */
const ofNumber = ({ token, tokens, at }: Use): boolean => sizes.has(tokens[/[上下内间]$/u.test(token.text) ? at - 1 : at + 1]?.kind ?? 'plain');
const condition: Takes = (use) => judged(use) && compared(use) && !eachBefore(use);

const ordinal: Takes = (use) =>
  (quarterly.test(use.token.text) && !/^[起后]/u.test(use.tokens[use.at + 1]?.text ?? '')) ||
  among('grade')(use) ||
  (use.as.includes('fixed') && /^[排前后倒].*[名位一二三]$/u.test(use.token.text)) ||
  struck(use) ||
  (use.as.includes('bonus') && !/^起/u.test(use.tokens[use.at + 1]?.text ?? ''));

/** Whether the sentence of “每月” goes on with what is lacking then: “每月少于2次的” may count by months. */
function lackingThen({ tokens, at }: Use): boolean {
  const comma = tokens.findIndex(({ kind, text }, index) => index > at && kind === 'sign' && text.includes(','));
  const own = tokens.slice(at, comma === -1 ? undefined : comma).map(({ text }) => text);
  return !/^每年/u.test(own.join('')) && /(?<!不)(?:少于|低于)|不足|未|没|不到|缺/u.test(own.join(''));
}

const each: Takes = (use) => {
  if (counting(use))
    return (
      lastEach(use) ||
      (use.token.text.startsWith('逐') && eachAfter(use)) ||
      periodic(use) ||
      beforeEach(use) ||
      /^[人户家处次]{1,2}$/u.test(use.tokens[use.at + 1]?.text ?? '')
    );
  return (periodic(use) && !lackingThen(use)) || (use.as.includes('parts') && use.tokens.slice(use.at + 1).every(({ kind }) => kind === 'plain'));
};

const comparison: Takes = (use) =>
  measured(use) ||
  judged(use) ||
  use.as.includes('said') ||
  (counting(use) && (!ofNumber(use) || beforeEach(use) || eachAfter(use) || use.tokens[use.at - 1]?.kind === 'each'));

const respectively: Takes = (use) => {
  if (/[递逐]/u.test(use.token.text)) return false;
  if (use.head.kind === 'list' || (use.head.kind === 'shares' && use.head.percents.length > 1)) return true;
  return use.token.text === '均' ? struck(use) : among('per-missing', 'parts')(use);
};

/** For every kind of token, in which readings it is understood. What is not told here as understood makes its clause doubtful. */
const takes: Readonly<Record<TokenKind, Takes>> = {
  plain: always,
  sign: always,
  name: always,
  level: always,
  date: always,
  points: holds,
  percent,
  fraction: (use) => (condition(use) && !use.as.includes('grade')) || (among('per-missing')(use) && beforeEach(use)),
  money: (use) => condition(use) || (counting(use) && use.token.value === 1 && eachBefore(use)),
  count,
  time,
  number: ({ token }) => token.text.length >= 4,
  ordinal,
  each,
  above: comparison,
  below: comparison,
  within: comparison,
  except: never,
  any: struck,
  or: (use) => !measured(use) && !use.as.includes('grade'),
  and: (use) => !measured(use) || (sizes.has(use.tokens[use.at - 1]?.kind ?? 'plain') && comparing.has(use.tokens[use.at + 1]?.kind ?? 'plain')),
  rest: (use) =>
    struck(use) || among('tiers', 'grade')(use) || ((use.at === 0 || use.tokens[use.at - 1]?.kind === 'sign') && among('fixed', 'discretionary')(use)),
  only: never,
  free: (use) =>
    among('discretionary')(use) ||
    (/^(?:根据|结合|依据)/u.test(use.token.text) && beforeEach(use)) ||
    (use.token.text.startsWith('综合') && among('grade')(use)),
  cap: (use) =>
    use.token.text === '累计' && (struck(use) || use.as.includes('fixed')) && use.tokens.slice(use.at).some(({ kind }) => kind === 'count' || kind === 'time'),
  floor: never,
  'of-which': (use) => use.at === 0 && among('parts')(use),
  respectively,
  again: among('fixed', 'per-missing', 'per-step', 'bonus'),
  multiple: never,
  onwards: never,
  about: never,
  scope: never,
  base: (use) => use.as.includes('per-step'),
  'once-only': ({ rules }) => rules.some((rule) => rule.kind === 'bonus' && rule.group !== undefined),
  formula: (use) => (use.token.text.startsWith('平均') && measured(use)) || (/[排名位]/u.test(use.token.text) && judged(use)),
  refused: never,
};

/** The tokens of a clause's words that its reading did not take in. */
export const unread = (tokens: readonly Token[], clause: Pick<Use, 'as' | 'head' | 'held' | 'rules'>): readonly Token[] =>
  tokens.filter((token, at) => !takes[token.kind]({ token, at, tokens, ...clause }));

/** What a sentence before or behind all outcomes may hold: it tells what is asked for. */
const tellable: ReadonlySet<TokenKind> = new Set([
  'plain',
  'sign',
  'name',
  'level',
  'date',
  'ordinal',
  'count',
  'time',
  'number',
  'money',
  'and',
  'or',
  'respectively',
]);
const askable: ReadonlySet<TokenKind> = new Set([
  ...tellable,
  'percent',
  'fraction',
  'each',
  'above',
  'below',
  'within',
  'any',
  'only',
  'free',
  'cap',
  'of-which',
  'floor',
]);

/** What of a sentence before an outcome, which only tells what is asked for, would change what the outcome means. */
export const changing = (tokens: readonly Token[]): readonly Token[] => tokens.filter(({ kind }) => !askable.has(kind));

/** Behind the last outcome: only where to look, and words that end a list. */
const harmless =
  /^(?:(?:并|且|同时)?(?:情节严重的)?(?:依法|依规|严肃)?(?:追究|追回|问责|责令|限期整改|予以通报|约谈)[^扣分]*|的|者|等|即可|为止|计算|处理|以下同|(?:以|按)[^,;。]{0,14}为[准据]|(?:现场|实地|随机)?(?:查|抽查|听|看|阅|核)[看阅验取查对]?(?:资料|台账|现场|记录|汇报|档案|文件|材料|凭证|账目|及|和|与|等|、)*)*$/u;

/** What of the words behind the last outcome could change it: there nothing is let pass that is not known to be harmless. */
export const trailing = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind, text }) => !tellable.has(kind) || (kind === 'plain' && !harmless.test(text)));
