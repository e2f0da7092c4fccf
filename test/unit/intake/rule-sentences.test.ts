import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import type { Rule } from '#shared/model/standard.ts';
import type { CentiPoints } from '#shared/points.ts';

const points = (value: CentiPoints | undefined): string => (value === undefined ? '-' : String(value / 100));
const capped = (cap: CentiPoints | undefined): string => (cap === undefined ? '' : ` cap ${points(cap)}`);

/** A rule as the fixture writes it: kind and numbers in one line. */
function line(rule: Rule): string {
  switch (rule.kind) {
    case 'fixed':
      return `fixed ${points(rule.points)}`;
    case 'per-missing':
    case 'count':
      return `${rule.kind} ${points(rule.points)}${capped(rule.cap)}`;
    case 'per-step':
      return `per-step ${String(rule.threshold ?? '-')} ${String(rule.step)} ${points(rule.points)}`;
    case 'tiers':
      return `tiers ${rule.tiers.map((tier) => `${String(tier.atLeast)}:${points(tier.points)}`).join(' ')}`;
    case 'grade':
      return `grade ${Object.entries(rule.shares)
        .map(([name, share]) => `${name}:${String(share)}`)
        .join(' ')}`;
    case 'parts':
      return `parts ${rule.parts.map(points).join(' ')}`;
    case 'discretionary':
      return `discretionary ${points(rule.min)} ${points(rule.max)}`;
    case 'bonus':
      return `bonus ${points(rule.points)} ${points(rule.cap)}`;
    case 'not-applicable':
      return `na ${rule.gives}`;
    default:
      return rule.kind;
  }
}

const sentences = readFileSync(new URL('../../fixtures/rule-sentences.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((row) => row !== '' && !row.startsWith('#'))
  .map((row) => {
    const [text = '', max = '', rules = ''] = row.split('|').map((part) => part.trim());
    return { text, max: max === '-' ? null : Number(max) * 100, rules: rules.replace(/ ?\?$/u, ''), doubted: rules.endsWith('?') };
  });

describe('readRuleText reads what county rubrics write', () => {
  it('has sentences to read', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(280);
  });

  it.each(sentences)('$text', ({ text, max, rules, doubted }) => {
    const read = readRuleText(text, max);
    expect(read.rules.map(line).join('; ')).toBe(rules);
    if (doubted) expect(read.doubts).not.toEqual([]);
  });
});
