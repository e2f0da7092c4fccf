import { z } from 'zod';
import { PointsCodec } from '../points.ts';

/** The kinds of unit a standard can apply to (机关, 事业单位, 企业, 社区, 学校 …). */
export const UnitKind = z.enum(['office', 'institution', 'enterprise', 'community', 'school', 'industry', 'township', 'other']);
export type UnitKind = z.infer<typeof UnitKind>;

/** Chinese words for unit kinds, in the order lists show them. */
export const unitKindWords: Readonly<Record<UnitKind, string>> = {
  office: '机关',
  institution: '事业单位',
  enterprise: '企业',
  community: '社区',
  school: '学校',
  industry: '行业(商会)',
  township: '乡镇(街道)',
  other: '其他',
};

/** How an inspector checks an item: 听汇报, 看现场, 查资料, 座谈, 测评. */
export const CheckMethod = z.enum(['hear', 'look', 'papers', 'interview', 'survey']);
export type CheckMethod = z.infer<typeof CheckMethod>;

/** Chinese words for check methods. */
export const checkMethodWords: Readonly<Record<CheckMethod, string>> = {
  hear: '听汇报',
  look: '看现场',
  papers: '查资料',
  interview: '座谈',
  survey: '测评',
};

/** A fact of the unit that a rule reads by itself: for example women workers >= 10. */
export const FactCondition = z.strictObject({
  fact: z.string(),
  is: z.enum(['at-least', 'below', 'yes', 'no', 'odd', 'one-of', 'none-of', 'share-at-least']),
  /** For `share-at-least` the two whole numbers of a fraction: [2, 3] asks `fact` × 3 ≥ `of` × 2, exactly. */
  value: z.union([z.number(), z.array(z.number())]).optional(),
  /** For `share-at-least`: the fact that `fact` is a share of. */
  of: z.string().optional(),
});
export type FactCondition = z.infer<typeof FactCondition>;

/** One thing that a `per-missing` rule counts (“经费审查委员会”): missing where every condition of `shownBy` holds, there where one fails. */
export const MissingThing = z.strictObject({ text: z.string(), shownBy: z.array(FactCondition) });
export type MissingThing = z.infer<typeof MissingThing>;

const ruleBase = {
  /** What the button or line says: “经审会未建立”. Left out: the program words it from kind and points. */
  text: z.string().optional(),
  /** The rule counts only where every condition holds; a condition whose fact is unknown is asked of the inspector, never guessed. */
  when: z.array(FactCondition).optional(),
  /** Facts that show the rule to have struck: where every one holds the program suggests it, the inspector confirms. */
  shownBy: z.array(FactCondition).optional(),
  /** Where a deduction is taken from: left out, the item; `section`, the section's sum (“在该类目内扣分”), which floors at 0 itself. */
  scope: z.enum(['item', 'section']).optional(),
};

/** When a standard asks for proof of a finding: a veto that struck, a mandatory item that is open, 不符合, points lost. */
export const ProofOccasion = z.enum(['veto', 'mandatory', 'unmet', 'deduction']);
export type ProofOccasion = z.infer<typeof ProofOccasion>;

/** Chinese words for the occasions, in the order that a list offers them. */
export const proofOccasionWords: Readonly<Record<ProofOccasion, string>> = {
  veto: '一票否决',
  mandatory: '必备未达到',
  unmet: '判不符合',
  deduction: '扣分',
};

/** What can be asked for as proof: 情况说明, a photo, a photo or a file of another kind. */
export const ProofNeed = z.enum(['note', 'photo', 'photo-or-file']);
export type ProofNeed = z.infer<typeof ProofNeed>;

/** Chinese words for what can be asked for as proof. */
export const proofNeedWords: Readonly<Record<ProofNeed, string>> = { note: '情况说明', photo: '照片', 'photo-or-file': '照片或文件' };

/**
 * Proof that a standard asks for before a visit is completed (举证要求): on this occasion all of `needs`.
 * A `deduction` counts from so many `points`, or from so many `percent` of the item's full mark; where neither is given, from the first hundredth.
 */
export const ProofDemand = z.strictObject({
  on: ProofOccasion,
  points: PointsCodec.optional(),
  percent: z.number().positive().max(100).optional(),
  needs: z.array(ProofNeed).min(1),
});
export type ProofDemand = z.infer<typeof ProofDemand>;

/**
 * One way in which an item's text turns facts into points.
 * In files points are decimal; in memory {@link CentiPoints}. `threshold`, `step` and `atLeast` are plain numbers in the unit of the fact (percent: 98 means 98 %).
 */
export const Rule = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all-or-nothing'), ...ruleBase }),
  z.strictObject({ kind: z.literal('fixed'), points: PointsCodec, ...ruleBase }),
  z.strictObject({
    kind: z.literal('per-missing'),
    points: PointsCodec,
    cap: PointsCodec.optional(),
    /** The things that can be missing where facts tell: the program counts those shown to be missing and suggests how many. */
    things: z.array(MissingThing).optional(),
    ...ruleBase,
  }),
  z.strictObject({
    kind: z.literal('per-step'),
    threshold: z.number().optional(),
    step: z.number().positive(),
    points: PointsCodec,
    /** Whether a part of a step counts in proportion; left out: full steps only. */
    proportional: z.boolean().optional(),
    /** The fact that holds the measured value, for example membershipRate (in percent here). */
    fact: z.string().optional(),
    ...ruleBase,
  }),
  z.strictObject({
    kind: z.literal('tiers'),
    tiers: z.array(z.strictObject({ atLeast: z.number(), points: PointsCodec })).min(1),
    fact: z.string().optional(),
    ...ruleBase,
  }),
  z.strictObject({ kind: z.literal('count'), points: PointsCodec, cap: PointsCodec.optional(), ...ruleBase }),
  z.strictObject({ kind: z.literal('grade'), shares: z.record(z.string(), z.number().min(0).max(100)), ...ruleBase }),
  z.strictObject({ kind: z.literal('parts'), parts: z.array(PointsCodec).min(1), texts: z.array(z.string()).optional(), ...ruleBase }),
  z.strictObject({ kind: z.literal('discretionary'), min: PointsCodec.optional(), max: PointsCodec.optional(), step: PointsCodec.optional(), ...ruleBase }),
  z.strictObject({ kind: z.literal('bonus'), points: PointsCodec.optional(), cap: PointsCodec.optional(), group: z.string().optional(), ...ruleBase }),
  z.strictObject({ kind: z.literal('mandatory'), ...ruleBase }),
  z.strictObject({ kind: z.literal('veto'), ...ruleBase }),
  z.strictObject({ kind: z.literal('not-applicable'), gives: z.enum(['no-deduction', 'full', 'rescale']), ...ruleBase }),
]);
export type Rule = z.infer<typeof Rule>;
/** The name of a rule’s kind. */
export type RuleKind = Rule['kind'];

/**
 * What of an item its source does not say and a default of the program stands for until the county sets its own (县定): the full mark, what it takes or gives, the
 * whole item, and `words` of its text or rule that are not in the source, such as a number or a period (“每季度一次”).
 */
export const Assumed = z.strictObject({
  points: z.literal(true).optional(),
  rule: z.literal(true).optional(),
  item: z.literal(true).optional(),
  words: z.array(z.string().min(1)).optional(),
});
export type Assumed = z.infer<typeof Assumed>;

/** One line that an inspector verifies (考核内容). `id` is unique in the standard and stays through versions while the content is the same; `no` is only what is printed. */
export const Item = z.strictObject({
  id: z.string().min(1),
  no: z.string(),
  text: z.string().min(1),
  max: PointsCodec,
  ruleText: z.string().default(''),
  rules: z.array(Rule).default([]),
  methods: z.array(CheckMethod).default([]),
  /** Papers to ask for (佐证材料). */
  evidence: z.array(z.string()).default([]),
  /** Where the item comes from: the clause of the source document. */
  clause: z.string().optional(),
  /** Only for these kinds of unit; left out: for all. */
  kinds: z.array(UnitKind).optional(),
  /** Only for units of these classes (一类, 二类, 三类; the fact unitClass); left out: for all. */
  classes: z.array(z.string()).optional(),
  /** What the source does not say of it; left out: it says everything. */
  assumed: Assumed.optional(),
  /** As standards published before `assumed` say that their points are assumed; {@link assumedOf} reads both. */
  pointsAssumed: z.boolean().optional(),
  /** Proof asked for on this item instead of what the standard asks for on all; an empty list asks for none. */
  proof: z.array(ProofDemand).optional(),
});
export type Item = z.infer<typeof Item>;

/** What of an item is assumed, also where an older standard says so in its own way. */
export const assumedOf = (item: Pick<Item, 'assumed' | 'pointsAssumed'>): Assumed => ({
  ...(item.pointsAssumed === true ? { points: true as const } : {}),
  ...item.assumed,
});

/** A part of a standard (项目). `floor` is the least that the part must reach. */
export const Section = z.strictObject({
  id: z.string().min(1),
  title: z.string().min(1),
  max: PointsCodec,
  floor: PointsCodec.optional(),
  /** What the section counts for in the total where parts are weighted (权数): its points ÷ its maximum × weight. Left out: its own points. */
  weight: PointsCodec.optional(),
  items: z.array(Item),
});
export type Section = z.infer<typeof Section>;

/** A grade by score: from `atLeast` points, inclusive (以上 includes the number), and only where every joint condition holds; an unknown fact does not hold. */
export const Band = z.strictObject({ title: z.string(), atLeast: PointsCodec, requires: z.array(FactCondition).optional() });
export type Band = z.infer<typeof Band>;

/** What the program recommends: from `accept` on 合格, from `rectify` on 限期整改, below 不合格. */
export const DecisionPolicy = z.strictObject({
  accept: PointsCodec,
  rectify: PointsCodec,
  /** What an open mandatory item (必备) leads to. */
  mandatoryOpen: z.enum(['rectify', 'reject']).default('rectify'),
  rectifyDays: z.int().positive().default(30),
});
export type DecisionPolicy = z.infer<typeof DecisionPolicy>;

/** A condition to be met before the score counts: self ≥ 90, satisfaction ≥ 85 %, representatives ≥ 2/3. All of its conditions must hold. */
export const Gate = z.strictObject({ text: z.string().min(1), requires: z.array(FactCondition).min(1) });
export type Gate = z.infer<typeof Gate>;

/**
 * One of several scores that make the total: `share` is its percent of the total, and the shares add up to 100.
 * `own` is the score of this standard's items; any other is read from the number `fact`, on the scale of the standard's total.
 */
export const Scorer = z.strictObject({
  title: z.string().min(1),
  share: z.number().positive().max(100),
  own: z.boolean().optional(),
  fact: z.string().optional(),
});
export type Scorer = z.infer<typeof Scorer>;

/** Who accepts: the county's union alone, or the township's and the county's together, both of which sign. */
export const AcceptedBy = z.enum(['county', 'town-and-county']);
export type AcceptedBy = z.infer<typeof AcceptedBy>;

/** A standard (考核标准) of one version. A published one never changes; visits name it by the SHA-256 of its file bytes. */
export const Standard = z.strictObject({
  format: z.literal('yanshoutai-standard/1'),
  id: z.string().min(1),
  version: z.string().min(1),
  title: z.string().min(1),
  source: z.string().default(''),
  kinds: z.array(UnitKind).default([]),
  total: PointsCodec,
  sections: z.array(Section).min(1),
  notApplicable: z.enum(['no-deduction', 'full', 'rescale']).default('no-deduction'),
  /** The least percent of the points asked of a unit that must not be 不适用, so that its total says something; left out: {@link usualLeastRated}. */
  leastRated: z.number().min(0).max(100).optional(),
  /** Decimal places of the final total, rounded once, half up. */
  places: z.union([z.literal(0), z.literal(1), z.literal(2)]).default(2),
  /** The most that all bonus points together add (“加分累计不超过”); left out: no common limit. */
  bonusCap: PointsCodec.optional(),
  /** False where bonus points count for the ranking only, not for bands and recommendation. Left out: they count. */
  bonusInGrade: z.boolean().optional(),
  gates: z.array(Gate).default([]),
  scorers: z.array(Scorer).default([]),
  /** A township's total: its own score + this percent of the mean of its units' totals. */
  rollUp: z.strictObject({ percent: z.number().positive() }).optional(),
  bands: z.array(Band).default([]),
  /** The title (称号) that accepted units are given, as its source names it; left out: none, the units are only accepted. */
  award: z.string().min(1).optional(),
  /** Proof asked for on every item that does not say otherwise; left out: none. */
  proof: z.array(ProofDemand).optional(),
  /** Who accepts units by it, where a round does not say otherwise; left out: the county alone. */
  acceptedBy: AcceptedBy.optional(),
  policy: DecisionPolicy,
});
export type Standard = z.infer<typeof Standard>;

/** The percent of the points asked of a unit below which no grade is given, where a standard does not say. */
export const usualLeastRated = 50;

/** The items of a standard in their printed order, with their section: the order that a visit's typed arrays follow. */
export const itemsOf = (standard: Standard): readonly { readonly section: Section; readonly item: Item }[] =>
  standard.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
