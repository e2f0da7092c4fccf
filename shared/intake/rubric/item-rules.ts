import type { Rule } from '../../model/standard.ts';
import { sumCenti, type CentiPoints } from '../../points.ts';
import { readItemText } from '../values/item-text.ts';
import { readRuleText, type RuleTextReading } from '../rule-text/read-rule-text.ts';

/** What a section's title says of all its items. */
type SectionSense = 'scored' | 'bonus' | 'veto' | 'mandatory';

/** Reads a section's sense from its title: 加分项, 一票否决, 必备条件. */
export function senseOf(title: string): SectionSense {
  if (/否决/u.test(title)) return 'veto';
  if (/加分|附加分|奖励分/u.test(title)) return 'bonus';
  return /必备|前置条件|基本条件/u.test(title) ? 'mandatory' : 'scored';
}

const deducts = /[扣减]\s*(?:除)?[\d一二两三四五六七八九十半]|不得分|酌情|得\s*[\d.]+\s*分|一票否决|每次\s*[\d.]+\s*分/u;

/** The clauses of an item's own text that say how points go: for rubrics that have no column for them. Several marks of points in it are its parts; `bareToo` as {@link readItemText} has it. */
export function wordingIn(text: string, bareToo: boolean): string {
  const clauses = text.split(/(?<=[;；。])/u);
  const first = clauses.findIndex((clause) => deducts.test(clause));
  if (first === -1) return readItemText(text, bareToo).parts.length > 1 ? text.trim() : '';
  const kept = clauses.slice(first).join('');
  const parts = kept.split(/(?<=[,，])/u);
  const start = parts.findIndex((part) => deducts.test(part));
  return parts.slice(Math.max(0, start)).join('').trim();
}

/** In a bonus part points are given on top: “每项2分” and “得3分” add, they do not earn the maximum. */
function asBonus(rule: Rule): Rule {
  if (rule.kind === 'count')
    return {
      kind: 'bonus',
      points: rule.points,
      ...(rule.cap === undefined ? {} : { cap: rule.cap }),
      ...(rule.text === undefined ? {} : { text: rule.text }),
    };
  return rule;
}

const plain: Readonly<Record<SectionSense, Rule | undefined>> = {
  veto: { kind: 'veto' },
  mandatory: { kind: 'mandatory' },
  bonus: undefined,
  scored: undefined,
};

/** What stands beside an item's wording: a 必备, and the points marked one by one inside its text. */
interface Beside {
  readonly mandatory: boolean;
  readonly parts: readonly CentiPoints[];
  /** Whether the wording is the item's own text, for want of one of its own. */
  readonly inText: boolean;
}

/** Points marked inside an item's text that sum to its maximum are its parts, where its wording names no points of its own. */
function withParts(read: RuleTextReading, wording: string, max: CentiPoints | null, { parts, inText }: Beside): RuleTextReading {
  if (parts.length < 2 || sumCenti(parts) !== max) return read;
  if (inText && !/[扣减加]|不得分|酌情|否决/u.test(wording)) return { rules: [{ kind: 'parts', parts: [...parts] }], sure: 0.9, doubts: [] };
  if (read.rules.length > 0) return read;
  const plainly = wording === '' || /^[^,，。;；\d]{0,8}(?:缺|少|未|没)[^,，。;；\d]{0,10}(?:扣|不得)[^,，。;；\d]{0,8}[。;；]?$/u.test(wording);
  return { rules: [{ kind: 'parts', parts: [...parts] }], sure: plainly ? 0.9 : 0.65, doubts: plainly ? [] : read.doubts };
}

/** The rules of one item from its wording, its section's sense and what stands beside it. A veto or mandatory part needs no wording. */
export function itemRules(wording: string, max: CentiPoints | null, sense: SectionSense, beside: Beside): RuleTextReading {
  const { mandatory } = beside;
  const given = plain[sense];
  const read = withParts(readRuleText(wording, max), wording, max, beside);
  if (given !== undefined && read.rules.length === 0) return { rules: [given], sure: 0.9, doubts: [] };
  if (sense === 'bonus' && read.rules.length === 0) {
    return max === null || max === 0
      ? read
      : { rules: [{ kind: 'bonus', cap: max }], sure: 0.75, doubts: ['加分办法没有写明，暂按最多加到该项分值处理，请核对。'] };
  }
  const rules = sense === 'bonus' ? read.rules.map(asBonus) : read.rules;
  const adds = mandatory && !rules.some((rule) => rule.kind === 'mandatory');
  return {
    ...read,
    rules: adds ? [{ kind: 'mandatory' }, ...rules] : rules,
    sure: adds && rules.length === 0 ? 0.9 : read.sure,
    doubts: adds && rules.length === 0 ? [] : read.doubts,
  };
}
