import { readFileSync } from 'node:fs';
import type { Rule } from '#shared/model/standard.ts';
import type { CentiPoints } from '#shared/points.ts';

const points = (value: CentiPoints | undefined): string => (value === undefined ? '-' : String(value / 100));
const capped = (cap: CentiPoints | undefined): string => (cap === undefined ? '' : ` cap ${points(cap)}`);

/** A rule as the fixtures write it: kind and numbers in one line. */
export function ruleLine(rule: Rule): string {
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

/** One line of a fixture of wordings: what it says, the item's maximum in 0.01 or null, the rules it means, and whether an unsure reading is right (too). */
export interface SentenceRow {
  readonly text: string;
  readonly max: CentiPoints | null;
  readonly rules: string;
  readonly doubted: boolean;
}

/** The wordings of a file under test/fixtures: `text | maximum, - for none | rules`, a ? at the end where an unsure reading is right. */
export const sentenceRows = (file: string): readonly SentenceRow[] =>
  readFileSync(new URL(`../../fixtures/${file}`, import.meta.url), 'utf8')
    .split('\n')
    .filter((row) => row !== '' && !row.startsWith('#'))
    .map((row) => {
      const [text = '', max = '', rules = ''] = row.split('|').map((part) => part.trim());
      return { text, max: max === '-' ? null : Number(max) * 100, rules: rules.replace(/ ?\?$/u, ''), doubted: rules.endsWith('?') };
    });
