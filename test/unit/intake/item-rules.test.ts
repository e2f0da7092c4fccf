import { describe, expect, test } from 'vitest';
import { itemRules, wordingIn } from '#shared/intake/rubric/item-rules.ts';
import { readItemText } from '#shared/intake/values/item-text.ts';

describe('points marked inside the text of an item', () => {
  test.each(['', '缺一项扣相应分值', '按项计分，缺哪项扣哪项'])('are its parts beside the wording %j', (wording) => {
    const { parts, points } = readItemText('①有制度(2分)②有记录(3分)', false);
    const read = itemRules(wording, points, 'scored', { mandatory: false, parts, inText: false });
    expect(read.rules).toEqual([{ kind: 'parts', parts: [200, 300] }]);
  });

  test('give way to a wording that names points', () => {
    expect(itemRules('每缺一项扣1分', 500, 'scored', { mandatory: false, parts: [200, 300], inText: false }).rules).toMatchObject([
      { kind: 'per-missing', points: 100 },
    ]);
  });

  test('are not believed where they do not sum to the maximum', () => {
    expect(itemRules('', 600, 'scored', { mandatory: false, parts: [200, 300], inText: false }).rules).toEqual([]);
  });

  test('are the wording where there is no column for one', () => {
    expect(wordingIn('①有制度（2分）②有记录（3分）', false)).toBe('①有制度（2分）②有记录（3分）');
    expect(wordingIn('按期换届（5分）', false)).toBe('');
    expect(wordingIn('按期换届（5分），未按期换届不得分', false)).toBe('未按期换届不得分');
  });
});
