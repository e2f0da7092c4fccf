import type { Item, Rule } from '../model/standard.ts';
import { sumCenti, type CentiPoints } from '../points.ts';
import { changeItem, changeSection, changeStandard } from './edit-draft.ts';
import type { DraftStandard } from './draft-standard.ts';

/** How a county spreads the total over a qualitative list (细化量化): the same for each section, the same for each item, by the weight of each section, by hand. */
export const spreads = ['sections', 'items', 'weights', 'hand'] as const;
export type Spread = (typeof spreads)[number];

/** Chinese words for the ways. */
export const spreadWords: Readonly<Record<Spread, string>> = {
  sections: '各类目平均',
  items: '各条目平均',
  weights: '按类目权重',
  hand: '手工填各类目分值',
};

/** How points are taken from an item that has no way yet. */
export const localRules = ['grade', 'all-or-nothing', 'per-missing', 'discretionary', 'none'] as const;
export type LocalRule = (typeof localRules)[number];

/** Chinese words for the ways, as a choice shows them. */
export const localRuleWords: Readonly<Record<LocalRule, string>> = {
  grade: '分级给分：A级100%，B级80%，C级60%',
  'all-or-nothing': '达到得满分，没有达到不得分',
  'per-missing': '每缺一项扣该条的一半，扣完为止',
  discretionary: '酌情扣分，最多扣完该条',
  none: '先不定，以后逐条填写',
};

/** What a county chose. `share` by section id is the weight (`weights`) or the points in {@link CentiPoints} (`hand`); `step` is the least unit of points. */
export interface QuantifyPlan {
  readonly total: CentiPoints;
  readonly spread: Spread;
  readonly share: Readonly<Record<string, number>>;
  readonly step: CentiPoints;
  readonly rule: LocalRule;
  /** Whether items that have a way of scoring already get the chosen one as well. */
  readonly overRules: boolean;
}

/**
 * Spreads points over shares in whole steps by largest remainders, the first of equal ones first; the parts always add up to `total`. Where the total is no multiple of
 * the step, or has fewer steps than there are shares, in hundredths. Shares below 0 count as 0; where all are 0, all count alike.
 */
export function spreadPoints(total: CentiPoints, shares: readonly number[], step: CentiPoints): readonly CentiPoints[] {
  if (shares.length === 0) return [];
  const unit = step > 0 && total % step === 0 && total / step >= shares.length ? step : 1;
  const weights = shares.some((share) => share > 0) ? shares.map((share) => Math.max(0, share)) : shares.map(() => 1);
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  const steps = Math.round(total / unit);
  const exact = weights.map((weight) => (steps * weight) / all);
  const floors = exact.map(Math.floor);
  const rest = steps - floors.reduce((sum, one) => sum + one, 0);
  const order = exact.map((one, index) => ({ index, left: one - Math.floor(one) })).sort((a, b) => b.left - a.left || a.index - b.index);
  const more = new Set(order.slice(0, rest).map(({ index }) => index));
  return floors.map((one, index) => (one + (more.has(index) ? 1 : 0)) * unit);
}

/** Whether an item is to have no points of its own: a mandatory condition, a veto or a bonus. */
const isWithoutPoints = ({ rules }: Item): boolean =>
  rules.length > 0 && rules.every(({ kind }) => kind === 'mandatory' || kind === 'veto' || kind === 'bonus');

/** How many items of a section share its points. */
const sharing = ({ items }: Pick<DraftStandard['sections'][number], 'items'>): number => items.filter((item) => !isWithoutPoints(item)).length;

/** The points of each section under a plan, in the draft's order. By hand they are as given, whether or not they add up. */
export function spreadOverSections({ sections }: Pick<DraftStandard, 'sections'>, { total, spread, share, step }: QuantifyPlan): readonly CentiPoints[] {
  switch (spread) {
    case 'hand':
      return sections.map(({ id }) => share[id] ?? 0);
    case 'items': {
      const each = spreadPoints(
        total,
        sections.flatMap((section) => Array.from({ length: sharing(section) }, () => 1)),
        step,
      );
      let from = 0;
      return sections.map((section) => sumCenti(each.slice(from, (from += sharing(section)))));
    }
    case 'sections':
      return spreadPoints(
        total,
        sections.map((section) => (sharing(section) === 0 ? 0 : 1)),
        step,
      );
    case 'weights':
      return spreadPoints(
        total,
        sections.map((section) => (sharing(section) === 0 ? 0 : (share[section.id] ?? 1))),
        step,
      );
  }
}

/** What of a plan cannot be carried out, a Chinese sentence each; none where all can. */
export function planProblems(draft: DraftStandard, plan: QuantifyPlan): readonly string[] {
  const parts = spreadOverSections(draft, plan);
  const sum = sumCenti(parts);
  const empty = draft.sections
    .filter((section, index) => sharing(section) === 0 && (parts[index] ?? 0) > 0)
    .map(({ title }) => `“${title}”没有计分的条目，分值落不到条目上。`);
  const poor = draft.sections.filter((section, index) => sharing(section) > (parts[index] ?? 0)).map(({ title }) => `“${title}”的分值不够每个条目分到0.01分。`);
  return [
    ...(plan.total <= 0 ? ['总分应大于0。'] : []),
    ...(sum === plan.total ? [] : [`各类目合计${String(sum / 100)}分，与总分${String(plan.total / 100)}分不符。`]),
    ...empty,
    ...poor,
  ];
}

const shares = { A: 100, B: 80, C: 60 };

/** The rule and its words for an item of so many points. */
function ruleOf(kind: LocalRule, max: CentiPoints): { readonly rules: Rule[]; readonly ruleText: string } {
  switch (kind) {
    case 'grade':
      return { rules: [{ kind, shares }], ruleText: 'A级得100%，B级得80%，C级得60%' };
    case 'all-or-nothing':
      return { rules: [{ kind }], ruleText: '没有达到的，此项不得分' };
    case 'per-missing': {
      const points = Math.max(1, Math.round(max / 2));
      return { rules: [{ kind, points }], ruleText: `每缺一项扣${String(points / 100)}分，扣完为止` };
    }
    case 'discretionary':
      return { rules: [{ kind, max }], ruleText: `按实际情况酌情扣分，最多扣${String(max / 100)}分` };
    case 'none':
      return { rules: [], ruleText: '' };
  }
}

const lacksRule = ({ rules, ruleText }: Item): boolean => rules.length === 0 && ruleText.trim() === '';

/** Items that have no points, and those that have no way of scoring: what a qualitative list lacks. */
export function unquantified({ sections }: Pick<DraftStandard, 'sections'>): { readonly points: number; readonly rules: number } {
  const items = sections.flatMap((section) => section.items);
  return { points: items.filter((item) => item.max === 0 && !isWithoutPoints(item)).length, rules: items.filter(lacksRule).length };
}

/**
 * The draft with points and ways of scoring by a plan, mandatory conditions, vetoes and bonuses left as they are: what was assumed of them is the county's own from then on. Where the total changes, the lines of 合格 and 限期整改
 * and the bands keep their share of it.
 */
export function quantified(draft: DraftStandard, plan: QuantifyPlan): DraftStandard {
  const parts = spreadOverSections(draft, plan);
  const scaled = (points: CentiPoints): CentiPoints => (draft.total === 0 ? points : Math.round((points * plan.total) / draft.total));
  const head = changeStandard(draft, {
    total: plan.total,
    policy: { ...draft.policy, accept: scaled(draft.policy.accept), rectify: scaled(draft.policy.rectify) },
    bands: draft.bands.map((band) => ({ ...band, atLeast: scaled(band.atLeast) })),
  });
  return draft.sections.reduce((whole, section, place) => {
    const max = parts[place] ?? 0;
    const each = spreadPoints(
      max,
      section.items.map((item) => (isWithoutPoints(item) ? 0 : 1)),
      plan.step,
    );
    return section.items.reduce(
      (now, item, index) => {
        const points = each[index] ?? 0;
        if (isWithoutPoints(item)) return now;
        const anew = plan.overRules || lacksRule(item);
        return changeItem(now, item.id, { max: points, ...(anew ? ruleOf(plan.rule, points) : {}) });
      },
      changeSection(whole, section.id, { max, weight: undefined }),
    );
  }, head);
}
