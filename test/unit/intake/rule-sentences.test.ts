import { describe, expect, it } from 'vitest';
import { readRuleText } from '#shared/intake/rule-text/read-rule-text.ts';
import { ruleLine, sentenceRows } from './sentence-rows.ts';

const sentences = sentenceRows('rule-sentences.txt');

describe('readRuleText reads what county rubrics write', () => {
  it('has sentences to read', () => {
    expect(sentences.length).toBeGreaterThanOrEqual(280);
  });

  it.each(sentences)('$text', ({ text, max, rules, doubted }) => {
    const read = readRuleText(text, max);
    expect(read.rules.map(ruleLine).join('; ')).toBe(rules);
    if (doubted) expect(read.doubts).not.toEqual([]);
  });
});
